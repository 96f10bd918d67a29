import type { Db } from '../../../../db/client.ts';
import type { Found } from './compare.ts';
import { givenUpEvents, groundlessRights } from './ours/store.ts';

/** How many of a kind are looked at in one comparison. */
const MOST = 1000;

/** What is wrong in the school's own books without a look at Stripe's, and is of no purchase. */
export async function findStrays(db: Db): Promise<Found[]> {
  const rights = await groundlessRights(db, MOST);
  const events = await givenUpEvents(db, MOST);
  return [
    ...rights.map(
      ({ id, course, person }): Found => ({
        ...{ kind: 'right-without-ground', subject: id, purchase: null },
        details: { courses: [course], person },
      }),
    ),
    ...events.map(
      ({ id, type, object, lastError }): Found => ({
        ...{ kind: 'event-given-up', subject: id, purchase: null },
        details: { type, objects: [object], ...(lastError !== null && { note: lastError }) },
      }),
    ),
  ];
}
