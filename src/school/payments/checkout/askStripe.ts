import type Stripe from 'stripe';
import { now, SECOND } from '../../../platform/clock.ts';
import { log } from '../../../platform/log.ts';
import { stripe } from '../../../platform/stripe/client.ts';
import { type Done, done, type Refused, refused } from '../../outcome.ts';
import { isOutOfReach } from '../apply/reach.ts';

/**
 * How long nobody asks Stripe after it did not answer, in ms: whoever wants to buy is told at once, and does not wait
 * for three tries to fail.
 */
const PAUSE = 30 * SECOND;

let pausedUntil = 0;

/** Whether sales are paused, since Stripe did not answer a moment ago. @param at in ms. */
export const salesPaused = (at: number): boolean => at < pausedUntil;

/** Asks again at once. For tests, whose Stripe comes back when they say so. */
export function resumeSales(): void {
  pausedUntil = 0;
}

/**
 * Asks Stripe for something that a buyer waits for.
 * @returns what it answered, or that sales are paused: it was out of reach, failed, or would not know us.
 * @throws whatever else went wrong, such as a call that it refused.
 */
export async function askStripe<T>(
  ask: (client: Stripe) => Promise<T>,
): Promise<Done<{ answer: T }> | Refused<'sales-paused'>> {
  if (salesPaused(now())) return refused('sales-paused');
  try {
    return done({ answer: await ask(stripe()) });
  } catch (error) {
    if (!isOutOfReach(error)) throw error;
    log.error({ err: error }, 'sales are paused: Stripe did not answer');
    pausedUntil = now() + PAUSE;
    return refused('sales-paused');
  }
}
