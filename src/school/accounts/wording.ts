import { HOUR, MINUTE } from '../../platform/clock.ts';
import type { Refused } from '../outcome.ts';
import { PASSWORD_MAX, PASSWORD_MIN, type PasswordProblem } from './passwordRules.ts';

/** A refusal because of too many tries; `wait` is how long to wait, in ms. */
export type TooMany = Refused<'too-many-tries'> & { readonly wait: number };

export const tooMany = (wait: number): TooMany => ({ ok: false, reason: 'too-many-tries', wait });

/** Why something about accounts is refused. */
export type Reason =
  | PasswordProblem
  | 'not-accepted'
  | 'address-taken'
  | 'wrong-details'
  | 'wrong-password'
  | 'suspended'
  | 'link-spent'
  | 'sign-in-first'
  | 'same-address'
  | 'verified-already'
  | 'not-registrar'
  | 'nobody'
  | 'no-such-course'
  | 'has-role'
  | 'has-no-role'
  | 'last-registrar'
  | 'yourself'
  | 'suspended-already'
  | 'not-suspended'
  | 'not-yours';

export type Refusal = Refused<Reason> | TooMany;

/** What a person is told when a deed is refused. */
export const wordRefusal = (refusal: Refusal): string =>
  refusal.reason === 'too-many-tries' ? wordTooMany(refusal) : wordReason(refusal.reason);

const wordTooMany = ({ wait }: TooMany): string => `Too many tries. Wait ${wordWait(wait)}, then try again.`;

/** A time to wait in words, rounded up: `1 minute`, `12 minutes`, `2 hours`. */
export function wordWait(ms: number): string {
  const minutes = Math.max(1, Math.ceil(ms / MINUTE));
  const [count, unit] = ms > 2 * HOUR ? [Math.ceil(ms / HOUR), 'hour'] : [minutes, 'minute'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** What is wrong with a new password, for the person who typed it. */
export function wordPassword(problem: PasswordProblem): string {
  switch (problem) {
    case 'password-short':
      return `A password has at least ${PASSWORD_MIN} characters. Three or four words are easy to keep in mind.`;
    case 'password-long':
      return `A password has at most ${PASSWORD_MAX} characters.`;
    case 'password-common':
      return 'This is one of the passwords that are guessed first. Choose another.';
    case 'password-yours':
      return 'A password must not be your own name or address.';
  }
}

function wordReason(reason: Reason): string {
  switch (reason) {
    case 'password-short':
    case 'password-long':
    case 'password-common':
    case 'password-yours':
      return wordPassword(reason);
    case 'not-accepted':
      return 'Something in this form cannot be used.';
    case 'address-taken':
    case 'wrong-details':
      return 'This address and password do not go together here. Check both, or set a new password.';
    case 'wrong-password':
      return 'That is not your present password.';
    case 'suspended':
      return 'This account is suspended. Write to the school if you think that is a mistake.';
    case 'link-spent':
      return 'This link was used already or has grown too old.';
    case 'sign-in-first':
      return 'Sign in first to confirm a new address.';
    case 'same-address':
      return 'That is your address already.';
    case 'verified-already':
      return 'Your address is confirmed already.';
    case 'not-registrar':
      return 'Only a registrar can do this.';
    case 'nobody':
      return 'There is no such person.';
    case 'no-such-course':
      return 'Choose a course.';
    case 'has-role':
      return 'This person has that role already.';
    case 'has-no-role':
      return 'This person does not have that role.';
    case 'last-registrar':
      return 'A school needs a registrar. Make someone else one first.';
    case 'yourself':
      return 'You cannot suspend yourself.';
    case 'suspended-already':
      return 'This account is suspended already.';
    case 'not-suspended':
      return 'This account is not suspended.';
    case 'not-yours':
      return 'There is no such session.';
  }
}
