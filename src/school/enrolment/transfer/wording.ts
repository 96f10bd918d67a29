import type { TransferRefusal } from './decideTransfer.ts';

/** Why a right cannot be handed on, as a registrar reads it. */
export function transferRefusal(reason: TransferRefusal): string {
  switch (reason) {
    case 'not-held':
      return 'This right is not in use any more.';
    case 'free':
      return 'The course is free: the other person enrols by themselves.';
    case 'seat':
      return 'This is a clinic’s seat. The clinic gives it to another.';
    case 'nowhere':
      return 'They have it already.';
    case 'unknown-person':
      return 'Nobody has an account with this address.';
    case 'unknown-course':
      return 'The school has no such course.';
    case 'in-already':
      return 'They are in that course already.';
  }
}
