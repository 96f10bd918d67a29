import { randomBytes } from 'node:crypto';
import { settings } from '../settings.ts';

let ofDemonstration: string | undefined;

/** The secret that events are signed with: Stripe's, or one of this process, which only its own demonstration knows. */
export function webhookSecret(): string {
  const { STRIPE_WEBHOOK_SECRET } = settings();
  ofDemonstration ??= `whsec_${randomBytes(32).toString('hex')}`;
  return STRIPE_WEBHOOK_SECRET ?? ofDemonstration;
}
