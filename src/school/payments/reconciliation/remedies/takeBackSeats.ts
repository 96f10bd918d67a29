import { write } from '../../../../../db/client.ts';
import { attend, rightsOfPurchase } from '../../../enrolment/index.ts';
import { done, refused } from '../../../outcome.ts';
import { findPurchase } from '../../purchases/store.ts';
import { endSeat, takenSeatsOf } from '../ours/store.ts';
import type { Remedy } from './remedy.ts';

/** Ends the seats that were taken last, as many as there are too many. */
export const takeBackSeats: Remedy = ({ purchase: id }, by, now) =>
  write(async (tx) => {
    const purchase = id === null ? undefined : await findPurchase(tx, id);
    if (!purchase) return refused('gone');
    const rights = await rightsOfPurchase(tx, purchase.id);
    for (const seat of (await takenSeatsOf(tx, purchase.id)).slice(purchase.seats)) {
      await endSeat(tx, seat, now);
      for (const right of rights.filter((it) => it.via === 'seat' && it.basis === seat)) {
        await attend(tx, right, 'withdrew', {
          by: by.id,
          at: now,
          details: { seat, reason: 'more seats than bought' },
        });
      }
    }
    return done();
  });
