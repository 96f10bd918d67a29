import Stripe from 'stripe';
import { SECOND } from '../clock.ts';
import { settings } from '../settings.ts';

/** How long an answer of Stripe's is waited for, in ms: a page waits for some of them. */
const TIMEOUT = 8 * SECOND;

/** How often a call is sent again that failed on the way or was asked too soon: under the same idempotency key. */
const RETRIES = 2;

let made: Stripe | undefined;

/** Puts another client in the place of Stripe's: the one of the demonstration, or of a test. */
export function useStripe(client: Stripe | undefined): void {
  made = client;
}

/**
 * The client of Stripe's API, made on first use from the settings.
 * @throws Error where the school has no key and no other client was put in place: ask `paymentMode()` first.
 */
export function stripe(): Stripe {
  made ??= clientOf(settings().STRIPE_SECRET_KEY, settings().STRIPE_API_BASE);
  return made;
}

function clientOf(key: string | undefined, base: string): Stripe {
  if (key === undefined) throw new Error('payments are not set up: STRIPE_SECRET_KEY is not set');
  const { hostname, port, protocol } = new URL(base);
  return new Stripe(key, {
    host: hostname,
    ...(port !== '' && { port: Number(port) }),
    protocol: protocol === 'http:' ? 'http' : 'https',
    timeout: TIMEOUT,
    maxNetworkRetries: RETRIES,
    telemetry: false,
  });
}
