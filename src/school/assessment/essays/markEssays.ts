import { type Db, write } from '../../../../db/client.ts';
import { canTeach, getPerson, type Person } from '../../accounts/index.ts';
import type { RubricProblem } from '../../items/index.ts';
import { post } from '../../mail/index.ts';
import { done, type Refused, refused } from '../../outcome.ts';
import { tellIfPassed } from '../endAttempt.ts';
import type { Score } from '../score.ts';
import { findAttempt, itemsOf, newestAnswers } from '../store.ts';
import type { Attempt } from '../types.ts';
import { decideEssayMark, type EssayDecision, type GivenEssayMark } from './decideEssayMark.ts';
import { type Essay, type EssayMark, essaysIn } from './essay.ts';
import { keepEssayMark } from './keepEssayMark.ts';
import { markLookedAtAgain, resultIsThere } from './messages.ts';
import { essayMarksOf } from './store.ts';

export type EssayRefusal = 'unknown-attempt' | 'not-instructor' | 'own-essay' | 'not-handed-in' | 'no-such-essay';

/** Marks that can't stand, with everything that is wrong with each, by item. Nothing was kept. */
export interface UnfitEssays {
  ok: false;
  reason: 'unfit';
  problems: ReadonlyMap<string, RubricProblem[]>;
}

/** Refused because someone has marked one of them since the page was opened: `by` is their name. */
export type MarkedMeanwhile = Refused<'marked-meanwhile'> & { readonly by: string };

/**
 * Marks essays of an attempt, all that are given or none; those marked before get a new mark, and the old one stays on
 * record. Once no essay waits the attempt has its result, its student is told, and a quiz that counts as passed is
 * announced. Only an instructor of the course may, and never their own.
 * @param given by item. @param now in ms.
 * @returns whether the attempt has a result now, and whether anything was changed.
 */
export function markEssays(marker: Person, attemptId: string, given: ReadonlyMap<string, GivenEssayMark>, now: number) {
  return write(async (tx) => {
    const attempt = await findAttempt(tx, attemptId);
    const refusal = refusalFor(marker, attempt);
    if (!attempt || refusal) return refused<EssayRefusal>(refusal ?? 'unknown-attempt');
    const essays = essaysIn(await itemsOf(tx, attemptId), await newestAnswers(tx, attemptId));
    const marks = await essayMarksOf(tx, attemptId);
    const decided = [];
    for (const [item, it] of given) {
      const essay = essays.find(({ key }) => key.id === item);
      if (!essay) return refused<EssayRefusal>('no-such-essay');
      decided.push({ essay, given: it, newest: marks.get(item), decision: decide(essay, it, marks.get(item), now) });
    }
    const wrong = firstWrong(decided);
    if (wrong) return wrong;
    const kept = decided.flatMap(({ decision, ...it }) =>
      decision.ok && decision.kind === 'keep' ? [{ ...it, ...decision }] : [],
    );
    let score: Score | undefined = attempt.result;
    // Each in a moment of its own, so that what came first is told first.
    for (const [index, { given: it, essay, newest, mark, at }] of kept.entries()) {
      const mine = { ...it, item: essay.key.id, mark, at };
      score = await keepEssayMark(tx, marker, attempt, { given: mine, newest, before: score }, now + index);
    }
    if (score && kept.length > 0) await tell(tx, attempt, now);
    return done({ graded: score !== undefined, changed: kept.length > 0 });
  });
}

interface Decided {
  essay: Essay;
  given: GivenEssayMark;
  newest: EssayMark | undefined;
  decision: EssayDecision;
}

const decide = ({ key }: Essay, given: GivenEssayMark, newest: EssayMark | undefined, now: number): EssayDecision =>
  decideEssayMark(key.rubric, given, newest, now);

function refusalFor(marker: Person, attempt: Attempt | undefined): EssayRefusal | undefined {
  if (!attempt) return 'unknown-attempt';
  if (!canTeach(marker, attempt.course)) return 'not-instructor';
  if (attempt.person === marker.id) return 'own-essay';
  return attempt.submission ? undefined : 'not-handed-in';
}

/** What stands in the way of keeping the marks: everything that is unfit at once, else who was first. */
function firstWrong(decided: readonly Decided[]): UnfitEssays | MarkedMeanwhile | undefined {
  const unfit = decided.flatMap(({ essay, decision }) =>
    !decision.ok && decision.reason === 'unfit' ? [[essay.key.id, decision.problems] as const] : [],
  );
  if (unfit.length > 0) return { ok: false, reason: 'unfit', problems: new Map(unfit) };
  for (const { decision } of decided) if (!decision.ok && decision.reason === 'marked-meanwhile') return decision;
  return undefined;
}

/** Tells the student that there is a result, or that it was looked at again, and the school what was passed by it. */
async function tell(tx: Db, attempt: Attempt, now: number): Promise<void> {
  const student = await getPerson(attempt.person);
  await post(tx, attempt.result ? markLookedAtAgain(student, attempt) : resultIsThere(student, attempt), now);
  await tellIfPassed(tx, attempt, now);
}
