import { type Db, database } from '../../../../db/client.ts';
import { findPerson, type Person } from '../../accounts/index.ts';
import { factsOf } from './factsOf.ts';
import { type Plan, planErasure } from './plan.ts';
import { erasureOf, findErasure, listErasures } from './store.ts';

/** A request for erasure, as those who may know of it see it. Moments in ms. */
export interface Erasure {
  id: string;
  person: string;
  askedAt: number;
  doneAt: number | null;
  /** What was removed and what stays, once it is done. */
  answer: Pick<Plan, 'removed' | 'stays'> | undefined;
}

const toErasure = ({
  id,
  person,
  askedAt,
  doneAt,
  answer,
}: NonNullable<Awaited<ReturnType<typeof findErasure>>>): Erasure => ({
  ...{ id, person, askedAt, doneAt },
  // Written from a plan, and read as one.
  answer: answer === null ? undefined : (answer as Erasure['answer']),
});

/** The request under an id: whoever has that may read the answer. It names nobody. */
export async function erasureWith(db: Db, id: string): Promise<Erasure | undefined> {
  const row = await findErasure(db, id);
  return row && toErasure(row);
}

/** A person's own newest request. */
export async function ownErasure(db: Db, person: string): Promise<Erasure | undefined> {
  const row = await erasureOf(db, person);
  return row && toErasure(row);
}

/** Requests, those that wait first. */
export const erasures = async (db: Db, limit = 200): Promise<Erasure[]> =>
  (await listErasures(db, limit)).map(toErasure);

/** What would be removed and what would stay if a person were erased now (ms). */
export const erasurePlan = async (person: Pick<Person, 'id' | 'email'>, now: number): Promise<Plan> =>
  planErasure(await factsOf(database(), person, now), now);

/** A request with whose it is and what carrying it out would do; no plan once it is done. For registrars. */
export async function erasureForRegistrar(
  id: string,
  now: number,
): Promise<{ erasure: Erasure; person: Person; plan: Plan | undefined } | undefined> {
  const erasure = await erasureWith(database(), id);
  const person = erasure && (await findPerson(erasure.person));
  if (!person) return undefined;
  return { erasure, person, plan: erasure.doneAt === null ? await erasurePlan(person, now) : undefined };
}
