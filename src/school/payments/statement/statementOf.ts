import type { Db } from '../../../../db/client.ts';
import { type Enrolment, findEnrolment } from '../../enrolment/index.ts';
import type { Instalment } from '../machine/left.ts';
import { reckon } from '../machine/reckon.ts';
import { factsOf, type PaymentFact, type Purchase } from '../purchases/store.ts';
import { type RefundOrder, refundOrdersOf } from '../refunds/store.ts';

/** Money that moved, or is about to go back. */
export interface Line {
  kind: 'paid' | 'refunded' | 'refund-failed' | 'refund-ordered' | 'refund-refused';
  /** In ms. */
  at: number;
  /** Minor units. */
  amount: number;
  /** How much of it is tax, where there is some. */
  tax?: number;
  /** Where Stripe shows the receipt or invoice. */
  receipt?: string;
}

/** What a buyer sees of a purchase. */
export interface Statement {
  purchase: Purchase;
  /** Oldest first. */
  lines: Line[];
  left: Instalment[];
  /** Until when a failed instalment may be made good, in ms. */
  graceUntil: number | null;
  /** Where Stripe takes the instalment that failed. */
  payAt: string | undefined;
  /** Whether its buyer, or the school, took it back. */
  takenBack: boolean;
  /** Where the buyer stands in each of its courses, as far as they ever were in it. */
  enrolments: Enrolment[];
}

/** What the buyer of a purchase sees of it. @param now in ms. */
export async function statementOf(db: Db, purchase: Purchase, now: number): Promise<Statement> {
  const [facts, orders, enrolments] = await Promise.all([
    factsOf(db, purchase.id),
    refundOrdersOf(db, purchase.id),
    Promise.all(purchase.terms.courses.map((course) => findEnrolment(db, purchase.buyer, course))),
  ]);
  const { left, graceUntil } = reckon(purchase, facts, now);
  return {
    ...{ purchase, graceUntil, payAt: payAt(facts), lines: linesOf(facts, orders) },
    takenBack: orders.some((it) => it.endsAccess),
    left: orders.some((it) => it.endsAccess) ? [] : left,
    enrolments: enrolments.filter((it) => it !== undefined),
  };
}

/** What moved, and what was ordered and has not moved yet, by time. */
export function linesOf(facts: readonly PaymentFact[], orders: readonly RefundOrder[]): Line[] {
  const failed = new Set(facts.filter((it) => it.kind === 'refund-failed').map((it) => it.object));
  const known = new Set(facts.map((it) => it.object));
  const moved = facts.flatMap((it): Line[] => {
    const line = { at: it.at, amount: it.amount ?? 0 };
    if (it.kind === 'paid') return [{ kind: 'paid', ...line, ...taxOf(it), ...receiptOf(it) }];
    if (it.kind !== 'refunded') return [];
    return [{ kind: failed.has(it.object) ? 'refund-failed' : 'refunded', ...line, ...receiptOf(it) }];
  });
  const ordered = orders
    .filter((it) => it.payment !== null && !(it.refund !== null && known.has(it.refund)))
    .map((it): Line => {
      const isRefused = it.refund === null && it.dueAt === null;
      return { kind: isRefused ? 'refund-refused' : 'refund-ordered', at: it.orderedAt, amount: it.amount };
    });
  return [...moved, ...ordered].toSorted((a, b) => a.at - b.at);
}

const taxOf = ({ details: { tax } }: PaymentFact): Pick<Line, 'tax'> =>
  typeof tax === 'number' && tax > 0 ? { tax } : {};

const receiptOf = ({ details }: PaymentFact): Pick<Line, 'receipt'> => {
  const receipt = stripeLink(details.receipt) ?? stripeLink(details.url);
  return receipt === undefined ? {} : { receipt };
};

/** Where the instalment can be paid that failed last and has not arrived since. */
function payAt(facts: readonly PaymentFact[]): string | undefined {
  const paid = new Set(facts.filter((it) => it.kind === 'paid').map((it) => it.object));
  const open = facts
    .filter((it) => it.kind === 'payment-failed' && !paid.has(it.object))
    .toSorted((a, b) => a.at - b.at);
  return stripeLink(open.at(-1)?.details.url);
}

const stripeLink = (value: unknown): string | undefined =>
  typeof value === 'string' && /^(https?:\/\/|\/)/.test(value) ? value : undefined;
