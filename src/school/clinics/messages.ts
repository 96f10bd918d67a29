import { paths } from '../../paths.ts';
import { formatDay } from '../../platform/format.ts';
import { publicLink } from '../../platform/links.ts';
import type { Offer } from '../catalogue/index.ts';
import type { Message } from '../mail/index.ts';
import { invitationEnd } from './seatState.ts';
import type { Clinic, Seat } from './store.ts';

interface Addressed {
  name: string;
  email: string;
}

const letter = ({ name, email }: Addressed, subject: string, ...paragraphs: string[]): Message =>
  written(email, subject, `Dear ${name},`, ...paragraphs);

const written = (to: string, subject: string, ...paragraphs: string[]): Message => ({
  to,
  subject,
  body: `${[...paragraphs, 'Fascia'].join('\n\n')}\n`,
});

/** What a clinic comes to know of who accepts a seat, in a sentence. */
export const WHAT_A_CLINIC_SEES =
  'The clinic sees your name and e-mail address, how many activities you have done, and whether you have completed each course and hold its certificate. It never sees an answer, a mark, or a case that you write.';

/** To somebody who may be a stranger: of all that a manager could write, it holds the clinic's name alone. */
export const invitation = (
  to: string,
  clinic: Clinic,
  offer: Offer,
  { secret, invitedAt }: Pick<Seat, 'invitedAt'> & { secret: string },
): Message =>
  written(
    to,
    `${clinic.name} offers you a seat: ${offer.title}`,
    `${clinic.name} has bought seats in “${offer.title}” at Fascia for its staff, and offers you one. It costs you nothing.`,
    'Accept it here, with an account that you have or a new one:',
    publicLink(paths.seat(secret)),
    WHAT_A_CLINIC_SEES,
    `The link works until ${formatDay(invitationEnd({ invitedAt }))}. If you know nothing of this clinic, leave it and nothing happens.`,
  );

export const seatAccepted = (to: Addressed, clinic: Clinic, offer: Offer): Message =>
  letter(
    to,
    `You have a seat: ${offer.title}`,
    `You accepted the seat that ${clinic.name} offered you. The courses wait for you here:`,
    publicLink(paths.learn),
    `The clinic pays for it. ${WHAT_A_CLINIC_SEES} You can end that at any time:`,
    publicLink(paths.clinics),
  );

export const seatWithdrawn = (to: Addressed, clinic: Clinic, offer: Offer): Message =>
  letter(
    to,
    `Your seat was withdrawn: ${offer.title}`,
    `${clinic.name} has withdrawn the seat that it gave you, before you began. What you may be in by other ways stays yours.`,
    'If you think that this is a mistake, ask the clinic.',
  );

export const managerAdded = (to: Addressed, clinic: Clinic, by: Addressed): Message =>
  letter(
    to,
    `You manage ${clinic.name}`,
    `${by.name} has made you a manager of ${clinic.name}. You can buy seats for its staff, invite them and see how far they are:`,
    publicLink(paths.clinic(clinic.id)),
    'If you do not want that, you can step down on the same page.',
  );

export const managerRemoved = (to: Addressed, clinic: Clinic): Message =>
  letter(
    to,
    `You no longer manage ${clinic.name}`,
    `You are no longer a manager of ${clinic.name}. Seats of your own stay yours.`,
  );

export const seatsReady = (to: Addressed, clinic: Clinic, offer: Offer, seats: number): Message =>
  letter(
    to,
    `${seats === 1 ? 'A seat is' : `${seats} seats are`} ready: ${offer.title}`,
    `${clinic.name} has paid for ${seats === 1 ? 'a seat' : `${seats} seats`} in “${offer.title}”. Invite your staff here:`,
    publicLink(paths.clinic(clinic.id)),
  );

/** What became of the money of a clinic's purchase, in the words of its messages. */
export type SeatsChange = 'paused' | 'back' | 'ended';

export const seatsChangedForManager = (to: Addressed, clinic: Clinic, offer: Offer, change: SeatsChange): Message =>
  letter(
    to,
    `${clinic.name}: ${SUBJECTS[change]}: ${offer.title}`,
    FOR_MANAGERS[change],
    publicLink(paths.clinic(clinic.id)),
  );

/** It says nothing of the clinic's money but that. */
export const seatsChangedForStaff = (to: Addressed, clinic: Clinic, offer: Offer, change: SeatsChange): Message =>
  letter(to, `${SUBJECTS[change]}: ${offer.title}`, FOR_STAFF[change](clinic.name), publicLink(paths.learn));

const SUBJECTS: Record<SeatsChange, string> = {
  paused: 'Seats are paused',
  back: 'Seats are open again',
  ended: 'Seats have ended',
};

const FOR_MANAGERS: Record<SeatsChange, string> = {
  paused:
    'The payment for these seats has stopped, so they are paused: nobody can go on by them or accept one. Nothing that was done is lost. Once it is paid, everything is back.',
  back: 'The payment for these seats is in order again. Everybody can go on where they were.',
  ended: 'What was paid for these seats went back, so they have ended. Who sat in them was told.',
};

const FOR_STAFF: Record<SeatsChange, (clinic: string) => string> = {
  paused: (clinic) =>
    `The seat that ${clinic} gave you is paused, because its payment has stopped. What you have done is kept. You can go on once the clinic has settled it; you need not do anything.`,
  back: (clinic) => `The seat that ${clinic} gave you is open again. Go on where you were:`,
  ended: (clinic) =>
    `The seat that ${clinic} gave you has ended, because what was paid for it went back. What you have done is kept, and certificates that you hold stay yours.`,
};
