import { type Db, database, write } from '../../../../db/client.ts';
import { record } from '../../audit/index.ts';
import { decideOffers, type Offers } from './decideOffers.ts';
import { noPlaceCame, placeOffered, placePassed } from './messages.ts';
import { placeFacts } from './placeFacts.ts';
import { type Cohort, cohortsWaitedFor, endWait, keepOffer } from './store.ts';
import { mailTo } from './tell.ts';

/** What is to be done about those who wait for a cohort; undefined for no cohort of ours. */
async function offersIn(db: Db, id: string, now: number): Promise<{ cohort: Cohort; offers: Offers } | undefined> {
  const { cohort, ...facts } = await placeFacts(db, id, now);
  return cohort && { cohort, offers: decideOffers({ cohort, ...facts }, now) };
}

/**
 * Offers the places of a cohort that are free to those who wait, by mail, and ends the offers that were let pass. Inside
 * the transaction of whatever freed them. @param now in ms.
 */
export async function offerPlaces(tx: Db, id: string, now: number): Promise<void> {
  const found = await offersIn(tx, id, now);
  if (!found) return;
  const { cohort, offers } = found;
  const noted = { at: now, actor: null, subject: `cohort/${id}` };
  for (const { person } of offers.passed) {
    await endWait(tx, { cohort: id, person }, 'let-it-pass', now);
    await record(tx, { ...noted, action: 'place-offer-passed', details: { person } });
    await mailTo(tx, person, (to) => placePassed(to, cohort), now);
  }
  for (const { id: wait, person } of offers.offered) {
    await keepOffer(tx, wait, { offeredAt: now, offerUntil: offers.until });
    await record(tx, { ...noted, action: 'place-offered', details: { person, until: offers.until } });
    await mailTo(tx, person, (to) => placeOffered(to, cohort, offers.until), now);
  }
  for (const { person } of offers.inVain) {
    await endWait(tx, { cohort: id, person }, 'none-came', now);
    await record(tx, { ...noted, action: 'wait-in-vain', details: { person } });
    await mailTo(tx, person, (to) => noPlaceCame(to, cohort), now);
  }
}

/**
 * Looks after every cohort that somebody waits for, each in a transaction of its own: a hold or an offer may have run out,
 * a student may have left. @param now in ms. @returns how many cohorts there was something to do for.
 */
export async function offerFreePlaces(now: number): Promise<number> {
  let seenTo = 0;
  for (const cohort of await cohortsWaitedFor(database())) {
    const found = await offersIn(database(), cohort, now);
    if (!found || isNothing(found.offers)) continue;
    await write((tx) => offerPlaces(tx, cohort, now));
    seenTo += 1;
  }
  return seenTo;
}

const isNothing = ({ passed, offered, inVain }: Offers): boolean =>
  passed.length + offered.length + inVain.length === 0;
