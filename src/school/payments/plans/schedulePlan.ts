import type Stripe from 'stripe';
import { idOf, shown } from '../facts/fact.ts';
import type { Snapshot } from '../facts/ofSnapshot.ts';
import type { Purchase } from '../purchases/store.ts';

type Phase = Stripe.SubscriptionSchedule.Phase;

/**
 * Gives the subscription of an instalment plan a schedule that ends it after its last payment. Done again, it goes on
 * where it stopped. Source: docs.stripe.com/billing/subscriptions/subscription-schedules.
 * @param snapshot with the subscription and its schedule shown whole. @returns the schedule's id.
 * @throws what Stripe's client throws.
 */
export async function schedulePlan(client: Stripe, purchase: Purchase, snapshot: Snapshot): Promise<string> {
  const subscription = shown(snapshot.session.subscription);
  const plan = purchase.terms.instalments.find((it) => it.id === purchase.plan);
  if (!subscription || !plan) throw new Error(`the purchase ${purchase.id} has no plan to schedule`);
  const schedule = shown(subscription.schedule) ?? (await begin(client, purchase, subscription.id));
  const [phase] = schedule.phases;
  if (!phase) throw new Error(`the schedule ${schedule.id} has no phase`);
  // The present period was asked for already, and those before it are over.
  const asked = snapshot.invoices.filter((it) => it.status !== 'draft' && it.status !== 'void').length;
  const periods = plan.count - Math.max(0, asked - 1);
  const duration = { interval: plan.every, interval_count: periods };
  await client.subscriptionSchedules.update(
    schedule.id,
    {
      end_behavior: 'cancel',
      proration_behavior: 'none',
      metadata: { purchase: purchase.id },
      phases: [{ ...asItIs(phase), start_date: phase.start_date, duration, proration_behavior: 'none' }],
    },
    { idempotencyKey: `phases-${schedule.id}-${periods}` },
  );
  return schedule.id;
}

/** A schedule that was let go before has its name in the key: Stripe would answer with it again. */
const begin = (client: Stripe, purchase: Purchase, from_subscription: string) =>
  client.subscriptionSchedules.create(
    { from_subscription },
    { idempotencyKey: `schedule-${purchase.id}-${purchase.schedule ?? 'first'}` },
  );

/** What a phase says already, and would lose by being written anew without it. */
const asItIs = ({ items, discounts }: Phase): Stripe.SubscriptionScheduleUpdateParams.Phase => ({
  items: items.map(({ price, quantity }) => ({ price: idOf(price) ?? '', ...(quantity && { quantity }) })),
  discounts: discounts.map(({ coupon, discount, promotion_code }) => {
    const [named, couponId, code] = [discount, coupon, promotion_code].map(idOf);
    if (named) return { discount: named };
    return couponId ? { coupon: couponId } : { promotion_code: code ?? '' };
  }),
});
