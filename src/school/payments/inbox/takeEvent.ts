import { isLive } from '../../../platform/stripe/mode.ts';
import { webhookSecret } from '../../../platform/stripe/webhookSecret.ts';
import { done } from '../../outcome.ts';
import { keepTogether } from './keepTogether.ts';
import { readEvent } from './readEvent.ts';

/**
 * Takes in an event that says it comes from Stripe: checks that it does, and keeps it, once. The worker acts on it.
 * @param signature the header `stripe-signature`. @param now in ms. Refused as `readEvent` says.
 * @throws when it could not be written.
 */
export async function takeEvent(raw: Buffer, signature: string | undefined, now: number) {
  const read = readEvent(raw, signature, { secret: webhookSecret(), live: isLive() }, now);
  if (!read.ok) return read;
  await keepTogether(read.event);
  return done();
}
