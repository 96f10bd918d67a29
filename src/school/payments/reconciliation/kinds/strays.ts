import type { FindingKind } from './kind.ts';

/** What is seen without any purchase: objects of Stripe's, events, rights that rest on nothing. */
export const STRAYS = {
  'paid-unknown': {
    title: 'Paid, and no such purchase',
    means: 'A payment at Stripe names a purchase that the school does not have.',
    remedy: 'refund-stray',
    button: 'Send the money back',
  },
  'events-missed': {
    title: 'Events that never arrived',
    means:
      'Stripe told of what the school acts on, and it was not received. Where that goes on, the webhook’s address at Stripe is wrong.',
    remedy: 'take-events',
    button: 'Fetch them and act on them',
  },
  'event-given-up': {
    title: 'An event that was given up',
    means: 'It was received, and could not be applied however often that was tried.',
    remedy: 'retry-event',
    button: 'Try again',
  },
  'right-without-ground': {
    title: 'A right that rests on nothing',
    means: 'Someone is in a course as if they had paid, and there is no such purchase.',
    remedy: 'pause',
    button: 'End this right',
  },
  'customer-deleted': {
    title: 'A customer who is gone at Stripe',
    means:
      'Somebody deleted the customer at Stripe. The next purchase would fail; forgetting them here makes a new one then.',
    remedy: 'forget-customer',
    button: 'Forget the customer',
  },
} as const satisfies Record<string, FindingKind>;
