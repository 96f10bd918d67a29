import type Stripe from 'stripe';
import { paymentsAgreed } from '../machine/agreed.ts';
import type { Reckoning } from '../machine/reckon.ts';
import type { Purchase, PurchaseState } from '../purchases/store.ts';

type Subscription = Pick<Stripe.Subscription, 'status' | 'schedule'>;

/** Statuses of a subscription that asks for nothing any more, or has not begun. */
const OVER: readonly Stripe.Subscription['status'][] = ['canceled', 'incomplete', 'incomplete_expired'];

/** States in which nothing more is asked of the buyer. */
const RETURNED: readonly PurchaseState[] = ['refunded', 'charged-back'];

/**
 * What the school has to do about the subscription of an instalment plan: give it the schedule that ends it after the
 * last instalment, end it now since nothing more is owed, or leave it.
 * @param subscription with its schedule shown whole; undefined where there is none.
 */
export function decidePlan(
  purchase: Pick<Purchase, 'plan' | 'terms'>,
  { state, payments, history }: Pick<Reckoning, 'state' | 'payments' | 'history'>,
  subscription: Subscription | undefined,
): 'schedule' | 'end' | 'leave' {
  if (!subscription || purchase.plan === 'once' || OVER.includes(subscription.status)) return 'leave';
  if (RETURNED.includes(state) || history.some((it) => it.event === 'waived')) return 'end';
  const { schedule } = subscription;
  const endsByItself = typeof schedule === 'object' && schedule?.end_behavior === 'cancel';
  if (endsByItself) return 'leave';
  return payments >= paymentsAgreed(purchase) ? 'end' : 'schedule';
}
