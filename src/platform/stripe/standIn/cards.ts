/**
 * How a payment method behaves, after the test cards that Stripe publishes: it pays; is declined, for want of money or as
 * expired; pays at once and fails ever after; takes days to pay or to fail, as a bank debit; pays and is disputed.
 */
export const CARDS = [
  'pays',
  'declined',
  'no-funds',
  'expired',
  'pays-once',
  'slow',
  'slow-fails',
  'disputed',
  'refund-fails',
] as const;

export type Card = (typeof CARDS)[number];

/** Whether it is a bank debit, whose money takes days. */
export const isSlow = (card: Card): boolean => card === 'slow' || card === 'slow-fails';

/** Why a card does not pay, in Stripe's words; undefined where it does. */
export function declineOf(card: Card, paidBefore: boolean): Decline | undefined {
  switch (card) {
    case 'declined':
      return GENERIC;
    case 'no-funds':
      return {
        code: 'card_declined',
        decline_code: 'insufficient_funds',
        message: 'Your card has insufficient funds.',
      };
    case 'expired':
      return { code: 'expired_card', decline_code: 'expired_card', message: 'Your card has expired.' };
    case 'pays-once':
      return paidBefore ? GENERIC : undefined;
    default:
      return undefined;
  }
}

export interface Decline {
  code: string;
  decline_code: string;
  message: string;
}

/** What a bank says that gives no reason. */
export const GENERIC: Decline = {
  ...{ code: 'card_declined', decline_code: 'generic_decline' },
  message: 'Your card was declined.',
};
