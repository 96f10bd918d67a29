import type { ScoreRow } from '../rows.ts';
import { sumOf } from './moments.ts';

/**
 * Facility index: the mean score of an item as a share of what it could give, F = x̄ / x max (Moodle, «Quiz statistics
 * calculations», docs.moodle.org/dev). For an item that is right or wrong it is the share that had it right.
 * @returns usually 0 to 1, below 0 where wrong answers cost points; undefined where there was nothing to earn.
 */
export function facility(rows: readonly Pick<ScoreRow, 'earned' | 'possible' | 'n'>[]): number | undefined {
  const possible = sumOf(rows, (it) => it.possible);
  return possible === 0 ? undefined : sumOf(rows, (it) => it.earned) / possible;
}
