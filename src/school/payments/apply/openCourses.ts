import type { Db } from '../../../../db/client.ts';
import { accessUntil, findCohort, grant, takePlace } from '../../enrolment/index.ts';
import type { Reckoning } from '../machine/reckon.ts';
import type { Purchase } from '../purchases/store.ts';

/**
 * Gives the buyer of a purchase that opens its courses a right to each of them, once. Access runs from the first payment,
 * however late the school heard of it, or from the start of the cohort. A clinic's purchase opens nothing by itself: its
 * seats do.
 */
export async function openCourses(tx: Db, purchase: Purchase, reckoning: Reckoning, now: number): Promise<void> {
  if (purchase.clinic !== null) return;
  const paidAt = reckoning.history.find((it) => it.fact?.kind === 'paid')?.at ?? now;
  const { id, buyer: person, terms } = purchase;
  const place = await placeOf(tx, purchase, now);
  for (const course of terms.courses) {
    const { cohort, opensAt } = place?.course === course ? place : AT_ONCE;
    const until = accessUntil(terms, Math.max(paidAt, opensAt ?? 0));
    const given = { person, course, via: 'payment', basis: id, purchase: id, money: 'in-order' } as const;
    await grant(tx, { ...given, cohort, opensAt, until }, null, now);
  }
}

const AT_ONCE = { cohort: null, opensAt: null };

async function placeOf(tx: Db, { id, cohort, buyer }: Purchase, now: number) {
  if (cohort === null) return undefined;
  const place = await takePlace(tx, { cohort, purchase: id, person: buyer }, now);
  return { ...place, course: (await findCohort(tx, cohort))?.course };
}
