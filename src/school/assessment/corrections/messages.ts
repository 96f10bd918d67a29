import { paths } from '../../../paths.ts';
import { publicLink } from '../../../platform/links.ts';
import type { Message } from '../../mail/index.ts';
import { type Score, shareOf } from '../score.ts';
import type { Attempt } from '../types.ts';
import { type Change, isWorse, tellsPoints } from './change.ts';
import type { Turn } from './turns.ts';
import { changeText } from './wording.ts';

/** What a correction did to the result of an attempt. */
export interface Result {
  attempt: Attempt;
  /** Undefined where it had none before. */
  before: Score | undefined;
  after: Score;
}

/** What a letter tells of a correction. */
export interface Told {
  change: Change['kind'];
  reason: string;
  /** Whether the quiz begins or ceases to count as passed by it. */
  turn: Turn | undefined;
}

/**
 * To a student whose results a correction changed: what, why, before and after. Points are named only where the quiz
 * shows them after each attempt; which answer is right never is.
 */
export function resultsCorrected(
  to: { name: string; email: string },
  { change, reason, turn }: Told,
  results: readonly Result[],
): Message {
  const title = results[0]?.attempt.rule.title ?? '';
  const fell = results.some(({ before, after }) => before && isWorse(after, before));
  const paragraphs = [
    `Dear ${to.name},`,
    `A question of the quiz “${title}” was put right: ${changeText(change)}.`,
    `The reason given: ${reason}`,
    ...results.toSorted((a, b) => a.attempt.number - b.attempt.number).map(lineFor),
    ...(turn === 'starts' ? ['With that you have passed the quiz.'] : []),
    ...(turn === 'stops' ? ['With that the quiz no longer counts as passed.'] : []),
    ...(fell ? ['If you think that is a mistake, write to your instructor.'] : []),
    'Fascia',
  ];
  return { to: to.email, subject: `Corrected: ${title}`, body: `${paragraphs.join('\n\n')}\n` };
}

function lineFor({ attempt, before, after }: Result): string {
  const link = publicLink(paths.attempt(attempt.id));
  const head = `Attempt ${attempt.number}`;
  if (!tellsPoints(attempt.rule)) return `${head} was marked anew:\n${link}`;
  if (!before) return `${head} is marked: ${inWords(after)}.\n${link}`;
  return `${head}: ${inWords(before)} before, ${inWords(after)} now.\n${link}`;
}

/** Rounded down, so that a share just short of the pass mark never reads as having reached it. */
const inWords = (score: Score): string =>
  `${score.earned / 100} of ${score.possible / 100} points (${Math.floor(shareOf(score) * 100 + 1e-9)} %)`;
