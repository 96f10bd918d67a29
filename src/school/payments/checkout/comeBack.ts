import { database } from '../../../../db/client.ts';
import { inTurn } from '../../../platform/inTurn.ts';
import type { Person } from '../../accounts/index.ts';
import { done, refused } from '../../outcome.ts';
import { refreshPurchase } from '../apply/refreshPurchase.ts';
import { findPurchase, type Purchase } from '../purchases/store.ts';
import { askStripe } from './askStripe.ts';
import { giveUp } from './giveUp.ts';

/** A purchase as its buyer finds it on the way back from Stripe. */
export interface CameBack {
  purchase: Purchase;
  /** Whether Stripe could be asked how it stands. */
  isKnown: boolean;
}

/** Whether something may still become of a purchase by itself, which Stripe knows sooner than its events arrive. */
const isOpen = ({ state }: Purchase): boolean => state === 'opened' || state === 'processing';

/**
 * Reads a purchase for its buyer, from Stripe where it is not decided yet: whoever paid is in before any event arrives.
 * Undefined for everybody else. @param now in ms.
 */
export async function comeBack(person: Person, id: string, now: number): Promise<CameBack | undefined> {
  const purchase = await ownPurchase(person, id);
  if (!purchase) return undefined;
  if (!isOpen(purchase) || purchase.session === null) return { purchase, isKnown: true };
  const read = await askStripe(() => refreshPurchase(id, now));
  return { purchase: (await ownPurchase(person, id)) ?? purchase, isKnown: read.ok };
}

/**
 * Gives up a purchase that was not paid: its page at Stripe ends, and so does what it held. One that was paid in the
 * meantime stays. Refused to everybody but its buyer. @param now in ms.
 */
export const cancelCheckout = (person: Person, id: string, now: number) =>
  inTurn(`checkout ${person.id}`, async () => {
    const purchase = await ownPurchase(person, id);
    if (!purchase) return refused('unknown-purchase');
    return purchase.state === 'opened' ? giveUp(purchase, now) : done({ state: purchase.state });
  });

async function ownPurchase(person: Person, id: string): Promise<Purchase | undefined> {
  const purchase = await findPurchase(database(), id);
  return purchase?.buyer === person.id ? purchase : undefined;
}
