import type { CodeRefusal } from './decideCode.ts';

/** Why someone cannot use an access code, as they read it. */
export function codeRefusal(reason: CodeRefusal): string {
  switch (reason) {
    case 'code-unknown':
      return 'We know no such code. Check each letter and digit; the letter O is the digit 0.';
    case 'code-other-offer':
      return 'This code is for another course.';
    case 'code-withdrawn':
      return 'This code was withdrawn. Ask the registrar for a new one.';
    case 'code-expired':
      return 'This code has expired. Ask the registrar for a new one.';
    case 'code-unconfirmed':
      return 'This code is only for certain addresses. Confirm your e-mail address first: your account page sends you a link.';
    case 'code-other-domain':
      return 'This code is only for people with an address of the clinic or school that it was given to.';
    case 'code-used-already':
      return 'You have used this code already.';
    case 'code-used-up':
      return 'This code has been used as often as it may be. Ask the registrar for another.';
  }
}
