import type { Db } from '../../../../../db/client.ts';
import { decideStanding, type Right } from '../../../enrolment/index.ts';
import type { Purchase } from '../../purchases/store.ts';
import type { OurSide } from '../books.ts';
import { earlierOf, factsOfAll, ordersOfAll, purchasesAfter, rightsOfAll, seatsTakenOf, standingsOf } from './store.ts';

/** How many purchases are in memory at a time. */
const AT_ONCE = 100;

/** What the school's books say of every purchase, page by page. @param now in ms. */
export async function* pagesOfOurs(db: Db, now: number): AsyncGenerator<OurSide[]> {
  for (let after = ''; ; ) {
    const page = await purchasesAfter(db, after, AT_ONCE);
    const last = page.at(-1);
    if (!last) return;
    yield await readOurs(db, page, now);
    after = last.id;
  }
}

/** What the books say of some purchases. @param now in ms. */
export async function readOurs(db: Db, purchases: readonly Purchase[], now: number): Promise<OurSide[]> {
  const ids = purchases.map((it) => it.id);
  const facts = Map.groupBy(await factsOfAll(db, ids), (it) => it.purchase);
  const orders = Map.groupBy(await ordersOfAll(db, ids), (it) => it.purchase);
  const rights = Map.groupBy(await rightsOfAll(db, ids), (it) => it.purchase);
  const seats = await seatsTakenOf(db, ids);
  const earlier = await earlierOf(db, ids);
  const outOfStep = await readOutOfStep(db, [...rights.values()].flat(), now);
  return purchases.map((purchase) => {
    const own = rights.get(purchase.id) ?? [];
    return {
      purchase,
      facts: facts.get(purchase.id) ?? [],
      rights: own,
      outOfStep: own.filter((it) => outOfStep.has(placeOf(it))).map((it) => it.course),
      orders: orders.get(purchase.id) ?? [],
      seatsTaken: seats.get(purchase.id) ?? 0,
      earlier: earlier.get(purchase.id),
    };
  });
}

const placeOf = ({ person, course }: Pick<Right, 'person' | 'course'>): string => `${person} ${course}`;

/** Where what is kept of somebody's standing does not follow from their rights. */
async function readOutOfStep(db: Db, rights: readonly Right[], now: number): Promise<Set<string>> {
  const { rights: all, enrolments } = await standingsOf(db, [...new Set(rights.map((it) => it.person))]);
  const byPlace = Map.groupBy(all, placeOf);
  const kept = new Map(enrolments.map((it) => [placeOf(it), it.standing]));
  const wrong = [...byPlace].filter(([place, its]) => kept.get(place) !== decideStanding(its, now).standing);
  return new Set(wrong.map(([place]) => place));
}
