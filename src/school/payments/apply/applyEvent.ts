import { write } from '../../../../db/client.ts';
import { log } from '../../../platform/log.ts';
import { stripe } from '../../../platform/stripe/client.ts';
import { EVENT_TYPES } from '../facts/eventTypes.ts';
import { changePurchase, type Purchase } from '../purchases/store.ts';
import { findPurchaseOf } from '../reading/findPurchaseOf.ts';
import { isOutOfReach } from './reach.ts';
import { type Hint, readAnew } from './refreshPurchase.ts';
import { nextTry } from './retries.ts';
import { finishEvent, putOffEvent, type StripeEvent } from './store.ts';

/** What came of trying an event. */
export type Tried = 'done' | 'failed' | 'out-of-reach';

/**
 * Acts on an event that was kept: reads the purchase that it is about, anew and as a whole, and keeps what came of it. One
 * that fails waits and is tried again; nothing of it is lost by a crash at any point, nor done twice.
 * @param clock gives the present, in ms.
 */
export async function applyEvent(event: StripeEvent, clock: () => number): Promise<Tried> {
  try {
    await act(event, clock);
    return 'done';
  } catch (error) {
    const outOfReach = isOutOfReach(error);
    const why = (error instanceof Error ? error.message : String(error)).slice(0, 300);
    const next = nextTry(event.tries + 1, outOfReach, clock());
    await write((tx) => putOffEvent(tx, event, next, why));
    if (next === null)
      log.error({ event: event.id, type: event.type, err: error }, 'an event of Stripe’s was given up');
    else log.warn({ event: event.id, type: event.type, why }, 'an event of Stripe’s waits');
    return outOfReach ? 'out-of-reach' : 'failed';
  }
}

async function act(event: StripeEvent, clock: () => number): Promise<void> {
  if (!EVENT_TYPES.has(event.type)) return write((tx) => finishEvent(tx, event.id, 'ignored', clock()));
  const object: unknown = JSON.parse(event.payload).data.object;
  const purchase = await findPurchaseOf(stripe(), object);
  if (!purchase) return write((tx) => finishEvent(tx, event.id, 'unknown-object', clock()));
  const hint = hintIn(object);
  const readAt = clock();
  const isNews = !wasReadSince(purchase, event) || 'refund' in hint || 'dispute' in hint;
  const isRead = isNews && (await readAnew(purchase.id, readAt, hint));
  await write(async (tx) => {
    if (isRead) await changePurchase(tx, purchase.id, { readAt });
    await finishEvent(tx, event.id, 'applied', clock());
  });
}

/** A charge shows what it is told of: whoever read after an event arrived has seen all of it, but for what is in a hint. */
const wasReadSince = ({ readAt }: Purchase, { receivedAt }: StripeEvent): boolean =>
  readAt !== null && readAt > receivedAt;

function hintIn(object: unknown): Hint {
  const { object: kind, id } = object as { object: string; id: string };
  if (kind === 'checkout.session') return { session: id };
  if (kind === 'payment_intent') return { paymentIntent: id };
  if (kind === 'subscription') return { subscription: id };
  if (kind === 'refund') return { refund: id };
  return kind === 'dispute' ? { dispute: id } : {};
}
