import { type Done, done, type Refused, refused } from '../../outcome.ts';
import type { Right } from '../rights/store.ts';

export type WithdrawalRefusal = 'not-enrolled' | 'paid' | 'seat';

/**
 * Decides what a student gives up who withdraws from a course: every right for which nothing was paid. What was paid for
 * is withdrawn from in `payments`, which works out the refund; a clinic's seat is the clinic's to give to another.
 * @param rights all that they have to the course.
 */
export function decideWithdrawal(rights: readonly Right[]): Done<{ rights: Right[] }> | Refused<WithdrawalRefusal> {
  const held = rights.filter((it) => it.attendance === 'attending' || it.attendance === 'on-leave');
  const paid = held.filter((it) => it.money === 'in-order' || it.money === 'stopped');
  if (paid.length > 0) return refused(paid.every((it) => it.via === 'seat') ? 'seat' : 'paid');
  const free = held.filter((it) => it.money === 'not-asked');
  return free.length === 0 ? refused('not-enrolled') : done({ rights: free });
}
