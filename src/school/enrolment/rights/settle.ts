import type { Db } from '../../../../db/client.ts';
import { decideStanding } from './decideStanding.ts';
import { keepStanding, rightsTo } from './store.ts';

/** Reckons where a student stands in a course, from all of their rights to it. After each change of one. */
export async function settle(tx: Db, person: string, course: string, now: number): Promise<void> {
  const rights = await rightsTo(tx, person, course);
  const [first] = rights;
  if (!first) return;
  const accessCode = first.via === 'code' ? { accessCode: first.basis } : {};
  const entry = { person, course, startedAt: first.grantedAt, via: first.via, ...accessCode };
  await keepStanding(tx, { ...entry, ...decideStanding(rights, now) });
}
