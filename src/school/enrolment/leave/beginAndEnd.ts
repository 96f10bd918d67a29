import type { Db } from '../../../../db/client.ts';
import { attend, extend } from '../rights/change.ts';
import { rightsTo } from '../rights/store.ts';
import { endAfterLeave } from './decideLeave.ts';
import { changeLeave, type Leave } from './store.ts';

/** Pauses access for a leave that was granted: every right to the course waits. @param now in ms. */
export async function beginLeave(tx: Db, leave: Leave, by: string | null, now: number): Promise<void> {
  await changeLeave(tx, leave.id, { beganAt: now });
  for (const right of await rightsTo(tx, leave.person, leave.course)) {
    await attend(tx, right, 'leave-began', { by, at: now, details: { leave: leave.id } });
  }
}

/**
 * Ends a leave, or a request for one that has not begun. Every right that waited goes on, and ends later by as long as the
 * leave lasted. @param now in ms.
 */
export async function endLeave(tx: Db, leave: Leave, by: string | null, now: number): Promise<void> {
  await changeLeave(tx, leave.id, { endedAt: now });
  if (leave.beganAt === null) return;
  const lasted = { beganAt: leave.beganAt, endedAt: now };
  const doing = { by, at: now, details: { leave: leave.id } };
  for (const right of await rightsTo(tx, leave.person, leave.course)) {
    if (!(await attend(tx, right, 'leave-ended', doing))) continue;
    if (right.until !== null) await extend(tx, right, endAfterLeave(right.until, lasted), doing);
  }
}
