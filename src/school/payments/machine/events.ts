/**
 * What can happen to a purchase, as its table knows it. Most are facts; some are facts weighed against what was agreed
 * (`paid-otherwise`, `broken-off`), and `grace-over` is the clock's.
 */
export const PAYMENT_EVENTS = [
  /** The buyer came through Checkout. */
  'went-through',
  /** Checkout ran out, or a payment that takes days failed. */
  'fell-through',
  /** What was agreed arrived: the whole, or an instalment. */
  'paid',
  /** Another amount or currency arrived. */
  'paid-otherwise',
  /** An instalment failed; Stripe tries again. */
  'failed',
  'grace-over',
  /** Nobody tries to collect an instalment any more. */
  'given-up',
  'refunded-in-part',
  /** Nothing of what was paid is left, or a refund that ends access. */
  'refunded',
  /** Money that was on its way back did not arrive there. */
  'refund-failed',
  /** A bank asks what a payment was; it keeps nothing back. */
  'inquired',
  'disputed',
  'dispute-won',
  'dispute-lost',
  /** The plan ended with all of its instalments asked for. */
  'plan-completed',
  /** It ended before that. */
  'broken-off',
  /** The school takes what arrived as it is. */
  'accepted',
  /** The school lets off what is left. */
  'waived',
] as const;

export type PaymentEvent = (typeof PAYMENT_EVENTS)[number];
