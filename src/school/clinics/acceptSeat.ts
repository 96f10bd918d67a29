import { type Db, database, write } from '../../../db/client.ts';
import { hashSecret } from '../../platform/tokens.ts';
import type { Person } from '../accounts/index.ts';
import { record } from '../audit/index.ts';
import { accessUntil, grant } from '../enrolment/index.ts';
import { post } from '../mail/index.ts';
import { type Done, done, type Refused, refused } from '../outcome.ts';
import { findPurchase, type Purchase } from '../payments/index.ts';
import { takeWrongSecret } from './limits.ts';
import { seatAccepted } from './messages.ts';
import { type SeatsShut, seatsShut } from './purchaseOf.ts';
import { seatState } from './seatState.ts';
import { type Clinic, changeSeat, findClinic, type Seat, seatsOfPurchase, seatWithSecret } from './store.ts';

export type AcceptanceRefusal = 'no-invitation' | 'expired' | 'taken' | 'has-seat' | SeatsShut;

/** What somebody is invited to, as the link in the message says it. */
export interface Invitation {
  seat: Seat;
  clinic: Clinic;
  purchase: Purchase;
}

/**
 * The invitation that a link leads to; undefined where it leads to none, or to one that was withdrawn.
 * @param from the client's network address: links that lead nowhere are counted against it.
 */
export async function invitationWith(secret: string, from: string): Promise<Invitation | undefined> {
  const found = await find(database(), secret);
  if (!found) await takeWrongSecret(from);
  return found;
}

async function find(db: Db, secret: string): Promise<Invitation | undefined> {
  const seat = await seatWithSecret(db, hashSecret(secret));
  if (!seat || seat.endedAt !== null) return undefined;
  const [clinic, purchase] = [await findClinic(db, seat.clinic), await findPurchase(db, seat.purchase)];
  return clinic && purchase && { seat, clinic, purchase };
}

/** Why an invitation can't be accepted by somebody now (ms); undefined where it can. */
export function whyNot(
  { seat, purchase }: Pick<Invitation, 'seat' | 'purchase'>,
  person: string | undefined,
  now: number,
): Exclude<AcceptanceRefusal, 'no-invitation' | 'has-seat'> | undefined {
  if (seat.acceptedAt !== null) return seat.person === person ? undefined : 'taken';
  if (seatState(seat, now) === 'expired') return 'expired';
  return seatsShut(purchase);
}

/**
 * Whoever was sent a link accepts the seat: each course that it pays for opens, and the clinic sees how far they come.
 * Of two who do that at once one has it; the same person again changes nothing. Access counts from this day, not from
 * the clinic's payment.
 * @param now in ms.
 */
export function acceptSeat(
  person: Person,
  secret: string,
  now: number,
): Promise<Done<{ purchase: Purchase }> | Refused<AcceptanceRefusal>> {
  return write(async (tx) => {
    const found = await find(tx, secret);
    if (!found) return refused('no-invitation');
    const { seat, clinic, purchase } = found;
    const why = whyNot(found, person.id, now);
    if (why) return refused(why);
    if (seat.acceptedAt !== null) return done({ purchase });
    const others = await seatsOfPurchase(tx, purchase.id);
    if (others.some((it) => it.person === person.id)) return refused('has-seat');
    await changeSeat(tx, seat.id, { person: person.id, acceptedAt: now });
    await record(tx, {
      ...{ at: now, actor: person.id, action: 'seat-accepted', subject: `seat/${seat.id}` },
      details: { clinic: clinic.id, purchase: purchase.id },
    });
    const right = { person: person.id, via: 'seat', basis: seat.id, purchase: purchase.id } as const;
    const until = accessUntil(purchase.terms, now);
    for (const course of purchase.terms.courses) {
      await grant(tx, { ...right, course, until, money: 'in-order' }, person.id, now);
    }
    await post(tx, seatAccepted(person, clinic, purchase.terms), now);
    return done({ purchase });
  });
}
