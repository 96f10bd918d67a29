import type { ScoreRow, TotalRow } from '../rows.ts';
import { cronbachAlpha } from './cronbachAlpha.ts';
import { kr20 } from './kr20.ts';
import { countOf, sumOf, variance } from './moments.ts';

/** How well the questions of a quiz agree on who is strong. */
export interface Reliability {
  /** At most 1. */
  value: number;
  /** `kr-20` where all items are right or wrong for the same points, `alpha` for part marks, `estimate` for drawn items. */
  kind: 'kr-20' | 'alpha' | 'estimate';
}

/** Why there is none: too few attempts or questions, no one differs from another, or attempts of different lengths. */
export type NoReliability = 'too-few' | 'no-variance' | 'lengths-differ';

/**
 * The internal consistency of a quiz: Cronbach's alpha, as KR-20 where it may be called so.
 *
 * Alpha needs items that all attempts share. Where some are drawn from a pool it is an estimate, by slots as Moodle
 * reckons it: each shared item has its own variance, and each of the m drawn ones in an attempt the variance of all
 * drawn answers together. What drawn items differ in difficulty so counts as error, as it does for the students; where
 * all are drawn it is the intraclass correlation ICC(1, k) of Shrout and Fleiss (Psychological Bulletin 86, 1979).
 * @returns a reason where attempts don't all hold the same number of items, as after an edit of the quiz.
 */
export function reliability(
  byItem: ReadonlyMap<string, readonly ScoreRow[]>,
  totals: readonly TotalRow[],
): Reliability | NoReliability {
  const attempts = countOf(totals);
  const items = [...byItem.values()].filter((rows) => countOf(rows) > 0);
  const answers = items.reduce((sum, rows) => sum + countOf(rows), 0);
  if (attempts < 2 || answers <= attempts) return 'too-few';
  if (answers % attempts !== 0) return 'lengths-differ';
  const ofTotals = variance(totals.map(({ total, n }) => ({ value: total, n }))) ?? 0;
  if (ofTotals === 0) return 'no-variance';

  const shared = items.filter((rows) => countOf(rows) === attempts);
  const drawn = items.filter((rows) => countOf(rows) < attempts);
  const point = drawn.length === 0 ? pointOfAll(shared) : undefined;
  if (point !== undefined) {
    const right = shared.map((rows) => sumOf(rows, (it) => it.earned) / point / attempts);
    const value = kr20(right, (ofTotals * (attempts - 1)) / attempts / point ** 2);
    return value === undefined ? 'too-few' : { value, kind: 'kr-20' };
  }
  const slots = answers / attempts - shared.length;
  const value = cronbachAlpha([...shared.map(ofItem), ...Array(slots).fill(ofItem(drawn.flat()))], ofTotals);
  return value === undefined ? 'too-few' : { value, kind: drawn.length === 0 ? 'alpha' : 'estimate' };
}

const ofItem = (rows: readonly ScoreRow[]): number =>
  variance(rows.map(({ earned, n }) => ({ value: earned, n }))) ?? 0;

/** What a right answer gives, where all items give that or nothing; undefined otherwise. */
function pointOfAll(items: readonly (readonly ScoreRow[])[]): number | undefined {
  const rows = items.flat();
  const point = rows[0]?.possible;
  const isRightOrWrong = rows.every((it) => it.possible === point && (it.earned === 0 || it.earned === point));
  return isRightOrWrong ? point : undefined;
}
