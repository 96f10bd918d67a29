import { database, write } from '../../../../db/client.ts';
import { now, SECOND } from '../../../platform/clock.ts';
import { log } from '../../../platform/log.ts';
import { paymentMode } from '../../../platform/stripe/mode.ts';
import { startRounds } from '../../rounds.ts';
import { applyEvent } from './applyEvent.ts';
import { applyFacts } from './applyFacts.ts';
import { isOutOfReach } from './reach.ts';
import { refreshPurchase } from './refreshPurchase.ts';
import { graceOver, nextDueEvent } from './store.ts';

/** How often events are looked for, in ms: a student who comes back from Checkout reads for themselves. */
const INTERVAL = SECOND;

/**
 * Acts on Stripe's events, and on grace that runs out, until stopped. Where payment is not set up it does nothing.
 * @returns stops it, after the event under way.
 */
export function startPaymentsWorker(interval = INTERVAL): () => Promise<void> {
  if (paymentMode() === 'none') return async () => {};
  return startRounds(workOnPayments, interval, 'payments could not be worked on');
}

/** One round: the event that is due, or else what the clock brought. Says whether there may be more to do at once. */
export async function workOnPayments(): Promise<boolean> {
  const event = await nextDueEvent(database(), now());
  // While Stripe is out of reach, the others wait as well: asking for each of them would only take longer.
  if (event) return (await applyEvent(event, now)) !== 'out-of-reach';
  await endGrace();
  return false;
}

/** Pauses whoever's grace is over. Stripe is asked first: nobody who paid is paused because an event is late. */
async function endGrace(): Promise<void> {
  for (const { id } of await graceOver(database(), now())) {
    try {
      await refreshPurchase(id, now());
    } catch (error) {
      if (isOutOfReach(error)) return;
      log.error({ purchase: id, err: error }, 'a purchase could not be read before its grace ended');
    }
    await write((tx) => applyFacts(tx, id, [], now()));
  }
}
