import { DAY } from '../../../platform/clock.ts';
import { addDays, addMonths, dayOf } from '../../../platform/days.ts';
import type { PaymentFact, Purchase } from '../purchases/store.ts';
import { eachPayment, paymentsAgreed } from './agreed.ts';

/** A payment that is still to come: when (ms), and how much, in minor units and as far as is known. */
export interface Instalment {
  at: number;
  amount: number;
}

/**
 * The payments of a plan that did not arrive yet. Each falls due so many weeks or months after the first, at its time of
 * day; tax is what it was for the last.
 * @param paid facts of kind `paid`, in order.
 */
export function instalmentsLeft(purchase: Purchase, paid: readonly PaymentFact[]): Instalment[] {
  const [first] = paid;
  const plan = purchase.terms.instalments.find((it) => it.id === purchase.plan);
  if (!first || !plan) return [];
  const amount = paid.at(-1)?.amount ?? eachPayment(purchase);
  return Array.from({ length: Math.max(0, paymentsAgreed(purchase) - paid.length) }, (_, index) => ({
    at: later(first.at, paid.length + index, plan.every),
    amount,
  }));
}

/** The moment so many weeks or months later, at the same time of day, UTC. */
function later(at: number, count: number, every: 'week' | 'month'): number {
  const day = dayOf(at);
  return Date.parse(every === 'week' ? addDays(day, 7 * count) : addMonths(day, count)) + (at % DAY);
}
