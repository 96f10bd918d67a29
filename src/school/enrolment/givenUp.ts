import type { Db } from '../../../db/client.ts';
import type { Place } from './cohorts/takePlace.ts';
import { attend } from './rights/change.ts';
import { changeRight, lastEvent, type Right } from './rights/store.ts';

/**
 * The right, of all that a person has to a course, that they gave up themselves and can take up again: nothing was paid
 * for it, so nothing went back, and it has not ended. The newest where there are several.
 * @param rights oldest first. @param now in ms.
 */
export async function withdrawnBySelf(db: Db, rights: readonly Right[], now: number): Promise<Right | undefined> {
  for (const right of rights.toReversed()) {
    const kept = right.attendance === 'withdrawn' && right.money === 'not-asked';
    if (!kept || (right.until !== null && right.until <= now)) continue;
    if ((await lastEvent(db, right.id, 'withdrew'))?.by === right.person) return right;
  }
  return undefined;
}

/**
 * Lets a person come back by a right that they gave up. A place in a cohort that they gave up with it went to others.
 * @param place the one that they have now. @param now in ms.
 */
export async function takeUpAgain(tx: Db, right: Right, place: Place, now: number): Promise<void> {
  await changeRight(tx, right.id, place);
  await attend(tx, right, 'reinstated', { by: right.person, at: now });
}
