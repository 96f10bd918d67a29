import type { Db } from '../../../db/client.ts';
import type { Purchase } from '../payments/index.ts';
import { INVITATION_LIFE } from './seatState.ts';
import { takenSeats } from './store.ts';

/** How many seats of a clinic's purchase nobody sits in and no open invitation holds. @param now in ms. */
export async function seatsLeft(db: Db, { id, seats }: Pick<Purchase, 'id' | 'seats'>, now: number): Promise<number> {
  const taken = await takenSeats(db, [id], now - INVITATION_LIFE);
  return Math.max(0, seats - (taken.get(id) ?? 0));
}
