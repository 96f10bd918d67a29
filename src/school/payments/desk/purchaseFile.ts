import type { Db } from '../../../../db/client.ts';
import { findListed } from '../../accounts/index.ts';
import { rightsOfPurchase } from '../../enrolment/index.ts';
import { reckon } from '../machine/reckon.ts';
import { factsOf, findPurchase } from '../purchases/store.ts';
import { openFindingsOf } from '../reconciliation/store.ts';
import { refundable, totalLeft } from '../refunds/refundable.ts';
import { refundOrdersOf } from '../refunds/store.ts';
import { eventsAbout } from './store.ts';

/** All that the school knows of one purchase, for the desk. @param now in ms. */
export async function purchaseFile(db: Db, id: string, now: number) {
  const purchase = await findPurchase(db, id);
  if (!purchase) return undefined;
  const [facts, rights, orders, findings, buyer] = await Promise.all([
    factsOf(db, id),
    rightsOfPurchase(db, id),
    refundOrdersOf(db, id),
    openFindingsOf(db, id),
    findListed(purchase.buyer),
  ]);
  const { session, paymentIntent, subscription, schedule } = purchase;
  const named = [session, paymentIntent, subscription, schedule, ...facts.map((it) => it.object)];
  const events = await eventsAbout(db, [...new Set(named.filter((it) => it !== null))]);
  const reckoning = reckon(purchase, facts, now);
  return {
    ...{ purchase, facts, rights, orders, findings, buyer, events, reckoning },
    refundable: totalLeft(refundable(facts, orders)),
  };
}

/** What the desk knows of a purchase. */
export type PurchaseFile = NonNullable<Awaited<ReturnType<typeof purchaseFile>>>;
