import type Stripe from 'stripe';
import { shown } from '../../facts/fact.ts';
import type { LivePlan } from '../books.ts';

/** Statuses of a subscription that charges no more, or has not begun to. */
const STILL: readonly string[] = ['canceled', 'incomplete', 'incomplete_expired'];

/** What goes on charging, of a subscription with its schedule shown whole; undefined for one that does not. */
export function livePlan(subscription: Stripe.Subscription): LivePlan | undefined {
  if (STILL.includes(subscription.status)) return undefined;
  const schedule = shown(subscription.schedule);
  const bySchedule = schedule?.end_behavior === 'cancel' && ['active', 'not_started'].includes(schedule.status);
  const ends = bySchedule || subscription.cancel_at !== null || subscription.cancel_at_period_end;
  return { subscription: subscription.id, ends };
}
