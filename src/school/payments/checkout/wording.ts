import { type CodeRefusal, codeRefusal, type PlaceRefusal, placeRefusal } from '../../enrolment/index.ts';

export type CheckoutRefusal =
  | 'unknown-offer'
  | 'not-set-up'
  | 'not-sold-so'
  | 'sales-paused'
  | 'code-for-oneself'
  | CodeRefusal
  | PlaceRefusal;

/** Why someone could not buy, as they read it. */
export function checkoutRefusal(reason: CheckoutRefusal): string {
  switch (reason) {
    case 'unknown-offer':
      return 'The school does not sell this any more.';
    case 'not-set-up':
      return 'Payment is not set up at this school. Nothing was charged.';
    case 'not-sold-so':
      return 'It is not sold in that way. Look at the prices again and choose one of them.';
    case 'sales-paused':
      return 'Sales are paused: our payment provider does not answer just now. Nothing was charged. Try again in a few minutes; everything else works as always.';
    case 'code-for-oneself':
      return 'An access code is for one person. Seats of a clinic are bought without one.';
    case 'unknown-cohort':
    case 'cohort-cancelled':
    case 'cohort-closed':
    case 'cohort-full':
      return placeRefusal(reason);
    default:
      return codeRefusal(reason);
  }
}
