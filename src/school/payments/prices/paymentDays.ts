import { addDays, addMonths, dayOf } from '../../../platform/days.ts';
import type { Quote } from './quote.ts';

/**
 * The days on which the payments of a quote fall due, where the first is made at a moment: one, or so many weeks or months
 * apart; of a month that has no such day, its last. @param first in ms.
 */
export function paymentDays({ payments, every }: Pick<Quote, 'payments' | 'every'>, first: number): string[] {
  const day = dayOf(first);
  return Array.from({ length: payments }, (_, index) =>
    every === 'week' ? addDays(day, 7 * index) : addMonths(day, index),
  );
}
