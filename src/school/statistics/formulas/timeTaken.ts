import type { TimeRow } from '../rows.ts';
import { median } from './median.ts';

/** What an item took, in seconds: the middle of all, of the weakest score group and of the strongest. */
export interface TimeTaken {
  all: number | undefined;
  weakest: number | undefined;
  strongest: number | undefined;
  /** How many answers the smaller of the two groups has a time of. */
  compared: number;
}

/**
 * Time per item, as medians: someone who went for tea, or a page left open overnight, moves a mean and not the median
 * (robust up to half of the answers: Huber, Robust Statistics, 1981).
 */
export function timeTaken(rows: readonly TimeRow[]): TimeTaken {
  const middle = (of: 'n' | 'weakest' | 'strongest') => median(rows.map((it) => ({ value: it.seconds, n: it[of] })));
  const compared = Math.min(sumOf(rows, 'weakest'), sumOf(rows, 'strongest'));
  return { all: middle('n'), weakest: middle('weakest'), strongest: middle('strongest'), compared };
}

const sumOf = (rows: readonly TimeRow[], of: 'weakest' | 'strongest'): number =>
  rows.reduce((sum, it) => sum + it[of], 0);
