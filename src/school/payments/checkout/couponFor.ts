import Stripe from 'stripe';
import type { Purchase } from '../purchases/store.ts';

/**
 * Stripe's coupon for the access code that a purchase holds, made on first use; undefined without one. It takes its share
 * off each payment of a plan. Whether somebody may use the code is the school's to say, so nobody can type it there.
 * @throws what Stripe's client throws.
 */
export async function couponFor(client: Stripe, purchase: Purchase): Promise<string | undefined> {
  const { code, percentOff } = purchase;
  if (code === null) return undefined;
  const id = `${code}-${percentOff}`;
  try {
    const wanted = { id, percent_off: percentOff, duration: 'forever', name: `Code ${code}` } as const;
    await client.coupons.create(wanted, { idempotencyKey: `coupon-${purchase.id}` });
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'resource_already_exists'))
      throw error;
  }
  return id;
}
