import type { ScoreRow } from '../rows.ts';
import { facility } from './facility.ts';
import { countOf } from './moments.ts';

/** The share at each end that tells most (Kelley, Journal of Educational Psychology 30, 1939). */
const AT_EACH_END = 0.27;

/**
 * Discrimination by extreme groups, D = P upper − P lower: facility among the 27 % of attempts with the highest totals
 * less that among the lowest 27 % (Kelley 1939; Ebel 1972, Essentials of Educational Measurement). Where attempts with
 * the same total lie on the edge of a group, each counts in it by the share that finds room there, so that the order in
 * which they come never matters.
 * @returns usually −1 to 1; undefined for fewer than two attempts, or where all have the same total.
 */
export function upperLower(rows: readonly ScoreRow[]): number | undefined {
  const n = countOf(rows);
  if (n < 2 || rows.every((it) => it.total === rows[0]?.total)) return undefined;
  const size = Math.max(1, Math.round(n * AT_EACH_END));
  const upwards = rows.toSorted((a, b) => a.total - b.total);
  const [upper, lower] = [facility(first(upwards.toReversed(), size)), facility(first(upwards, size))];
  return upper === undefined || lower === undefined ? undefined : upper - lower;
}

/** The first so many attempts of rows in order of total, with those of the last total that fits counted in part. */
function first(rows: readonly ScoreRow[], size: number): ScoreRow[] {
  const tied = Map.groupBy(rows, (it) => it.total);
  const taken: ScoreRow[] = [];
  let room = size;
  for (const same of tied.values()) {
    const share = Math.min(1, room / countOf(same));
    if (share <= 0) break;
    taken.push(...same.map((it) => ({ ...it, n: it.n * share })));
    room -= countOf(same) * share;
  }
  return taken;
}
