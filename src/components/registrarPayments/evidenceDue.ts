import { DAY } from '../../platform/clock.ts';
import { formatDay } from '../../platform/format.ts';
import type { PaymentFact } from '../../school/payments/index.ts';

/** How near a deadline must be to be shown as pressing, in ms. */
const NEAR = 3 * DAY;

/** Until when a dispute must be answered, in words, with the class of its badge. @param now in ms. */
export function evidenceDue({ details }: Pick<PaymentFact, 'details'>, now: number): { text: string; badge: string } {
  const { dueBy } = details;
  if (typeof dueBy !== 'number') return { text: 'no day known', badge: '' };
  if (dueBy <= now) return { text: `was due ${formatDay(dueBy)}`, badge: '' };
  return { text: formatDay(dueBy), badge: dueBy - now < NEAR ? 'badge-bad' : 'badge-warn' };
}
