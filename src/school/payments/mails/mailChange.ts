import type { Db } from '../../../../db/client.ts';
import { getPerson } from '../../accounts/index.ts';
import { post } from '../../mail/index.ts';
import type { Purchase } from '../purchases/store.ts';
import { refundOrdersOf } from '../refunds/store.ts';
import { decideNews, type News, type Stand } from './decideNews.ts';
import { type Due, newsLetter } from './letters.ts';

const OF_PLANS: readonly News[] = ['grace', 'paused', 'broken-off'];

/** What became of a purchase. */
export interface PurchaseChanged {
  purchase: Purchase;
  before: Stand;
  after: Stand;
  /** What is still to come, as it stands now. */
  reckoning: { left: readonly Due[]; graceUntil: number | null };
  /** In ms. */
  now: number;
}

/**
 * Tells a buyer what became of their purchase, in the transaction in which that is kept. Asked with nothing changed, it
 * writes nothing.
 */
export async function mailChange(tx: Db, changed: PurchaseChanged): Promise<void> {
  const { purchase, before, after, reckoning, now } = changed;
  const news = decideNews(before, after);
  if (news.length === 0) return;
  // What follows of a plan from their taking the purchase back is no news to them.
  const tookBack = (await refundOrdersOf(tx, purchase.id)).some((it) => it.endsAccess);
  const buyer = await getPerson(purchase.buyer);
  for (const it of news) {
    if (tookBack && OF_PLANS.includes(it)) continue;
    await post(tx, newsLetter(buyer, it, { purchase, before, after, ...reckoning }), now);
  }
}
