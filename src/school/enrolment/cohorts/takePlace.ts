import type { Db } from '../../../../db/client.ts';
import { findPerson } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { type Done, done, type Refused } from '../../outcome.ts';
import { type Right, rightsOfPurchase } from '../rights/store.ts';
import { decidePlace, opensAtOf, type PlaceRefusal } from './decidePlace.ts';
import { placeGivenLate } from './messages.ts';
import { placeFacts } from './placeFacts.ts';
import { type Cohort, dropHold, endWait } from './store.ts';
import { mailToRegistrars } from './tell.ts';

/** What a right takes over from the cohort that it is for. */
export type Place = Pick<Right, 'cohort' | 'opensAt'>;

/** Of a right that is for no cohort: its course is open at once. */
export const NO_COHORT: Place = { cohort: null, opensAt: null };

const placeIn = (cohort: Cohort): Place => ({ cohort: cohort.id, opensAt: opensAtOf(cohort) });

/**
 * Lets somebody into a cohort who need not pay, inside the transaction that gives them their right.
 * @param asked the course must be that of the cohort. @param now in ms. Refused as `decidePlace` says.
 */
export async function joinPlace(
  tx: Db,
  asked: { cohort: string; course: string; person: string },
  now: number,
): Promise<Done<{ place: Place }> | Refused<PlaceRefusal>> {
  const { cohort, ...facts } = await placeFacts(tx, asked.cohort, now);
  const ofCourse = cohort?.course === asked.course ? cohort : undefined;
  const decision = decidePlace({ ...facts, cohort: ofCourse }, asked.person, now);
  if (!decision.ok) return decision;
  await endWait(tx, asked, 'took-it', now);
  return done({ place: placeIn(decision.cohort) });
}

/**
 * Gives somebody the place that they paid for, inside the transaction that gives them their right. Nobody pays without
 * getting in: where the hold ran out and the cohort is full by now, they are in all the same; where it was cancelled, the
 * course is open to them at once. Either way the registrars are told. A purchase that gave the right before changes nothing.
 * @param now in ms. @returns what the right takes over: spread it into the grant.
 */
export async function takePlace(
  tx: Db,
  asked: { cohort: string; purchase: string; person: string },
  now: number,
): Promise<Place> {
  const facts = await placeFacts(tx, asked.cohort, now);
  const { cohort } = facts;
  const given = (await rightsOfPurchase(tx, asked.purchase)).find(
    (it) => it.person === asked.person && it.course === cohort?.course,
  );
  if (given) return { cohort: given.cohort, opensAt: given.opensAt };
  const decision = decidePlace(facts, asked.person, now);
  await dropHold(tx, asked.purchase);
  await endWait(tx, asked, 'took-it', now);
  if (decision.ok) return placeIn(decision.cohort);
  await record(tx, {
    ...{ at: now, actor: null, action: 'place-given-late', subject: `cohort/${asked.cohort}` },
    details: { person: asked.person, purchase: asked.purchase, because: decision.reason },
  });
  const student = await findPerson(asked.person);
  if (!cohort || !student) return NO_COHORT;
  await mailToRegistrars(tx, (to) => placeGivenLate(to, cohort, student, decision.reason), now);
  return cohort.cancelledAt === null ? placeIn(cohort) : NO_COHORT;
}
