import type { Db } from '../../../db/client.ts';
import { type Purchase, purchasesOfClinic } from '../payments/index.ts';
import { type SeatsShut, seatsShut } from './purchaseOf.ts';
import { INVITATION_LIFE } from './seatState.ts';
import { type Clinic, takenSeats } from './store.ts';

/** A clinic's purchase with its seats. */
export interface Bought {
  purchase: Purchase;
  taken: number;
  left: number;
  /** Why no seat of it can be given now; undefined where one can. */
  shut: SeatsShut | undefined;
}

/** What a clinic bought, newest first. What nobody went through with is left out. @param now in ms. */
export async function boughtBy(db: Db, clinic: Pick<Clinic, 'id'>, now: number): Promise<Bought[]> {
  const all = await purchasesOfClinic(db, clinic.id);
  const purchases = all.filter((it) => it.state !== 'opened' && it.state !== 'abandoned');
  const taken = await takenSeats(
    db,
    purchases.map((it) => it.id),
    now - INVITATION_LIFE,
  );
  return purchases.map((purchase) => {
    const of = taken.get(purchase.id) ?? 0;
    return { purchase, taken: of, left: Math.max(0, purchase.seats - of), shut: seatsShut(purchase) };
  });
}
