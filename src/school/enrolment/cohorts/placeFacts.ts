import type { Db } from '../../../../db/client.ts';
import type { PlaceFacts } from './decidePlace.ts';
import { findCohort, holdersOf, waitingFor } from './store.ts';

/** What is true of a cohort now (ms): in a transaction that writes, nobody changes it before the decision is kept. */
export async function placeFacts(db: Db, cohort: string, now: number): Promise<PlaceFacts> {
  const [found, holders, waiting] = await Promise.all([
    findCohort(db, cohort),
    holdersOf(db, cohort, now),
    waitingFor(db, cohort),
  ]);
  return { cohort: found, holders, waiting };
}
