import { paths } from '../../paths.ts';
import { publicLink } from '../../platform/links.ts';
import type { Message } from '../mail/index.ts';

interface Addressed {
  name: string;
  email: string;
}

const letter = ({ name, email }: Addressed, subject: string, ...paragraphs: string[]): Message =>
  plainLetter(email, subject, `Dear ${name},`, ...paragraphs);

/** A message that may go to a stranger. It leaves out the name, in which anyone could write them anything. */
const plainLetter = (to: string, subject: string, ...paragraphs: string[]): Message => ({
  to,
  subject,
  body: `${[...paragraphs, 'Fascia'].join('\n\n')}\n`,
});

export const welcome = (to: string, secret: string): Message =>
  plainLetter(
    to,
    'Welcome to Fascia',
    'Your account is ready. Please confirm that this address is yours:',
    publicLink(paths.emailVerificationWith(secret)),
    'The link works once, for 24 hours. If you did not register, leave it: someone typed your address by mistake.',
  );

export const confirmAddress = (to: string, secret: string): Message =>
  plainLetter(
    to,
    'Confirm your e-mail address',
    'Please confirm that this address is yours:',
    publicLink(paths.emailVerificationWith(secret)),
    'The link works once, for 24 hours. If you did not ask for it, leave it and nothing changes.',
  );

/** To the owner of an address that someone else wants for their account. They learn nothing about each other. */
export const addressWanted = (owner: Addressed): Message =>
  letter(
    owner,
    'Your e-mail address and Fascia',
    'Someone asked to use this address for an account. You have one already, so nothing was changed.',
    'If it was you, sign in, or set a new password here:',
    publicLink(paths.passwordReset),
    'If it was not, you need not do anything.',
  );

export const resetLink = (to: Addressed, secret: string): Message =>
  letter(
    to,
    'Set a new password',
    'Someone, probably you, asked for a new password. Set it here:',
    publicLink(paths.passwordResetWith(secret)),
    'The link works once, for one hour. If you did not ask for it, leave it and nothing changes.',
  );

export const passwordChanged = (to: Addressed): Message =>
  letter(
    to,
    'Your password was changed',
    'Your password was changed, and every other browser was signed out. If it was you, all is well.',
    'If it was not, set a new one at once:',
    publicLink(paths.passwordReset),
  );

/** To the address that was left behind. */
export const addressChanged = (old: Addressed, email: string): Message =>
  letter(
    old,
    'Your e-mail address was changed',
    `Your account now has the address ${email}. Messages no longer come here.`,
    'If it was not you who changed it, write to the school.',
  );

export const accountSuspended = (to: Addressed, reason: string): Message =>
  letter(
    to,
    'Your account is suspended',
    'A registrar has suspended your account, so you cannot sign in for now. What you have done is kept.',
    `The reason given: ${reason}`,
  );

export const suspensionEnded = (to: Addressed): Message =>
  letter(to, 'Your account is open again', 'You can sign in again:', publicLink(paths.login));
