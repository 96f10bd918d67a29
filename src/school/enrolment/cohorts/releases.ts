import { DAY } from '../../../platform/clock.ts';
import { opensAtOf } from './decidePlace.ts';
import type { Cohort } from './store.ts';

/**
 * When each module of a course opens to a cohort: all at the start, one after so many days and another, or each on a day
 * that was set, though none before the start. @param modules their ids, in order. @returns moments (ms) by module.
 */
export const releasesOf = (
  cohort: Pick<Cohort, 'release' | 'startsAt'>,
  modules: readonly string[],
): Map<string, number> => new Map(modules.map((id, index) => [id, releaseOf(cohort, id, index)]));

function releaseOf({ release, ...cohort }: Pick<Cohort, 'release' | 'startsAt'>, id: string, index: number): number {
  const start = opensAtOf(cohort);
  switch (release.kind) {
    case 'at-once':
      return start;
    case 'pace':
      return start + index * release.days * DAY;
    case 'dates':
      return Math.max(start, release.modules[id] ?? start);
  }
}

/** The modules that a cohort still waits for once the course has begun: when each opens (ms). @param now in ms. */
export function releasesToCome(
  cohort: Pick<Cohort, 'release' | 'startsAt'>,
  modules: readonly string[],
  now: number,
): Map<string, number> {
  const known = Math.max(now, opensAtOf(cohort));
  return new Map([...releasesOf(cohort, modules)].filter(([, at]) => at > known));
}
