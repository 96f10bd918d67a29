import type { Db } from '../../../../db/client.ts';
import { done } from '../../outcome.ts';
import { decidePlace } from './decidePlace.ts';
import { offerPlaces } from './offerPlaces.ts';
import { placeFacts } from './placeFacts.ts';
import { dropHold, type Hold, keepHold } from './store.ts';

/**
 * Keeps a place in a cohort for somebody while they pay, inside the transaction that opens their purchase: of two who
 * want the last one, the first gets it. The same purchase may ask again for a later end.
 * @param hold until when, in ms. @param now in ms.
 * Refused as `decidePlace` says.
 */
export async function holdPlace(tx: Db, hold: Hold, now: number) {
  const decision = decidePlace(await placeFacts(tx, hold.cohort, now), hold.person, now);
  if (!decision.ok) return decision;
  await keepHold(tx, hold);
  return done({ cohort: decision.cohort });
}

/** Gives back the place that a purchase held, if it did: nothing came of it. Whoever waits is offered it. @param now in ms. */
export async function releasePlace(tx: Db, purchase: string, now: number): Promise<void> {
  const hold = await dropHold(tx, purchase);
  if (hold) await offerPlaces(tx, hold.cohort, now);
}
