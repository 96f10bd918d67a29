import type Stripe from 'stripe';
import type { PaymentFact } from '../purchases/store.ts';
import { shown, toFact } from './fact.ts';

/**
 * What the subscription of an instalment plan says, with its schedule: that the plan ran its course, or that it ended.
 * Whether all was paid by then is for the balance to say.
 */
export function factsOfPlan(purchase: string, subscription: Stripe.Subscription): PaymentFact[] {
  const { id: object, status, ended_at, canceled_at, created } = subscription;
  const schedule = shown(subscription.schedule);
  const facts: PaymentFact[] = [];
  if (schedule?.status === 'completed') {
    const at = schedule.completed_at ?? schedule.created;
    facts.push(toFact(purchase, { kind: 'plan-completed', object: schedule.id, at }));
  }
  if (status === 'canceled' || status === 'incomplete_expired') {
    facts.push(toFact(purchase, { kind: 'plan-cancelled', object, at: ended_at ?? canceled_at ?? created }));
  }
  return facts;
}
