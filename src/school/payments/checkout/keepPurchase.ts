import type { Db } from '../../../../db/client.ts';
import type { Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { type AccessCode, findCohort, findUsableCode, holdCode, holdPlace, openByCode } from '../../enrolment/index.ts';
import { done, refused } from '../../outcome.ts';
import { addPurchase, type Purchase } from '../purchases/store.ts';
import { SESSION_LIFE } from './sessionParams.ts';

/**
 * Begins what somebody asked for, inside one transaction: opens the offer where their code takes off everything; else keeps
 * the purchase, and holds its code and its place in a cohort for as long as it can be paid. Of two who want the last one,
 * the first in gets it. Whatever can refuse is asked before anything is written. @param now in ms.
 */
export async function keepPurchase(tx: Db, person: Person, purchase: Purchase, now: number) {
  const { code: typed, cohort } = purchase;
  const usable = typed === null ? undefined : await findUsableCode(tx, typed, purchase.offer, person, now);
  if (usable && !usable.ok) return usable;
  if (cohort !== null && !(await isOfOffer(tx, purchase, cohort))) return refused('unknown-cohort');
  return usable?.code.percent === 100
    ? openAtOnce(tx, person, purchase, usable.code, now)
    : hold(tx, person, purchase, usable?.code, now);
}

async function hold(tx: Db, person: Person, purchase: Purchase, code: AccessCode | undefined, now: number) {
  const { id, cohort, offer, plan, currency, amount } = purchase;
  if (cohort !== null) {
    const place = await holdPlace(tx, { cohort, purchase: id, person: person.id, until: now + SESSION_LIFE }, now);
    if (!place.ok) return place;
  }
  if (code) await holdCode(tx, code, person, id, now);
  await addPurchase(tx, purchase);
  const details = { offer, plan, currency, amount };
  await record(tx, { at: now, actor: person.id, action: 'checkout-opened', subject: `purchase/${id}`, details });
  return done({ isOpen: false });
}

async function openAtOnce(tx: Db, person: Person, { cohort }: Purchase, code: AccessCode, now: number) {
  const opened = await openByCode(tx, person, code, cohort, now);
  return opened.ok ? done({ isOpen: true }) : opened;
}

/** A cohort begins one course, which has to be among those of the offer. */
async function isOfOffer(tx: Db, { terms }: Purchase, cohort: string): Promise<boolean> {
  const found = await findCohort(tx, cohort);
  return found !== undefined && terms.courses.includes(found.course);
}
