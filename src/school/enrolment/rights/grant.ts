import type { Db } from '../../../../db/client.ts';
import { newId } from '../../../platform/tokens.ts';
import { record } from '../../audit/index.ts';
import { settle } from './settle.ts';
import { addRight, addRightEvent, type Right, rightBy } from './store.ts';

/** A right to give. What it rests on makes it one and the same: the code, purchase, seat or list. */
export type Grant = Pick<Right, 'person' | 'course' | 'via' | 'basis'> &
  Partial<Pick<Right, 'purchase' | 'cohort' | 'opensAt' | 'until' | 'money'>>;

/**
 * Gives a person a right to be in a course, inside the transaction of whoever decided that. Given twice, it is one.
 * @param by the person who gives it; null for the school itself. @param now in ms.
 * @returns the right, and whether it is new.
 */
export async function grant(tx: Db, given: Grant, by: string | null, now: number) {
  const right: Right = {
    ...{ purchase: null, cohort: null, opensAt: null, until: null, money: 'not-asked', attendance: 'attending' },
    ...given,
    ...{ id: newId(), grantedAt: now },
  };
  const added = await addRight(tx, right);
  const kept = added ?? (await rightBy(tx, given));
  if (!kept) throw new Error('a right that is not new is there');
  if (!added) return { right: kept, isNew: false };
  const { person, course, via, basis } = given;
  await addRightEvent(tx, { right: kept.id, kind: 'granted', at: now, by, details: { via, basis } });
  await settle(tx, person, course, now);
  await record(tx, {
    at: now,
    actor: by,
    action: 'enrolled',
    subject: `course/${course}`,
    details: {
      ...{ via, ...(basis !== '' && { basis }), ...(by !== person && { person }) },
      ...(right.cohort !== null && { cohort: right.cohort }),
    },
  });
  return { right: kept, isNew: true };
}
