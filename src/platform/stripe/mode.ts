import { type Settings, settings } from '../settings.ts';

/**
 * How the school is paid: by Stripe; in the demonstration, where nobody pays, with no key at a local address; or not at
 * all, with no key anywhere else.
 */
export type PaymentMode = 'stripe' | 'demo' | 'none';

type Asked = Pick<Settings, 'STRIPE_SECRET_KEY' | 'siteIsLocal'>;

/** How a school with these settings is paid; without any, this one. */
export function paymentMode({ STRIPE_SECRET_KEY, siteIsLocal }: Asked = settings()): PaymentMode {
  if (STRIPE_SECRET_KEY !== undefined) return 'stripe';
  return siteIsLocal ? 'demo' : 'none';
}

/** Whether real money moves: events of the other kind are none of this school's. */
export const isLive = ({ STRIPE_SECRET_KEY }: Pick<Settings, 'STRIPE_SECRET_KEY'> = settings()): boolean =>
  STRIPE_SECRET_KEY?.includes('_live_') ?? false;
