import type Stripe from 'stripe';
import { bill, renew } from './billing.ts';
import { type Books, idOrNull } from './books.ts';
import { endPhase } from './objects/schedules.ts';
import { everyOf, hasEnded, periodOf } from './objects/subscriptions.ts';
import { after, endAfter, type Interval } from './periods.ts';
import { invalid } from './refusal.ts';

/**
 * Lets what is left of a subscription's period pass at once: its next payment is due now and later ones as much earlier,
 * or its plan ends, where that was the next thing. So a month passes for one plan without moving anybody's clock.
 * @throws Refusal where it has ended.
 */
export function bringForward(books: Books, subscription: Stripe.Subscription): void {
  if (hasEnded(subscription)) throw invalid(`Subscription ${subscription.id} has ended.`);
  const [first] = subscription.items.data;
  const every = first ? everyOf(first.price) : { interval: 'month', interval_count: 1 };
  const schedule = books.find('subscription_schedule', idOrNull(subscription.schedule) ?? '');
  if (schedule?.status === 'active') {
    bringPlanForward(books, schedule, subscription, every);
    if (hasEnded(subscription)) return;
  }
  const data = subscription.items.data.map((item) => ({ ...item, current_period_end: books.now }));
  const items = { ...subscription.items, data };
  renew(books, books.change('subscription', subscription, { items, billing_cycle_anchor: books.now }));
  bill(books, books.get('invoice', idOrNull(subscription.latest_invoice) ?? ''));
}

/** As many periods are left of a plan as before, from now. */
function bringPlanForward(
  books: Books,
  schedule: Stripe.SubscriptionSchedule,
  subscription: Stripe.Subscription,
  every: Interval,
): void {
  const phase = schedule.phases.at(-1);
  let left = 0;
  for (let { end } = periodOf(subscription); phase && end < phase.end_date; left += 1)
    end = endAfter(subscription.billing_cycle_anchor, every, end);
  const end = after(books.now, every, left);
  const current = schedule.current_phase && { ...schedule.current_phase, end_date: end };
  const phases = schedule.phases.map((it) => (it === phase ? { ...it, end_date: end } : it));
  books.change('subscription_schedule', schedule, { current_phase: current, phases });
  if (left === 0) endPhase(books, schedule);
}
