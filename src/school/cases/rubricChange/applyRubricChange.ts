import { type Db, write } from '../../../../db/client.ts';
import { canTeach, type Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { announce } from '../../events.ts';
import { post } from '../../mail/index.ts';
import { type Done, done, type Refused, refused } from '../../outcome.ts';
import { addDecision } from '../marking/store.ts';
import { findSubmission, keepVersion } from '../store.ts';
import { markChanged } from './messages.ts';
import {
  type AskedChange,
  type ChangePlan,
  type ChangeRefusal,
  isMoved,
  type PlannedMark,
  planRubricChange,
} from './plan.ts';
import { countsOf, courseOf } from './preview.ts';
import { addRubricChange, hasRubricChange } from './store.ts';

export type ApplyChangeRefusal = ChangeRefusal | 'not-instructor' | 'reason-missing' | 'reason-long' | 'stale';

/** The longest reason, in characters. */
export const CHANGE_REASON_MAX = 500;

/**
 * Applies the present rubric of a case to the marks that were given by an older one, as it was previewed: a further
 * decision for each that moves, known to its student at once; a letter to each whose outcome changes; what is passed by
 * it counts. All is one transaction, and the same form sent twice applies once.
 * @param given.reason why, 1 to 500 characters; students read it. @param given.expected fingerprint of the preview.
 * @param now in ms. Refused as `rubricChangeRefusal` words it; `stale` when the preview no longer holds.
 */
export async function applyRubricChange(
  teacher: Person,
  asked: AskedChange,
  given: { reason: string; expected: string },
  now: number,
): Promise<Done<{ moved: number }> | Refused<ApplyChangeRefusal>> {
  if (!canTeach(teacher, courseOf(asked.path))) return refused('not-instructor');
  const reason = given.reason.trim();
  if (reason === '') return refused('reason-missing');
  if ([...reason].length > CHANGE_REASON_MAX) return refused('reason-long');
  return write(async (tx) => {
    // A plan names each decision by its number, so that what was applied can't be planned again.
    if (await hasRubricChange(tx, given.expected)) return done({ moved: 0 });
    const plan = await planRubricChange(tx, asked);
    if (!plan.ok) return plan;
    if (plan.fingerprint !== given.expected) return refused<ApplyChangeRefusal>('stale');
    const moved = plan.marks.filter(isMoved);
    if (moved.length === 0) return refused<ApplyChangeRefusal>('nothing-to-change');
    await keepVersion(tx, plan.present);
    const deed = { by: teacher.id, at: now, reason };
    for (const mark of moved) await move(tx, mark, plan, deed);
    await keepChange(tx, asked, plan, deed);
    return done({ moved: moved.length });
  });
}

interface Deed {
  by: string;
  at: number;
  reason: string;
}

/** Adds the decision that takes the place of another, and tells whom it concerns. */
async function move(tx: Db, { row, before, after }: PlannedMark, plan: ChangePlan, { by, at, reason }: Deed) {
  const { marking, criteria } = row;
  const id = marking.submission;
  const number = marking.number + 1;
  const decision = { ...marking, ...after, number, marker: by, at, releasedAt: at, version: plan.present.hash };
  await addDecision(tx, { ...decision, reason: 'rubric-change' }, criteria);
  const details = { decision: number, before, after };
  await record(tx, { at, actor: by, action: 'mark-changed', subject: `submission/${id}`, details });
  if (before.outcome === after.outcome) return;
  const submission = await findSubmission(tx, id);
  if (!submission) throw new Error(`a decision on ${id} has no submission`);
  await post(tx, markChanged(submission, after.outcome, reason), at);
  if (after.outcome === 'passed') {
    await announce(tx, { kind: 'activity-done', person: row.person, course: plan.course, at });
  }
}

async function keepChange(tx: Db, { path, mayFall }: AskedChange, plan: ChangePlan, deed: Deed): Promise<void> {
  const { fingerprint: id, present } = plan;
  const counts = countsOf(plan);
  await addRubricChange(tx, { id, case: path, version: present.hash, ...deed, ...counts });
  await record(tx, {
    ...{ at: deed.at, actor: deed.by },
    action: 'rubric-changed',
    subject: `case/${path}`,
    details: { version: present.hash, mayFall, reason: deed.reason, ...counts },
  });
}
