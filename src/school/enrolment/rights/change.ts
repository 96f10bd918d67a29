import type { Db } from '../../../../db/client.ts';
import { record } from '../../audit/index.ts';
import { ATTENDANCE, type AttendanceEvent } from './attendance.ts';
import { settle } from './settle.ts';
import { addRightEvent, changeRight, type Right, rightsOfPurchase } from './store.ts';

/** Who does something with a right, when (ms), and what there is to say about it. `by` is null for the school itself. */
export interface Doing {
  by: string | null;
  at: number;
  details?: Record<string, unknown>;
}

/**
 * Lets something happen to a right: a leave, a withdrawal. Whoever calls has checked who asks.
 * @returns whether the table has a cell for it; if not, nothing is changed.
 */
export async function attend(tx: Db, right: Right, event: AttendanceEvent, doing: Doing): Promise<boolean> {
  const attendance = ATTENDANCE[right.attendance][event];
  if (attendance === undefined) return false;
  await change(tx, right, event, { attendance }, doing);
  return true;
}

/** Moves the end of a right, or takes it away (null). */
export const extend = (tx: Db, right: Right, until: number | null, doing: Doing): Promise<void> =>
  change(tx, right, 'extended', { until }, { ...doing, details: { ...doing.details, from: right.until, until } });

/**
 * Moves a right to a cohort, to another start of the same one, or out of any. What is left of it stays as long as it was.
 * @param kind what the history of the right calls it.
 */
export function moveRight(
  tx: Db,
  right: Right,
  kind: 'cohort-moved' | 'cohort-cancelled' | 'cohort-changed',
  { cohort, opensAt }: Pick<Right, 'cohort' | 'opensAt'>,
  doing: Doing,
): Promise<void> {
  const begins = (at: number | null) => Math.max(at ?? doing.at, doing.at);
  const until = right.until === null ? null : right.until + begins(opensAt) - begins(right.opensAt);
  const details = { ...doing.details, from: right.cohort, to: cohort, opensAt };
  return change(tx, right, kind, { cohort, opensAt, until }, { ...doing, details });
}

/**
 * Says of every right that a purchase pays for where its money stands. Only payments know.
 * @param reason what the purchase came to, as its state says it.
 */
export async function setMoney(
  tx: Db,
  purchase: string,
  money: Right['money'],
  { reason, at }: { reason: string; at: number },
): Promise<void> {
  for (const right of await rightsOfPurchase(tx, purchase)) {
    if (right.money === money) continue;
    await change(tx, right, `money-${money}`, { money }, { by: null, at, details: { reason } });
  }
}

async function change(
  tx: Db,
  right: Right,
  kind: string,
  to: Parameters<typeof changeRight>[2],
  { by, at, details = {} }: Doing,
): Promise<void> {
  await changeRight(tx, right.id, to);
  await addRightEvent(tx, { right: right.id, kind, at, by, details });
  await settle(tx, right.person, right.course, at);
  const subject = `course/${right.course}`;
  await record(tx, { at, actor: by, action: `right-${kind}`, subject, details: { ...details, person: right.person } });
}
