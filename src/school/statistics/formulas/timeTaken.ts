import type { TimeRow } from '../rows.ts';
import { median } from './median.ts';
import { groupOf, type ScoreGroup } from './scoreGroups.ts';

/** What an item took, in seconds: the middle of all, of the weakest score group and of the strongest. */
export interface TimeTaken {
  all: number | undefined;
  weakest: number | undefined;
  strongest: number | undefined;
}

/**
 * Time per item, as medians: someone who went for tea, or a page left open overnight, moves a mean and not the median
 * (robust up to half of the answers: Huber, Robust Statistics, 1981).
 */
export function timeTaken(rows: readonly TimeRow[], groups: readonly ScoreGroup[]): TimeTaken {
  const middle = (of: readonly TimeRow[]) => median(of.map(({ seconds, n }) => ({ value: seconds, n })));
  const inGroup = (at: number) => middle(rows.filter((it) => groupOf(groups, it.total) === at));
  return { all: middle(rows), weakest: inGroup(0), strongest: inGroup(groups.length - 1) };
}
