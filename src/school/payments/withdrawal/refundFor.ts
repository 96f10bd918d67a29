import type { Db } from '../../../../db/client.ts';
import { findCourse } from '../../catalogue/index.ts';
import { type Right, rightsOfPurchase } from '../../enrolment/index.ts';
import type { Done, Refused } from '../../outcome.ts';
import { progressOf } from '../../progress/index.ts';
import { factsOf, type Purchase } from '../purchases/store.ts';
import { refundable, totalLeft } from '../refunds/refundable.ts';
import { refundOrdersOf } from '../refunds/store.ts';
import { decideRefund, type RefundDecision, type RefundFacts, type RefundRefusal } from './decideRefund.ts';

/** What would go back to a buyer who withdraws, with what that rests on. */
export interface RefundFor {
  facts: RefundFacts;
  decision: Done<RefundDecision> | Refused<RefundRefusal>;
}

/** What would go back to the buyer of a purchase who withdraws now, by the policy that they bought under. @param now in ms. */
export async function refundFor(db: Db, purchase: Purchase, now: number): Promise<RefundFor> {
  const facts = await gather(db, purchase);
  return { facts, decision: decideRefund(purchase.terms.refund, facts, now) };
}

async function gather(db: Db, purchase: Purchase): Promise<RefundFacts> {
  const [known, orders, rights] = await Promise.all([
    factsOf(db, purchase.id),
    refundOrdersOf(db, purchase.id),
    rightsOfPurchase(db, purchase.id),
  ]);
  const paidAt = known.filter((it) => it.kind === 'paid').map((it) => it.at);
  const begins = rights.flatMap((it) => (it.cohort !== null && it.opensAt !== null ? [it.opensAt] : []));
  return {
    ...{ state: purchase.state, seats: purchase.clinic !== null },
    takenBack: orders.some((it) => it.endsAccess),
    boughtAt: paidAt.length > 0 ? Math.min(...paidAt) : purchase.openedAt,
    beginsAt: begins.length > 0 ? Math.max(...begins) : null,
    ...(await progressThrough(db, purchase, rights)),
    paid: purchase.paid,
    wentBack: purchase.paid - totalLeft(refundable(known, orders)),
  };
}

/** Activities done of all that the purchase opens; of a course that was handed on, by whoever has done most. */
async function progressThrough(db: Db, { terms, buyer }: Purchase, rights: readonly Right[]) {
  const ofCourses = await Promise.all(
    terms.courses
      .flatMap((id) => findCourse(id) ?? [])
      .map(async (course) => {
        const people = new Set([buyer, ...rights.filter((it) => it.course === course.id).map((it) => it.person)]);
        const all = await Promise.all([...people].map((person) => progressOf(db, person, course)));
        return { activities: all[0]?.total ?? 0, done: Math.max(...all.map((it) => it.done)) };
      }),
  );
  const sum = (of: 'activities' | 'done') => ofCourses.reduce((all, it) => all + it[of], 0);
  return { activities: sum('activities'), done: sum('done') };
}
