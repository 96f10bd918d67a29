import Stripe from 'stripe';
import { database, write } from '../../../../db/client.ts';
import { HOUR, MINUTE, now, SECOND } from '../../../platform/clock.ts';
import { log } from '../../../platform/log.ts';
import { paymentMode } from '../../../platform/stripe/mode.ts';
import { startRounds } from '../../rounds.ts';
import { refreshPurchase } from '../apply/refreshPurchase.ts';
import { findPurchase } from '../purchases/store.ts';
import { endPlan } from './endPlan.ts';
import { sendRefund } from './sendRefund.ts';
import { changeRefundOrder, nextDueOrder, putOffOrder, type RefundOrder } from './store.ts';

/** How often orders are looked for, in ms. */
const INTERVAL = 3 * SECOND;

/** How long to wait after the first, second, … failed try, in ms; the last again and again: an order is not given up. */
const WAITS = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR];

/**
 * Takes orders of refunds to Stripe, until stopped. Where payment is not set up it does nothing.
 * @returns stops it, after the order under way.
 */
export function startRefundWorker(interval = INTERVAL): () => Promise<void> {
  if (paymentMode() === 'none') return async () => {};
  return startRounds(sendNextOrder, interval, 'refunds could not be sent');
}

/** Tries the order that has been due longest. Says whether there was one. */
export async function sendNextOrder(): Promise<boolean> {
  const order = await nextDueOrder(database(), now());
  if (!order) return false;
  // Put off first: should the process end while it is sent, it goes again later, and finds what Stripe has done.
  const next = now() + (WAITS[order.tries] ?? 6 * HOUR);
  if (!(await write((tx) => putOffOrder(tx, order, next, now())))) return true;
  try {
    const refund = await carryOut(order);
    await write((tx) => changeRefundOrder(tx, order.id, { refund, doneAt: now(), dueAt: null, lastError: null }));
    // Its event would tell as well; the buyer's page need not wait for that.
    await refreshPurchase(order.purchase, now());
  } catch (error) {
    await fail(order, error);
  }
  return true;
}

/** @returns Stripe's name of the refund; null where no money moves. */
async function carryOut(order: RefundOrder): Promise<string | null> {
  const purchase = await findPurchase(database(), order.purchase);
  if (!purchase) throw new Error(`no purchase has the id ${order.purchase}`);
  if (order.endsAccess) await endPlan(purchase);
  const { payment } = order;
  return payment === null ? null : sendRefund({ ...order, payment });
}

/** Keeps why an order failed. One that Stripe refuses stays refused, for a registrar to see; any other goes again. */
async function fail(order: RefundOrder, error: unknown): Promise<void> {
  const why = (error instanceof Error ? error.message : String(error)).slice(0, 300);
  const refusedThere = error instanceof Stripe.errors.StripeInvalidRequestError;
  log.warn({ order: order.id, why, givenUp: refusedThere }, 'a refund was not made');
  const change = refusedThere ? { doneAt: now(), dueAt: null, lastError: why } : { lastError: why };
  await write((tx) => changeRefundOrder(tx, order.id, change));
}
