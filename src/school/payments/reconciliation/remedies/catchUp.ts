import { type Db, write } from '../../../../../db/client.ts';
import { rightsOfPurchase, setMoney, settle } from '../../../enrolment/index.ts';
import { done, refused } from '../../../outcome.ts';
import { applyFacts } from '../../apply/applyFacts.ts';
import { openCourses } from '../../apply/openCourses.ts';
import { readAnew, refreshPurchase } from '../../apply/refreshPurchase.ts';
import { isOpenState, moneyOf } from '../../machine/money.ts';
import { changePurchase } from '../../purchases/store.ts';
import type { Remedy } from './remedy.ts';

/**
 * Reads all of a purchase from Stripe again, and has its state, its rights and its plan follow from that, whatever they
 * were.
 */
export const catchUp: Remedy = async ({ purchase, details }, _by, now) => {
  if (purchase === null) return refused('gone');
  for (const hint of details.hints ?? []) await readAnew(purchase, now, hint);
  await refreshPurchase(purchase, now);
  await write((tx) => follow(tx, purchase, now));
  return done();
};

/**
 * Has everything follow from the facts of a purchase, also what does not follow from a new one: columns and rights that
 * somebody or something changed behind its back.
 */
export async function follow(tx: Db, id: string, now: number): Promise<void> {
  const { purchase, reckoning } = await applyFacts(tx, id, [], now);
  const { state, paid, refunded, payments, graceUntil } = reckoning;
  await changePurchase(tx, id, { state, paid, refunded, payments, graceUntil });
  if (isOpenState(state)) await openCourses(tx, purchase, reckoning, now);
  const money = moneyOf(state);
  if (money) await setMoney(tx, id, money, { reason: state, at: now });
  for (const { person, course } of await rightsOfPurchase(tx, id)) await settle(tx, person, course, now);
}
