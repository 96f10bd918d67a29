import type { Db } from '../../../db/client.ts';
import { attend, rightsOfPurchase } from '../enrolment/index.ts';
import type { Purchase } from '../payments/index.ts';
import { hasBegun } from './hasBegun.ts';
import { changeSeat, type Seat } from './store.ts';

/**
 * Whether a seat is used up: its person has begun a course by it. Until then nothing of the school has been had, so it
 * can go to another; from then on it can't, or one seat would take a whole clinic through a course, one after the other.
 */
export const isUsed = async (db: Db, seat: Seat, purchase: Purchase): Promise<boolean> =>
  seat.person !== null &&
  seat.acceptedAt !== null &&
  (await hasBegun(db, seat.person, purchase.terms.courses, seat.acceptedAt));

/** Ends a seat, and what its person may do by it. @param by who ends it. @param now in ms. */
export async function freeSeat(tx: Db, seat: Seat, by: string, now: number): Promise<void> {
  await changeSeat(tx, seat.id, { endedAt: now });
  const rights = (await rightsOfPurchase(tx, seat.purchase)).filter((it) => it.via === 'seat' && it.basis === seat.id);
  for (const right of rights) await attend(tx, right, 'withdrew', { by, at: now, details: { seat: seat.id } });
}
