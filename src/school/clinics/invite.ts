import { type Db, write } from '../../../db/client.ts';
import { hashSecret, newId, newSecret } from '../../platform/tokens.ts';
import { findPerson, type Person } from '../accounts/index.ts';
import { record } from '../audit/index.ts';
import { post } from '../mail/index.ts';
import { type Done, done, type Refused, refused } from '../outcome.ts';
import type { Purchase } from '../payments/index.ts';
import { takeInvitation } from './limits.ts';
import { clinicFor } from './manages.ts';
import { invitation } from './messages.ts';
import { purchaseOf, type SeatsShut } from './purchaseOf.ts';
import { INVITED_AT_ONCE, type Line, readAddresses } from './readAddresses.ts';
import { seatState } from './seatState.ts';
import { seatsLeft } from './seatsLeft.ts';
import { addSeat, type Clinic, changeSeat, seatsOfPurchase } from './store.ts';

export type InvitationRefusal = 'unknown' | SeatsShut | 'nobody' | 'too-many' | 'too-many-tries' | 'look-again';

/**
 * Invites people to the seats of a clinic's purchase, each by a message with a link of their own. All of them, or none
 * where something is wrong with one: then the lines say what, and nothing was sent.
 * @param text a list of addresses, as typed. @param now in ms.
 */
export function inviteStaff(
  by: Person,
  clinicId: string,
  purchaseId: string,
  text: string,
  now: number,
): Promise<Done<{ invited: number }> | (Refused<InvitationRefusal> & { readonly lines?: Line[] })> {
  return write(async (tx) => {
    const clinic = await clinicFor(tx, by, clinicId);
    const of = clinic && (await purchaseOf(tx, clinic, purchaseId));
    if (!of) return refused('unknown');
    if (of.unpaid) return refused(of.unpaid);
    const lines = await readFor(tx, of.purchase, text, now);
    if (lines.length === 0) return refused('nobody');
    if (lines.length > INVITED_AT_ONCE) return refused('too-many');
    const emails = lines.flatMap((it) => (it.email === undefined || it.problem ? [] : [it.email]));
    if (emails.length < lines.length) return { ...refused('look-again'), lines };
    for (const email of emails) {
      if (await takeInvitation(clinic.id, email)) return refused('too-many-tries');
    }
    for (const email of emails) await sendInvitation(tx, by, clinic, of.purchase, email, now);
    return done({ invited: emails.length });
  });
}

/** What a list of addresses comes to for a purchase: which would be invited, and what is wrong with the others. */
async function readFor(tx: Db, purchase: Purchase, text: string, now: number): Promise<Line[]> {
  const seats = await seatsOfPurchase(tx, purchase.id);
  const accepted = seats.filter((it) => it.acceptedAt !== null);
  const sitters = await Promise.all(accepted.map((it) => findPerson(it.person ?? '')));
  return readAddresses(text, {
    invited: new Set(seats.filter((it) => seatState(it, now) === 'invited').map((it) => it.email)),
    seated: new Set([...accepted.map((it) => it.email), ...sitters.flatMap((it) => it?.email ?? [])]),
    left: await seatsLeft(tx, purchase, now),
  });
}

/**
 * Holds a seat for an address and sends the link to accept it. An invitation to the same address that ran out ends.
 * Whoever calls has checked who asks, and that a seat is left.
 */
export async function sendInvitation(
  tx: Db,
  by: Person,
  clinic: Clinic,
  purchase: Purchase,
  email: string,
  now: number,
): Promise<void> {
  const before = (await seatsOfPurchase(tx, purchase.id)).find((it) => it.email === email);
  if (before) await changeSeat(tx, before.id, { endedAt: now });
  const [id, secret] = [newId(), newSecret()];
  await addSeat(tx, {
    ...{ id, clinic: clinic.id, purchase: purchase.id, email, secretHash: hashSecret(secret) },
    ...{ invitedAt: now, invitedBy: by.id, person: null, acceptedAt: null, unsharedAt: null, endedAt: null },
  });
  await post(tx, invitation(email, clinic, purchase.terms, { secret, invitedAt: now }), now);
  const details = { clinic: clinic.id, purchase: purchase.id };
  await record(tx, { at: now, actor: by.id, action: 'seat-offered', subject: `seat/${id}`, details });
}
