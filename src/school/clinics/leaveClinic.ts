import { write } from '../../../db/client.ts';
import type { Person } from '../accounts/index.ts';
import { record } from '../audit/index.ts';
import { type Done, done, type Refused, refused } from '../outcome.ts';
import { findPurchase } from '../payments/index.ts';
import { freeSeat, isUsed } from './freeSeat.ts';
import { changeSeat, findSeat } from './store.ts';

/**
 * Whoever sits in a seat stops letting the clinic see how they get on. One who has begun keeps the course, which is paid
 * for them; one who has not gives the seat back with it.
 * @param now in ms. @returns whether the course stays.
 */
export function leaveClinic(
  person: Person,
  seatId: string,
  now: number,
): Promise<Done<{ stays: boolean }> | Refused<'unknown'>> {
  return write(async (tx) => {
    const seat = await findSeat(tx, seatId);
    if (!seat || seat.person !== person.id || seat.endedAt !== null) return refused('unknown');
    const purchase = await findPurchase(tx, seat.purchase);
    const stays = purchase !== undefined && (await isUsed(tx, seat, purchase));
    if (stays) await changeSeat(tx, seat.id, { unsharedAt: now });
    else await freeSeat(tx, seat, person.id, now);
    const action = stays ? 'seat-unshared' : 'seat-given-back';
    await record(tx, {
      at: now,
      actor: person.id,
      action,
      subject: `seat/${seat.id}`,
      details: { clinic: seat.clinic },
    });
    return done({ stays });
  });
}
