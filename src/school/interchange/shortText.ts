import { normalText } from '../items/index.ts';
import { type Lose, type Reading, refuse } from './types.ts';

/** An answer in words, as it is written: `*` stands for any letters, `\*` for an asterisk. */
export interface WordAnswer {
  share: number;
  text: string;
  feedback: string | undefined;
}

/** Words that are right, as items have them. */
interface Words {
  accept: string[];
  patterns?: string[];
}

/** A question whose answer is typed, as Moodle knows it. */
export function shortTextOf(stem: string, answers: readonly WordAnswer[], lose: Lose): Reading {
  const words = wordsOf(answers, lose);
  return words ? { raw: { type: 'short-text', stem, ...words } } : refuse(NONE_LEFT, 'write one out in full');
}

export const NONE_LEFT = 'no answer is left that earns full marks';

/**
 * The words that earn full marks; undefined where none is written out. One with an asterisk becomes a pattern.
 * @param lose is told of all others, and of feedback.
 */
export function wordsOf(answers: readonly WordAnswer[], lose: Lose): Words | undefined {
  const accept: string[] = [];
  const patterns: string[] = [];
  for (const { share, text, feedback } of answers) {
    const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    if (feedback) lose(text === '*' ? 'the feedback on wrong answers' : `the feedback on “${shown}”`);
    if (share <= 0) continue;
    if (share < 99.98) lose(`the answer “${shown}”, which earned ${share} %`);
    else if (/(?<!\\)\*/.test(text)) patterns.push(patternOf(text));
    else accept.push(text.replaceAll('\\*', '*'));
  }
  return accept.length > 0 ? { accept, ...(patterns.length > 0 && { patterns }) } : undefined;
}

/** A text with asterisks as a pattern, of what is left of an answer when it is marked. */
const patternOf = (text: string): string =>
  text
    .split(/(?<!\\)\*/)
    .map((it) => normalText(it.replaceAll('\\*', '*')).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('.*');

/** Tells of everything that is taken as right here and in no other format. */
export function loseLeniency(
  { spelling, patterns }: { spelling?: string | undefined; patterns?: readonly string[] | undefined },
  lose: Lose,
): void {
  lose('that accents, punctuation and spaces don’t count');
  if (spelling === 'tolerant') lose('that slips of spelling pass');
  if (patterns && patterns.length > 0) lose('the patterns that pass as well');
}
