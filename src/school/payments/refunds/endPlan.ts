import { stripe } from '../../../platform/stripe/client.ts';
import type { Purchase } from '../purchases/store.ts';

/** Statuses in which a schedule, and a subscription, has something left to do. */
const RUNNING_SCHEDULE = new Set(['active', 'not_started']);
const ENDED_SUBSCRIPTION = new Set(['canceled', 'incomplete_expired']);

/**
 * Ends the instalment plan of a purchase at Stripe's: nothing more is charged, and an instalment that is open need not be
 * paid. Done again, it finds nothing to do. A purchase paid at once has none.
 * @throws what Stripe's client throws.
 */
export async function endPlan({ schedule, subscription }: Purchase): Promise<void> {
  const client = stripe();
  if (schedule !== null) {
    const { status } = await client.subscriptionSchedules.retrieve(schedule);
    if (RUNNING_SCHEDULE.has(status)) {
      const asked = { invoice_now: false, prorate: false };
      await client.subscriptionSchedules.cancel(schedule, asked, { idempotencyKey: `end-plan-${schedule}` });
    }
  }
  if (subscription === null) return;
  const { status } = await client.subscriptions.retrieve(subscription);
  if (!ENDED_SUBSCRIPTION.has(status)) {
    await client.subscriptions.cancel(subscription, {}, { idempotencyKey: `end-plan-${subscription}` });
  }
  for await (const { id } of client.invoices.list({ subscription, status: 'open' })) {
    await client.invoices.voidInvoice(id, {}, { idempotencyKey: `end-plan-${id}` });
  }
}
