import type { PaymentFact } from '../purchases/store.ts';
import type { RefundOrder } from './store.ts';

/** A payment that arrived, and what of it can go back still; minor units. */
export interface Refundable {
  /** Stripe's id of the invoice or payment intent. */
  payment: string;
  left: number;
}

/**
 * What can go back of each payment of a purchase, the newest first: what arrived, less what went back, and less what is
 * ordered and not known to have failed. A refund that nobody ordered here (it was made at Stripe's) is taken to be of the
 * payment that it names, else of the newest.
 */
export function refundable(facts: readonly PaymentFact[], orders: readonly RefundOrder[]): Refundable[] {
  const payments = facts
    .filter((it) => it.kind === 'paid' && it.object !== null)
    .toSorted((a, b) => b.at - a.at)
    .map((it) => ({ payment: it.object ?? '', left: it.amount ?? 0 }));
  for (const { payment, amount } of goneBack(facts, orders)) takeOff(payments, payment, amount);
  return payments;
}

/** What went back or is on its way, as far as is known out of which payment. */
function goneBack(facts: readonly PaymentFact[], orders: readonly RefundOrder[]) {
  const failed = new Set(facts.filter((it) => it.kind === 'refund-failed').map((it) => it.object));
  const refunds = facts.filter((it) => it.kind === 'refunded' && !failed.has(it.object));
  const known = new Set([...failed, ...refunds.map((it) => it.object)]);
  const underWay = orders.filter((it) => (it.refund === null ? it.dueAt !== null : !known.has(it.refund)));
  return [
    ...underWay,
    ...refunds.map((it) => {
      const ordered = orders.find((order) => order.refund === it.object);
      return { payment: ordered?.payment ?? paymentOf(facts, it), amount: it.amount ?? 0 };
    }),
  ];
}

/** The payment that a refund is of, by the payment intent that both name. */
const paymentOf = (facts: readonly PaymentFact[], { details }: PaymentFact): string | null =>
  facts.find((it) => it.kind === 'paid' && details.paymentIntent && it.details.paymentIntent === details.paymentIntent)
    ?.object ?? null;

function takeOff(payments: Refundable[], named: string | null, amount: number): void {
  let rest = amount;
  const ofIt = payments.filter((it) => it.payment === named);
  for (const it of [...ofIt, ...payments]) {
    const part = Math.min(it.left, rest);
    it.left -= part;
    rest -= part;
  }
}

/** What can go back in all. */
export const totalLeft = (of: readonly Refundable[]): number => of.reduce((sum, it) => sum + it.left, 0);

/** Takes an amount out of payments, the newest first, of which there must be enough. */
export function spread(amount: number, payments: readonly Refundable[]): { payment: string; amount: number }[] {
  let rest = amount;
  return payments.flatMap(({ payment, left }) => {
    const part = Math.min(left, rest);
    rest -= part;
    return part > 0 ? [{ payment, amount: part }] : [];
  });
}
