import { type AppealRefusal, LEAST_REASON, REASON_LIMIT } from './decideAppeal.ts';

/** Why a mark could not be appealed, as its student reads it. */
export function appealRefusalText(reason: AppealRefusal): string {
  switch (reason) {
    case 'no-mark':
      return 'There is no mark yet that you could appeal against.';
    case 'never':
      return 'Marks of this case can’t be appealed. Talk to your instructor.';
    case 'late':
      return 'The time to appeal against this mark is over. Talk to your instructor.';
    case 'twice':
      return 'You have appealed against this mark already; a mark can be appealed once.';
    case 'reason-short':
      return `Give your reason in at least ${LEAST_REASON} words: which criterion, and what in your work speaks for another level.`;
    case 'reason-long':
      return `A reason holds at most ${REASON_LIMIT.toLocaleString('en')} characters.`;
  }
}
