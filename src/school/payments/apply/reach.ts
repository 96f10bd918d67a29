import Stripe from 'stripe';

const OUT_OF_REACH = [
  Stripe.errors.StripeConnectionError,
  Stripe.errors.StripeAPIError,
  Stripe.errors.StripeRateLimitError,
  Stripe.errors.StripeAuthenticationError,
  Stripe.errors.StripePermissionError,
];

/** Whether an error means that Stripe could not be asked just now, whatever the question was. */
export const isOutOfReach = (error: unknown): boolean => OUT_OF_REACH.some((kind) => error instanceof kind);
