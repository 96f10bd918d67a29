import { formatMoment } from '../../platform/format.ts';
import type { StripeEvent } from '../../school/payments/index.ts';

/** What came of an event of Stripe's: in words, with the class of its badge, and whether it can be tried again. */
export function eventState({ outcome, dueAt, tries, lastError, hasText }: StripeEvent, now: number) {
  if (dueAt !== null) {
    const when = dueAt <= now ? 'at once' : `at ${formatMoment(dueAt)}`;
    if (lastError === null) return { text: `Waits to be applied, ${when}`, badge: 'badge-open', again: false };
    const times = tries === 1 ? 'once' : `${tries} times`;
    return { text: `Failed ${times}; tried again ${when}`, badge: 'badge-warn', again: true };
  }
  switch (outcome) {
    case 'applied':
      return { text: 'Applied', badge: 'badge-good', again: false };
    case 'ignored':
      return { text: 'Nothing that the school acts on', badge: '', again: false };
    case 'unknown-object':
      return { text: 'About nothing of the school’s', badge: 'badge-warn', again: hasText };
    default:
      return { text: 'Given up', badge: 'badge-bad', again: true };
  }
}
