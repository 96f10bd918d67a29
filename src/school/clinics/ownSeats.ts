import type { Db } from '../../../db/client.ts';
import { findPurchase } from '../payments/index.ts';
import { isUsed } from './freeSeat.ts';
import { seatsOfPerson } from './store.ts';

/** A seat, for whoever sits in it. */
export interface OwnSeat {
  id: string;
  clinic: string;
  /** Title of what it is in. */
  offer: string;
  acceptedAt: number | null;
  /** Whether the clinic sees how far they are. */
  shared: boolean;
  /** Whether they have begun, so that the course stays theirs. */
  used: boolean;
}

/** The seats that a person accepted, newest first. */
export async function ownSeats(db: Db, person: string): Promise<OwnSeat[]> {
  const held = await seatsOfPerson(db, person);
  return Promise.all(
    held.map(async ({ seat, clinic }) => {
      const purchase = await findPurchase(db, seat.purchase);
      return {
        ...{ id: seat.id, clinic: clinic.name, offer: purchase?.terms.title ?? seat.purchase },
        ...{ acceptedAt: seat.acceptedAt, shared: seat.unsharedAt === null },
        used: purchase !== undefined && (await isUsed(db, seat, purchase)),
      };
    }),
  );
}
