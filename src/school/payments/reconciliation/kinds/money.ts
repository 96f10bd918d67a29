import { DAY } from '../../../../platform/clock.ts';
import { paymentsAgreed } from '../../machine/agreed.ts';
import type { PaymentFact } from '../../purchases/store.ts';
import type { Books } from '../books.ts';
import { inside, opens } from './inside.ts';
import type { PurchaseKind } from './kind.ts';

/** How long an order may be due without having been sent, in ms. */
const REFUND_TIME = DAY;

/** What arrived for a purchase in another currency than its own. */
const inOtherCurrency = ({ purchase, facts, stripe }: Books): PaymentFact | undefined =>
  [...facts, ...stripe.facts].find((it) => it.kind === 'paid' && it.currency !== purchase.currency);

const unknownHere = ({ facts, stripe }: Books, kind: PaymentFact['kind']): PaymentFact[] =>
  stripe.facts.filter((it) => it.kind === kind && !facts.some((ours) => ours.key === it.key));

const sum = (facts: readonly PaymentFact[]): number => facts.reduce((all, it) => all + (it.amount ?? 0), 0);
const objectsOf = (facts: readonly PaymentFact[]): string[] => facts.flatMap((it) => it.object ?? []);

/** Money that is not what was agreed, or not what the books say. */
export const MONEY = {
  'currency-differs': {
    title: 'Paid in another currency',
    means: 'What arrived is not in the currency that was agreed. Access is paused until you say that it is good.',
    remedy: 'accept',
    button: 'Accept it as paid',
    find(books) {
      const other = inOtherCurrency(books);
      if (books.truth.state !== 'questioned' || !other) return undefined;
      const { amount, currency } = books.purchase;
      const told = { expected: amount, expectedCurrency: currency, objects: objectsOf([other]) };
      return { ...told, amount: other.amount ?? 0, currency: other.currency ?? '' };
    },
  },
  'amount-differs': {
    title: 'Another amount was paid',
    means: 'What arrived is not the amount that was agreed. Access is paused until you say that it is good.',
    remedy: 'accept',
    button: 'Accept it as paid',
    find(books) {
      if (books.truth.state !== 'questioned' || inOtherCurrency(books)) return undefined;
      const { amount, currency } = books.purchase;
      return { amount: books.truth.paid, currency, expected: amount };
    },
  },
  'paid-twice': {
    title: 'Paid twice',
    means:
      'The buyer has paid for the same offer before, and both purchases are good. The later one can go back whole; the first keeps them in.',
    remedy: 'refund-second',
    button: 'Refund the later one',
    find(books) {
      if (books.earlier === undefined || !opens(books) || inside(books).length === 0) return undefined;
      return { amount: books.truth.paid, currency: books.purchase.currency, earlier: books.earlier };
    },
  },
  'paid-too-often': {
    title: 'Charged once too often',
    means: 'More payments arrived than the plan asks for.',
    remedy: 'refund-surplus',
    button: 'Send the surplus back',
    find({ purchase, facts, stripe, truth, orders }) {
      const beyond = truth.payments - paymentsAgreed(purchase);
      const sent = orders.some((it) => !it.endsAccess && it.amount > 0);
      if (beyond <= 0 || sent || truth.refunded > 0) return undefined;
      const paid = [...facts, ...stripe.facts].filter((it) => it.kind === 'paid').toSorted((a, b) => b.at - a.at);
      const surplus = paid.slice(0, beyond);
      return { amount: sum(surplus), currency: purchase.currency, objects: objectsOf(surplus) };
    },
  },
  'refund-unknown': {
    title: 'A refund that the books do not have',
    means: 'Somebody refunded a part at Stripe, and no event of it arrived.',
    remedy: 'catch-up',
    button: 'Take it into the books',
    find(books) {
      const refunds = unknownHere(books, 'refunded');
      if (refunds.length === 0 || books.truth.state === 'refunded') return undefined;
      return { amount: sum(refunds), currency: books.purchase.currency, objects: objectsOf(refunds) };
    },
  },
  'refund-not-made': {
    title: 'A refund that was not made',
    means:
      'The school decided on it, and Stripe has refused it or not taken it for a day, or it failed on its way back.',
    remedy: 'order-again',
    button: 'Send it to Stripe again',
    find({ orders, facts, stripe, purchase, now }) {
      const all = [...facts, ...stripe.facts];
      const failed = new Set(all.filter((it) => it.kind === 'refund-failed').map((it) => it.object));
      const open = orders.filter(
        (it) =>
          it.amount > 0 &&
          (it.refund === null ? it.dueAt === null || now - it.dueAt > REFUND_TIME : failed.has(it.refund)) &&
          // What failed and was ordered anew is the new order's business.
          !orders.some((later) => later.orderedAt > it.orderedAt && later.payment === it.payment),
      );
      if (open.length === 0) return undefined;
      const note = open.find((it) => it.lastError)?.lastError;
      const amount = open.reduce((total, it) => total + it.amount, 0);
      return { amount, currency: purchase.currency, orders: open.map((it) => it.id), ...(note && { note }) };
    },
  },
  'told-otherwise': {
    title: 'The books and Stripe name another amount',
    means:
      'A payment or refund stands in the books with another amount or currency than at Stripe. What is in the books cannot be changed; look into how it came there, and put it down.',
    remedy: 'put-down',
    button: 'Put it down in the audit log',
    find({ facts, stripe, purchase }) {
      const pairs = stripe.facts.flatMap((theirs) => {
        const ours = facts.find((it) => it.key === theirs.key);
        return ours ? [{ ours, theirs }] : [];
      });
      const [first] = pairs;
      if (!first) return undefined;
      const { ours, theirs } = first;
      return {
        ...{ amount: theirs.amount ?? 0, currency: theirs.currency ?? purchase.currency },
        ...{ expected: ours.amount ?? 0, expectedCurrency: ours.currency ?? purchase.currency },
        objects: objectsOf(pairs.map((it) => it.theirs)),
      };
    },
  },
  'payment-unknown': {
    title: 'A payment that the books do not have',
    means: 'It arrived at Stripe and no event of it was applied here. Nobody is shut out for it yet.',
    remedy: 'catch-up',
    button: 'Take it into the books',
    otherwise: true,
    find(books) {
      const payments = unknownHere(books, 'paid');
      if (payments.length === 0) return undefined;
      return { amount: sum(payments), currency: books.purchase.currency, objects: objectsOf(payments) };
    },
  },
  'state-differs': {
    title: 'State out of step with its facts',
    means: 'What is kept of where the purchase stands is not what follows from what happened to it.',
    remedy: 'catch-up',
    button: 'Reckon it anew',
    otherwise: true,
    find({ purchase, truth }) {
      const same =
        purchase.state === truth.state &&
        purchase.paid === truth.paid &&
        purchase.refunded === truth.refunded &&
        purchase.payments === truth.payments;
      return same ? undefined : { amount: truth.paid, currency: purchase.currency, state: truth.state };
    },
  },
} as const satisfies Record<string, PurchaseKind>;
