import type Stripe from 'stripe';
import type { Db } from '../../../../../db/client.ts';
import { stripe } from '../../../../platform/stripe/client.ts';
import type { Hint } from '../../apply/refreshPurchase.ts';
import { factsOfSnapshot } from '../../facts/ofSnapshot.ts';
import type { PaymentFact } from '../../purchases/store.ts';
import { readPurchase } from '../../reading/readPurchase.ts';
import type { LivePlan, OurSide, TheirSide } from '../books.ts';
import type { Found } from '../compare.ts';
import { factsByKey, purchasesById, purchasesByIntent } from '../ours/store.ts';
import { livePlan } from './livePlan.ts';
import { type Mention, ofDispute, ofInvoice, ofRefund, ofSession, ofSubscription } from './mention.ts';
import { pagesOf } from './pagesOf.ts';
import { readEvents } from './readEvents.ts';
import { SETTLING } from './settling.ts';
import { strayPayment } from './strayPayment.ts';

/** What Stripe's lists say, as far as it differs from the books. */
export interface Theirs {
  /** What is of no purchase. */
  strays: Found[];
  /** How many objects were looked at. */
  compared: number;
  /** What Stripe says of a purchase: of one that its lists tell more of than the books, all is read. */
  of: (ours: OurSide) => Promise<TheirSide>;
}

interface Seen {
  /** Purchases of which a list tells what the books do not, with what to read to see it. */
  suspects: Map<string, Hint[]>;
  plans: Map<string, LivePlan>;
  strays: Found[];
  compared: number;
}

/**
 * Goes through Stripe's lists, a page at a time. Kept are only purchases of which they tell more than the books, plans
 * that still run, and what belongs to nobody.
 * @param now in ms. @throws what Stripe's client throws.
 */
export async function readTheirs(db: Db, now: number): Promise<Theirs> {
  const seen: Seen = { suspects: new Map(), plans: new Map(), strays: [], compared: 0 };
  for await (const page of mentions(seen, now)) await look(db, seen, page, now);
  seen.strays.push(...(await readEvents(db, now)));
  return { strays: seen.strays, compared: seen.compared, of: (ours) => sideOf(seen, ours, now) };
}

async function* mentions(seen: Seen, now: number): AsyncGenerator<Mention[]> {
  const { checkout, invoices, refunds, disputes, subscriptions } = stripe();
  for await (const page of pagesOf((asked) => checkout.sessions.list({ ...asked, expand: ['data.payment_intent'] })))
    yield page.map(ofSession);
  for await (const page of pagesOf((asked) => invoices.list({ ...asked, expand: ['data.payments'] })))
    yield page.map(ofInvoice);
  for await (const page of pagesOf((asked) => refunds.list(asked))) yield page.map(ofRefund);
  for await (const page of pagesOf((asked) => disputes.list(asked))) yield page.map(ofDispute);
  const all = (asked: object) => subscriptions.list({ ...asked, status: 'all', expand: ['data.schedule'] });
  for await (const page of pagesOf(all)) {
    keepPlans(seen, page, now);
    yield page.map(ofSubscription);
  }
}

function keepPlans({ plans }: Seen, page: readonly Stripe.Subscription[], now: number): void {
  for (const subscription of page) {
    const { purchase } = subscription.metadata;
    const plan = livePlan(subscription);
    // One that was opened just now is given its end in a moment.
    if (purchase && plan && subscription.created * 1000 <= now - SETTLING) plans.set(purchase, plan);
  }
}

async function look(db: Db, seen: Seen, page: readonly Mention[], now: number): Promise<void> {
  seen.compared += page.length;
  const byIntent = await purchasesByIntent(
    db,
    page.flatMap((it) => (it.purchase ? [] : (it.intent ?? []))),
  );
  const named = page.flatMap((mention) => {
    const purchase = mention.purchase ?? byIntent.get(mention.intent ?? '');
    return purchase ? [{ mention, purchase, facts: mention.facts(purchase) }] : [];
  });
  const ours = await purchasesById(
    db,
    named.map((it) => it.purchase),
  );
  const known = await factsByKey(
    db,
    named.flatMap((it) => it.facts.map((fact) => fact.key)),
  );
  for (const { mention, purchase, facts } of named) {
    if (ours.has(purchase)) {
      if (!facts.some((it) => differs(known.get(it.key), it))) continue;
      seen.suspects.set(purchase, [...(seen.suspects.get(purchase) ?? []), mention.hint]);
    } else {
      const stray = await strayPayment(facts, mention.intent, now - SETTLING);
      if (stray) seen.strays.push(stray);
    }
  }
}

const differs = (ours: PaymentFact | undefined, theirs: PaymentFact): boolean =>
  ours === undefined || ours.amount !== theirs.amount || ours.currency !== theirs.currency;

async function sideOf({ suspects, plans }: Seen, { purchase, facts }: OurSide, now: number): Promise<TheirSide> {
  const plan = plans.get(purchase.id);
  const hints = suspects.get(purchase.id);
  const session = purchase.session ?? hints?.find((it) => it.session !== undefined)?.session;
  if (!hints || session === undefined) return { facts: [], plan, hints: [] };
  const snapshot = await readPurchase(stripe(), session, purchase, alsoToRead(facts, hints));
  const known = new Map(facts.map((it) => [it.key, it]));
  const told = factsOfSnapshot(purchase.id, snapshot).filter((it) => differs(known.get(it.key), it));
  // The worker has this in hand, or will have in a moment.
  if (told.some((it) => it.at > now - SETTLING)) return { facts: [], plan: undefined, hints: [] };
  return { facts: told, plan, hints };
}

function alsoToRead(facts: readonly PaymentFact[], hints: readonly Hint[]) {
  const known = (kind: PaymentFact['kind']) => facts.filter((it) => it.kind === kind).map((it) => it.object);
  const unique = (ids: readonly (string | null | undefined)[]) => [...new Set(ids.filter((it) => it != null))];
  return {
    refunds: unique([...known('refunded'), ...hints.map((it) => it.refund)]),
    disputes: unique([...known('disputed'), ...hints.map((it) => it.dispute)]),
  };
}
