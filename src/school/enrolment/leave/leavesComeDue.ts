import { database, write } from '../../../../db/client.ts';
import { mailTo } from '../cohorts/tell.ts';
import { beginLeave, endLeave } from './beginAndEnd.ts';
import { leaveOver } from './messages.ts';
import { findLeave, leavesDue } from './store.ts';

/**
 * Begins the leaves whose first day has come and ends those that are over, each in a transaction of its own. One
 * that the server slept through altogether never paused anything, so it only ends.
 * @param now in ms. @returns how many.
 */
export async function leavesComeDue(now: number): Promise<number> {
  const due = await leavesDue(database(), now);
  for (const { id } of due) {
    await write(async (tx) => {
      const leave = await findLeave(tx, id);
      if (!leave || leave.endedAt !== null) return;
      if (leave.until > now) return beginLeave(tx, leave, null, now);
      await endLeave(tx, leave, null, now);
      if (leave.beganAt !== null) await mailTo(tx, leave.person, (to) => leaveOver(to, leave), now);
    });
  }
  return due.length;
}
