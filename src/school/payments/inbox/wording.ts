import type { EventRefusal } from './readEvent.ts';

/** Why an event was refused, for whoever looks after the school's webhook at Stripe. */
export function eventRefusal(reason: EventRefusal): string {
  switch (reason) {
    case 'unsigned':
      return 'The header stripe-signature is missing.';
    case 'wrong-signature':
      return 'The signature does not match. STRIPE_WEBHOOK_SECRET must be the signing secret of this very endpoint.';
    case 'too-old':
      return 'The signature is older than five minutes. An event sent again is signed anew.';
    case 'not-an-event':
      return 'The body is not an event.';
    case 'other-mode':
      return 'Events of test mode and of live mode do not go to the same school.';
  }
}
