import type { Db } from '../../../../db/client.ts';
import type { Person } from '../../accounts/index.ts';
import type { Offer } from '../../catalogue/index.ts';
import { isEnrolled, rightsOfPurchase } from '../../enrolment/index.ts';
import { type Purchase, type PurchaseState, purchasesIn } from '../purchases/store.ts';

/** What a person has of an offer already, and what they set out to pay and have not. */
export interface Held {
  /** Whether they may be in each of its courses now. */
  isIn: boolean;
  /** Their purchase of it that still counts: paid, or being paid. */
  bought: Purchase | undefined;
  /** Those of which nothing came so far, newest first. */
  opened: Purchase[];
}

/** States in which money is there or on its way: whoever pays again would pay twice. */
const BOUGHT: readonly PurchaseState[] = [
  'processing',
  'settled',
  'paying',
  'grace',
  'overdue',
  'disputed',
  'questioned',
];

/**
 * Reads what a person has of an offer. What they buy for a clinic is not theirs, and may be bought again.
 * @param clinic that they buy for; null for themselves. @param now in ms.
 */
export async function heldOf(db: Db, person: Person, offer: Offer, clinic: string | null, now: number): Promise<Held> {
  const like = (await purchasesIn(db, person.id, offer.id, ['opened', ...BOUGHT])).filter((it) => it.clinic === clinic);
  const opened = like.filter((it) => it.state === 'opened');
  if (clinic !== null) return { isIn: false, bought: undefined, opened };
  let bought: Purchase | undefined;
  for (const purchase of like) {
    if (purchase.state !== 'opened' && (await stillCounts(db, purchase, now))) bought ??= purchase;
  }
  return { isIn: await all(offer.courses, (course) => isEnrolled(db, person.id, course, now)), bought, opened };
}

/** A purchase that is paid counts until access by it has ended, or its buyer withdrew or passed it on. */
async function stillCounts(db: Db, purchase: Purchase, now: number): Promise<boolean> {
  if (purchase.state !== 'settled') return true;
  const rights = await rightsOfPurchase(db, purchase.id);
  const isOver = (it: (typeof rights)[number]) =>
    it.attendance === 'withdrawn' || it.attendance === 'transferred' || (it.until !== null && it.until <= now);
  return rights.length === 0 || !rights.every(isOver);
}

async function all<T>(list: readonly T[], holds: (it: T) => Promise<boolean>): Promise<boolean> {
  for (const it of list) if (!(await holds(it))) return false;
  return true;
}
