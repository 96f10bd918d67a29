import { type Db, write } from '../../../../db/client.ts';
import type { Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { COMMENT_LIMIT } from '../../items/index.ts';
import { done } from '../../outcome.ts';
import { automaticOf } from './automaticOf.ts';
import { bankOf } from './bank/bankOf.ts';
import { type BankWishes, NO_WISHES, withBank } from './bank/fromBank.ts';
import { keepWished } from './bank/keepWished.ts';
import { useComments } from './bank/useComments.ts';
import { decideMarking, type GivenMark, type MarkProblem, type Unfit } from './decideMarking.ts';
import { holdMark } from './holdMark.ts';
import type { Mark, Role } from './mark.ts';
import { settle } from './settle.ts';
import { closeMark } from './store.ts';

/**
 * Gives a reading of a submission, whatever its role, once and for good. What follows from it (a decision, a third
 * marker, or waiting for the other reading) is settled in the same transaction.
 * @param now in ms. @param role the reading that was shown; without it the one that is theirs. @param wishes comments of
 * the bank to add, and to keep there.
 * Refused as `decideMarking` says, and when the reading is in another's hands.
 * @returns the score of the whole by this reading, and what came of it.
 */
export function giveMark(
  person: Person,
  id: string,
  typed: GivenMark,
  now: number,
  { role, wishes = NO_WISHES }: { role?: Role | undefined; wishes?: BankWishes } = {},
) {
  return write(async (tx) => {
    const held = await holdMark(tx, person, id, now, role);
    if (!held.ok) return held;
    const { submission, mark } = held;
    const given = withBank(typed, wishes, await bankOf(tx, mark.case));
    const automatic = await automaticOf(tx, submission);
    const decision = withAnswer(decideMarking(submission.version, given, automatic), mark, given);
    if (!decision.ok) return decision;
    const { rubric, score, outcome } = decision;
    const kept = { ...given, outcome };
    await closeMark(tx, mark, { given: kept, outcome, score: rubric, at: now });
    await useComments(tx, submission.case, given.comments);
    await keepWished(tx, person, mark.case, given, wishes, now);
    await recordMark(tx, person, mark, { given, rubric, outcome }, now);
    const marks = held.marks.map((it) =>
      it.role === mark.role ? { ...mark, draft: kept, outcome, score: rubric, givenAt: now } : it,
    );
    const came = await settle(tx, { submission, marks, role: mark.role, marker: person, automatic }, now);
    return done({ score, came });
  });
}

/** An appeal needs an answer beside its marking. */
function withAnswer<D extends { ok: boolean }>(decision: D | Unfit, { role }: Mark, { answer = '' }: GivenMark) {
  const problems: MarkProblem[] = [];
  if (role === 'appeal' && answer.trim() === '') problems.push({ about: 'answer', reason: 'answer-missing' });
  if (role === 'appeal' && answer.length > COMMENT_LIMIT) problems.push({ about: 'answer', reason: 'answer-long' });
  if (problems.length === 0) return decision;
  const others = 'problems' in decision ? decision.problems : [];
  return { ok: false, reason: 'unfit', problems: [...others, ...problems] } satisfies Unfit;
}

async function recordMark(
  tx: Db,
  { id: actor }: Person,
  { submission, role, case: path }: Mark,
  { given, rubric, outcome }: { given: GivenMark; rubric: number; outcome: string },
  at: number,
): Promise<void> {
  const details = { case: path, role, outcome, rubric, levels: given.levels };
  await record(tx, { at, actor, action: 'mark-given', subject: `submission/${submission}`, details });
}
