import type { AcceptanceRefusal } from './acceptSeat.ts';
import { CLINICS_MAX, type CreationRefusal } from './createClinic.ts';
import type { InvitationRefusal } from './invite.ts';
import type { ManagerRefusal } from './managers.ts';
import type { SeatsShut } from './purchaseOf.ts';
import { type AddressProblem, INVITED_AT_ONCE } from './readAddresses.ts';
import type { SeatState } from './seatState.ts';
import type { SeatRefusal } from './withdrawSeat.ts';

/** Why a clinic could not be opened. */
export function creationRefusal(reason: CreationRefusal): string {
  switch (reason) {
    case 'unconfirmed':
      return 'Confirm your e-mail address first: those whom you invite must be able to rely on it.';
    case 'too-many-clinics':
      return `One person can manage ${CLINICS_MAX} clinics. Write to the school if you need more.`;
  }
}

/** Why somebody was not made a manager, or goes on being one. */
export function managerRefusal(reason: ManagerRefusal): string {
  switch (reason) {
    case 'unknown':
      return 'There is no such clinic.';
    case 'nobody':
      return 'No account with a confirmed address has this one. Ask them to register first.';
    case 'manages-already':
      return 'They manage this clinic already.';
    case 'last-manager':
      return 'Somebody has to manage the clinic. Add another manager first.';
    case 'too-many-tries':
      return 'That is more than can be added in an hour. Wait, then go on.';
  }
}

/** Why nobody was invited. */
export function invitationRefusal(reason: InvitationRefusal): string {
  switch (reason) {
    case 'unknown':
      return 'There is no such purchase.';
    case 'not-paid':
    case 'paused':
    case 'closed':
      return shutText(reason);
    case 'nobody':
      return 'Type at least one address.';
    case 'too-many':
      return `Invite at most ${INVITED_AT_ONCE} people at once, then the others.`;
    case 'too-many-tries':
      return 'Too many messages went out today, to one of these addresses or in all. Try again tomorrow.';
    case 'look-again':
      return 'Nobody was invited yet: some lines need another look.';
  }
}

/** What is wrong with an entry of a list of addresses. */
export function addressProblem(problem: AddressProblem): string {
  switch (problem) {
    case 'no-address':
      return 'not a whole e-mail address';
    case 'twice':
      return 'stands in the list twice';
    case 'invited':
      return 'is invited already';
    case 'has-seat':
      return 'has a seat already';
    case 'no-seat-left':
      return 'no seat is left';
  }
}

/** Why nothing was done with a seat. */
export function seatRefusal(reason: SeatRefusal): string {
  switch (reason) {
    case 'unknown':
      return 'There is no such seat.';
    case 'begun':
      return 'They have begun the course, so the seat stays theirs.';
    case 'not-paid':
    case 'paused':
    case 'closed':
      return shutText(reason);
    case 'accepted-already':
      return 'The seat was accepted in the meantime.';
    case 'invited-already':
      return 'This address has a seat or an invitation already.';
    case 'no-seat-left':
      return 'The invitation had run out, and its seat is somebody else’s now. No seat is left.';
    case 'too-many-tries':
      return 'Too many messages went out today, to this address or in all. Try again tomorrow.';
  }
}

/** The same in short, for a table. */
export function shutWord(reason: SeatsShut): string {
  switch (reason) {
    case 'not-paid':
      return 'not paid yet';
    case 'paused':
      return 'paused: payment has stopped';
    case 'closed':
      return 'ended: paid back';
  }
}

/** Why seats can't be given now, as a manager reads it. */
export function shutText(reason: SeatsShut): string {
  switch (reason) {
    case 'not-paid':
      return 'These seats are not paid yet.';
    case 'paused':
      return 'The payment for these seats has stopped. Once it is paid, you can go on.';
    case 'closed':
      return 'What was paid for these seats went back, so they can’t be given any more.';
  }
}

/** Why a seat could not be accepted, as whoever was invited reads it. */
export function acceptanceRefusal(reason: AcceptanceRefusal): string {
  switch (reason) {
    case 'no-invitation':
      return 'This link leads to no invitation. It may have been withdrawn, or sent again with another link.';
    case 'expired':
      return 'This invitation has run out. Ask the clinic to send it again.';
    case 'taken':
      return 'This seat was accepted by somebody else. If that was not you with another account, tell the clinic.';
    case 'has-seat':
      return 'You sit in another seat of this clinic for the same courses. Leave this one for a colleague.';
    case 'not-paid':
    case 'paused':
      return 'The clinic’s payment for this seat has stopped. The invitation holds; try again once the clinic has settled it.';
    case 'closed':
      return 'The clinic got its money back for these seats, so this one can’t be accepted any more.';
  }
}

/** Where a seat stands, as a manager reads it. */
export function stateText(state: SeatState): string {
  switch (state) {
    case 'invited':
      return 'invited';
    case 'expired':
      return 'invitation ran out';
    case 'accepted':
      return 'accepted';
    case 'ended':
      return 'ended';
  }
}
