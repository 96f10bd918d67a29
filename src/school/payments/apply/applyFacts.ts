import type { Db } from '../../../../db/client.ts';
import { record } from '../../audit/index.ts';
import { releaseCode, releasePlace, setMoney } from '../../enrolment/index.ts';
import { announceSeatsMoney } from '../../events.ts';
import { isOpenState, moneyOf } from '../machine/money.ts';
import { type Reckoning, reckon } from '../machine/reckon.ts';
import { mailChange } from '../mails/mailChange.ts';
import {
  addFacts,
  changePurchase,
  factsOf,
  findPurchase,
  type PaymentFact,
  type Purchase,
} from '../purchases/store.ts';
import { askToRead } from './askToRead.ts';
import { openCourses } from './openCourses.ts';
import { tellRegistrars } from './tellRegistrars.ts';

/** What facts came to. */
export interface Applied {
  /** As it stood before, and as it stands with them. */
  before: Purchase;
  purchase: Purchase;
  reckoning: Reckoning;
}

/**
 * Adds facts to a purchase and has everything follow from all that is known of it, in one transaction: its state, the
 * rights that it pays for, the audit log, the letters. Facts that are known already change nothing; with none at all,
 * what the clock brought is applied.
 * @param facts of this purchase. @param now in ms.
 * @throws Error where there is no such purchase.
 */
export async function applyFacts(tx: Db, id: string, facts: readonly PaymentFact[], now: number): Promise<Applied> {
  const before = await findPurchase(tx, id);
  if (!before) throw new Error(`no purchase ${id}`);
  const added = await addFacts(tx, facts, now);
  const reckoning = reckon(before, await factsOf(tx, id), now);
  const purchase = { ...before, ...columnsOf(reckoning) };
  const applied = { before, purchase, reckoning };
  if (added.size === 0 && purchase.state === before.state) return applied;
  await changePurchase(tx, id, columnsOf(reckoning));
  await recordChange(
    tx,
    applied,
    facts.filter((it) => added.has(it.key)),
    now,
  );
  await tellRegistrars(tx, applied, now);
  await follow(tx, applied, now);
  return applied;
}

const columnsOf = ({ state, paid, refunded, payments, graceUntil }: Reckoning) => ({
  ...{ state, paid, refunded, payments, graceUntil },
});

/** What follows in the rest of the school. */
async function follow(tx: Db, applied: Applied, now: number): Promise<void> {
  const { before, purchase, reckoning } = applied;
  const { id, state } = purchase;
  if (isOpenState(state)) await openCourses(tx, purchase, reckoning, now);
  const money = moneyOf(state);
  if (money) await setMoney(tx, id, money, { reason: state, at: now });
  if (state === 'abandoned') {
    await releasePlace(tx, id, now);
    await releaseCode(tx, id, now);
  }
  if (owesNothing(applied)) await askToRead(tx, purchase, now);
  await mailChange(tx, { purchase, before, after: purchase, reckoning, now });
  if (purchase.clinic !== null && before.state !== state) {
    await announceSeatsMoney(tx, { purchase: id, before: before.state, after: state, at: now });
  }
}

/** Whether a plan that may still run has to end, which the worker sees to: it asks for money that is not owed. */
const owesNothing = ({ before, purchase, reckoning }: Applied): boolean =>
  purchase.subscription !== null && before.state !== purchase.state && reckoning.left.length === 0;

async function recordChange(
  tx: Db,
  { purchase, before }: Applied,
  added: readonly PaymentFact[],
  now: number,
): Promise<void> {
  const entry = { at: now, actor: null, subject: `purchase/${purchase.id}` };
  for (const { kind, key, at, amount, currency } of added) {
    const money = amount === null ? {} : { amount, currency };
    await record(tx, { ...entry, action: `payment-${kind}`, details: { key, happened: at, ...money } });
  }
  if (before.state === purchase.state) return;
  await record(tx, { ...entry, action: `purchase-${purchase.state}`, details: { from: before.state } });
}
