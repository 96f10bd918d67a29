import { isOpenState } from '../../machine/money.ts';
import type { PurchaseState } from '../../purchases/store.ts';
import type { Books, FoundDetails } from '../books.ts';
import { coursesOf, inside, opens, shut } from './inside.ts';
import type { PurchaseKind } from './kind.ts';

const moneyIn = ({ truth, purchase }: Books) => ({ amount: truth.paid, currency: purchase.currency });

/** Finds people who are in, where the truth of their purchase is one of some states. */
const insideThough =
  (...states: PurchaseState[]) =>
  (books: Books): FoundDetails | undefined => {
    const courses = coursesOf(inside(books));
    if (!states.includes(books.truth.state) || courses.length === 0) return undefined;
    return { ...moneyIn(books), courses };
  };

/** The courses that a purchase should open and does not: to its buyer by rights, to a clinic by seats that can be given. */
function missing({ purchase, rights }: Books): string[] {
  const { courses } = purchase.terms;
  if (purchase.clinic !== null) return isOpenState(purchase.state) ? [] : courses;
  return courses.filter((course) => !rights.some((it) => it.course === course));
}

/** Who has paid and is not in; who is in and has not paid. */
export const ACCESS = {
  'paid-not-enrolled': {
    title: 'Paid, and not enrolled',
    means:
      'The money arrived at Stripe, and the buyer has no right to what it pays for, or the clinic no seats. An event was lost, or could not be applied.',
    remedy: 'catch-up',
    button: 'Enrol the buyer',
    find(books) {
      const courses = missing(books);
      if (books.purchase.state === 'abandoned' || !opens(books) || courses.length === 0) return undefined;
      return { ...moneyIn(books), courses };
    },
  },
  'paid-after-abandoned': {
    title: 'Paid after it was given up',
    means: 'Here the purchase counts as abandoned; at Stripe its checkout was paid all the same.',
    remedy: 'catch-up',
    button: 'Take the payment in and enrol',
    find(books) {
      if (books.purchase.state !== 'abandoned' || !opens(books)) return undefined;
      return { ...moneyIn(books), courses: missing(books) };
    },
  },
  'paused-though-paid': {
    title: 'Shut out, though paid',
    means: 'All that is due has arrived, and access is paused or ended for its money all the same.',
    remedy: 'catch-up',
    button: 'Let the student in again',
    find(books) {
      const courses = coursesOf(shut(books));
      if (!opens(books) || courses.length === 0) return undefined;
      return { ...moneyIn(books), courses };
    },
  },
  'refunded-and-in': {
    title: 'Refunded, and still in',
    means:
      'The whole price went back, and the courses are open still. The refund was made at Stripe, or its event was lost.',
    remedy: 'catch-up',
    button: 'End access',
    find: insideThough('refunded'),
  },
  'charged-back-and-in': {
    title: 'Charged back, and still in',
    means: 'The buyer’s bank took the money back for good, and the courses are open still.',
    remedy: 'catch-up',
    button: 'End access',
    find: insideThough('charged-back'),
  },
  'disputed-and-in': {
    title: 'Disputed, and still in',
    means: 'The buyer’s bank holds the money back while it decides, and access goes on meanwhile.',
    remedy: 'catch-up',
    button: 'Pause access',
    find: insideThough('disputed'),
  },
  'plan-cancelled-and-in': {
    title: 'Plan cancelled, and still in',
    means: 'The instalments ended at Stripe before all were paid, and access goes on.',
    remedy: 'catch-up',
    button: 'Pause access',
    find: insideThough('broken-off'),
  },
  'grace-over': {
    title: 'Grace is over, and still in',
    means: 'An instalment was not made good in time, and access was not paused when the time ran out.',
    remedy: 'catch-up',
    button: 'Pause access',
    find: insideThough('overdue'),
  },
  'in-without-paying': {
    title: 'In, and never paid',
    means: 'A right rests on a purchase for which no money arrived.',
    remedy: 'pause',
    button: 'Pause access until it is paid',
    find: insideThough('opened', 'processing', 'abandoned'),
  },
  'standing-differs': {
    title: 'Enrolment out of step with its rights',
    means: 'What is kept of a student’s standing in a course is not what follows from their rights to it.',
    remedy: 'catch-up',
    button: 'Reckon it anew',
    otherwise: true,
    find({ outOfStep }) {
      return outOfStep.length === 0 ? undefined : { courses: [...outOfStep] };
    },
  },
} as const satisfies Record<string, PurchaseKind>;
