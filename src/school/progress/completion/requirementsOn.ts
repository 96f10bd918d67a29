import type { Db } from '../../../../db/client.ts';
import { type Requirement, versionOf } from './requirement.ts';
import { setsOf } from './store.ts';

/** The requirements that something is judged by. */
export interface Rules {
  requirement: Requirement;
  version: string;
  /** Since when they hold (ms), as far as it was kept. */
  since: number | undefined;
  /** Whether the day asked about was before the first that were kept: then the first stand in. */
  assumed: boolean;
}

/**
 * What a course or a diploma asked for at a past moment.
 * @param subject `course/ID` or `diploma/ID`. @param at in ms; undefined is now.
 * @param current what its files ask for now.
 */
export async function requirementsOn(
  db: Db,
  subject: string,
  at: number | undefined,
  current: Requirement,
): Promise<Rules> {
  const sets = await setsOf(db, subject);
  const version = versionOf(current);
  const now = { requirement: current, version, assumed: false };
  if (at === undefined) return { ...now, since: sets[0]?.version === version ? sets[0].since : undefined };
  const set = sets.find((it) => it.since <= at) ?? sets.at(-1);
  return set ? { ...set, assumed: set.since > at } : { ...now, since: undefined };
}
