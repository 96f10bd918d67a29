import { stripe } from '../../../../platform/stripe/client.ts';
import type { PaymentFact } from '../../purchases/store.ts';
import type { Found } from '../compare.ts';

/**
 * A payment that names a purchase which the school does not have; undefined where nothing was paid, where it has gone back
 * already, and where it is newer than a moment.
 * @param before in ms. @throws what Stripe's client throws.
 */
export async function strayPayment(
  facts: readonly PaymentFact[],
  intent: string | undefined,
  before: number,
): Promise<Found | undefined> {
  const paid = facts.find((it) => it.kind === 'paid' && (it.amount ?? 0) > 0);
  if (!paid?.object || paid.at > before || (await hasGoneBack(intent, paid.amount ?? 0))) return undefined;
  return {
    ...{ kind: 'paid-unknown', subject: paid.object, purchase: null },
    details: {
      ...{ amount: paid.amount ?? 0, currency: paid.currency ?? 'USD', objects: [paid.object] },
      ...(intent !== undefined && { intent }),
      note: `names the purchase ${paid.purchase}`,
    },
  };
}

async function hasGoneBack(payment_intent: string | undefined, amount: number): Promise<boolean> {
  if (payment_intent === undefined) return false;
  const { data } = await stripe().refunds.list({ payment_intent, limit: 100 });
  const gone = data.filter((it) => it.status !== 'failed' && it.status !== 'canceled');
  return gone.reduce((sum, it) => sum + it.amount, 0) >= amount;
}
