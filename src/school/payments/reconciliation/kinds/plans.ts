import { paymentsAgreed } from '../../machine/agreed.ts';
import type { Books } from '../books.ts';
import type { PurchaseKind } from './kind.ts';

/** Whether a plan at Stripe charges though nothing is owed, or would after the last instalment was paid. */
function chargesForNothing({ purchase, truth, stripe: { plan } }: Books): boolean {
  if (truth.state === 'refunded' || truth.state === 'charged-back') return true;
  // Paid up: it runs to the end of what the last instalment paid for, and then ends. Waived: it must end now.
  return truth.state === 'settled' && (truth.payments < paymentsAgreed(purchase) || plan?.ends === false);
}

/** Instalment plans that charge otherwise than agreed, and seats beyond those that were bought. */
export const PLANS = {
  'plan-without-end': {
    title: 'A plan that does not end',
    means:
      'Stripe would go on charging after the last instalment: the subscription was opened, and never given its end.',
    remedy: 'catch-up',
    button: 'Give it its end',
    find(books) {
      const { plan } = books.stripe;
      if (!plan || plan.ends || chargesForNothing(books)) return undefined;
      return { objects: [plan.subscription] };
    },
  },
  'plan-runs-on': {
    title: 'A plan that runs on',
    means: 'Nothing is owed any more, and the subscription at Stripe would charge again.',
    remedy: 'cancel-plan',
    button: 'Cancel the plan at Stripe',
    find(books) {
      const { plan } = books.stripe;
      return plan && chargesForNothing(books) ? { objects: [plan.subscription] } : undefined;
    },
  },
  'too-many-seats': {
    title: 'More seats taken than bought',
    means: 'More people sit in seats of a clinic’s purchase than it paid for.',
    remedy: 'take-back-seats',
    button: 'Take back those taken last',
    find({ purchase, seatsTaken }) {
      if (purchase.clinic === null || seatsTaken <= purchase.seats) return undefined;
      return { note: `${seatsTaken} taken, ${purchase.seats} bought` };
    },
  },
} as const satisfies Record<string, PurchaseKind>;
