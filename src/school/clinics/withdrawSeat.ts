import { type Db, write } from '../../../db/client.ts';
import { findPerson, type Person } from '../accounts/index.ts';
import { record } from '../audit/index.ts';
import { post } from '../mail/index.ts';
import { type Done, done, type Refused, refused } from '../outcome.ts';
import type { Purchase } from '../payments/index.ts';
import { freeSeat, isUsed } from './freeSeat.ts';
import { sendInvitation } from './invite.ts';
import { takeInvitation } from './limits.ts';
import { clinicFor } from './manages.ts';
import { seatWithdrawn } from './messages.ts';
import { purchaseOf, type SeatsShut } from './purchaseOf.ts';
import { seatState } from './seatState.ts';
import { seatsLeft } from './seatsLeft.ts';
import { type Clinic, findSeat, type Seat, seatsOfPurchase } from './store.ts';

export type SeatRefusal =
  | 'unknown'
  | 'begun'
  | SeatsShut
  | 'accepted-already'
  | 'invited-already'
  | 'no-seat-left'
  | 'too-many-tries';

interface Found {
  clinic: Clinic;
  seat: Seat;
  purchase: Purchase;
  unpaid: SeatsShut | undefined;
}

/** A seat that is not ended with all that belongs to it, for whoever runs its clinic. */
async function seatFor(tx: Db, by: Person, clinicId: string, seatId: string): Promise<Found | undefined> {
  const clinic = await clinicFor(tx, by, clinicId);
  const seat = clinic && (await findSeat(tx, seatId));
  if (!seat || seat.clinic !== clinic.id || seat.endedAt !== null) return undefined;
  const of = await purchaseOf(tx, clinic, seat.purchase);
  return of && { clinic, seat, ...of };
}

/** A manager takes a seat back that nobody has used: its link stops working, its person is told and out. @param now in ms. */
export function withdrawSeat(
  by: Person,
  clinicId: string,
  seatId: string,
  now: number,
): Promise<Done | Refused<SeatRefusal>> {
  return write(async (tx) => {
    const found = await seatFor(tx, by, clinicId, seatId);
    return found ? withdraw(tx, by, found, now) : refused('unknown');
  });
}

async function withdraw(tx: Db, by: Person, { clinic, seat, purchase }: Found, now: number) {
  if (await isUsed(tx, seat, purchase)) return refused('begun');
  await freeSeat(tx, seat, by.id, now);
  const person = seat.person === null ? undefined : await findPerson(seat.person);
  if (person) await post(tx, seatWithdrawn(person, clinic, purchase.terms), now);
  const details = { clinic: clinic.id, ...(person && { person: person.id }) };
  await record(tx, { at: now, actor: by.id, action: 'seat-withdrawn', subject: `seat/${seat.id}`, details });
  return done();
}

/** A manager gives an unused seat to another address instead. @param email in lower case. @param now in ms. */
export function reassignSeat(
  by: Person,
  clinicId: string,
  seatId: string,
  email: string,
  now: number,
): Promise<Done | Refused<SeatRefusal>> {
  return write(async (tx) => {
    const found = await seatFor(tx, by, clinicId, seatId);
    if (!found) return refused('unknown');
    const { clinic, seat, purchase, unpaid } = found;
    if (unpaid) return refused(unpaid);
    const others = (await seatsOfPurchase(tx, purchase.id)).filter((it) => it.id !== seat.id);
    if (others.some((it) => it.email === email && seatState(it, now) !== 'expired')) return refused('invited-already');
    const isHeld = seatState(seat, now) !== 'expired';
    if (!isHeld && (await seatsLeft(tx, purchase, now)) === 0) return refused('no-seat-left');
    if (await takeInvitation(clinic.id, email)) return refused('too-many-tries');
    const withdrawn = await withdraw(tx, by, found, now);
    if (withdrawn.ok) await sendInvitation(tx, by, clinic, purchase, email, now);
    return withdrawn;
  });
}

/** Sends an invitation again, with another link; the one before stops working. @param now in ms. */
export function sendAgain(
  by: Person,
  clinicId: string,
  seatId: string,
  now: number,
): Promise<Done | Refused<SeatRefusal>> {
  return write(async (tx) => {
    const found = await seatFor(tx, by, clinicId, seatId);
    if (!found) return refused('unknown');
    const { clinic, seat, purchase, unpaid } = found;
    if (unpaid) return refused(unpaid);
    if (seat.acceptedAt !== null) return refused('accepted-already');
    const isHeld = seatState(seat, now) === 'invited';
    if (!isHeld && (await seatsLeft(tx, purchase, now)) === 0) return refused('no-seat-left');
    if (await takeInvitation(clinic.id, seat.email)) return refused('too-many-tries');
    await sendInvitation(tx, by, clinic, purchase, seat.email, now);
    return done();
  });
}
