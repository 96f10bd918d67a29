import { type Db, write } from '../../../../db/client.ts';
import { canTeach, getPerson, type Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import type { RubricProblem } from '../../items/index.ts';
import { post } from '../../mail/index.ts';
import { done, type Refused, refused } from '../../outcome.ts';
import { tellIfPassed } from '../endAttempt.ts';
import { gradeAttempt } from '../gradeAttempt.ts';
import { findAttempt, itemsOf, newestAnswers } from '../store.ts';
import type { Attempt } from '../types.ts';
import { decideEssayMark, type EssayDecision, type GivenEssayMark } from './decideEssayMark.ts';
import { type Essay, type EssayMark, essaysIn } from './essay.ts';
import { markLookedAtAgain, resultIsThere } from './messages.ts';
import { addEssayMark, essayMarksOf } from './store.ts';

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
    const kept = decided.filter((it) => it.decision.ok && it.decision.kind === 'keep');
    for (const it of kept) await keep(tx, marker, attempt, it, now);
    const score = kept.length > 0 ? await gradeAttempt(tx, attempt, now) : attempt.result;
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

async function keep(
  tx: Db,
  marker: Person,
  attempt: Attempt,
  { essay, given, newest, decision }: Decided,
  now: number,
) {
  if (!decision.ok || decision.kind !== 'keep') return;
  const item = essay.key.id;
  const { mark, at } = decision;
  const { levels, comments, comment } = given;
  await addEssayMark(tx, attempt.id, { item, at, levels, comments, comment, mark }, marker.id);
  await record(tx, {
    at: now,
    actor: marker.id,
    action: 'essay-marked',
    subject: `attempt/${attempt.id}`,
    details: {
      quiz: attempt.quiz,
      number: attempt.number,
      item,
      before: newest ? { mark: newest.mark, levels: newest.levels } : null,
      after: { mark, levels },
    },
  });
}

/** Tells the student that there is a result, or that it was looked at again, and the school what was passed by it. */
async function tell(tx: Db, attempt: Attempt, now: number): Promise<void> {
  const student = await getPerson(attempt.person);
  await post(tx, attempt.result ? markLookedAtAgain(student, attempt) : resultIsThere(student, attempt), now);
  await tellIfPassed(tx, attempt, now);
}
