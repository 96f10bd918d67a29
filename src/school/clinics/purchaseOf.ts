import type { Db } from '../../../db/client.ts';
import { findPurchase, moneyOf, type Purchase } from '../payments/index.ts';
import type { Clinic } from './store.ts';

/** A purchase of a clinic, with why its seats can't be given now, if so; undefined where it is another's. */
export async function purchaseOf(
  db: Db,
  clinic: Pick<Clinic, 'id'>,
  id: string,
): Promise<{ purchase: Purchase; unpaid: SeatsShut | undefined } | undefined> {
  const purchase = await findPurchase(db, id);
  return purchase?.clinic === clinic.id ? { purchase, unpaid: seatsShut(purchase) } : undefined;
}

/** Why nobody can take a seat of a purchase: not paid yet; payment stopped, and may go on; paid back for good. */
export type SeatsShut = 'not-paid' | 'paused' | 'closed';

/** Why nobody can take a seat of a purchase; undefined where somebody can. */
export function seatsShut({ state }: Pick<Purchase, 'state'>): SeatsShut | undefined {
  switch (moneyOf(state)) {
    case 'in-order':
      return undefined;
    case 'stopped':
      return 'paused';
    case 'returned':
      return 'closed';
    case null:
      return 'not-paid';
  }
}
