import type { ScoreRow } from '../rows.ts';
import { countOf, covariance, sumOf } from './moments.ts';

/** What an item is meant to count for in an attempt that holds it, and what it does count for; shares of 1. */
export interface Weight {
  intended: number | undefined;
  /** Undefined where the item goes against the total, so that it has no weight of its own. */
  effective: number | undefined;
}

/**
 * Intended and effective weight (Moodle, «Quiz statistics calculations»). Intended is the share of the points that
 * there are; effective is √cov(item, total) / Σ √cov(each item, total): how much of what tells attempts apart is due
 * to the item. Items whose covariance is below 0 are left out of the sum.
 *
 * Moodle reckons by slots. Here an item that only some attempts hold counts in the sum by the share of attempts that
 * hold it, which comes to the same where all attempts hold all items, and else gives its weight where it was drawn.
 * @param attempts how many there are of the quiz.
 */
export function weights(byItem: ReadonlyMap<string, readonly ScoreRow[]>, attempts: number): Map<string, Weight> {
  const items = [...byItem].map(([item, rows]) => {
    const pulls = covariance(rows.map(({ earned, total, n }) => ({ x: earned, y: total, n })));
    return {
      item,
      held: countOf(rows) / attempts,
      possible: countOf(rows) > 0 ? sumOf(rows, (it) => it.possible) / countOf(rows) : 0,
      pull: pulls === undefined || pulls < 0 ? undefined : Math.sqrt(pulls),
    };
  });
  const possible = items.reduce((sum, it) => sum + it.held * it.possible, 0);
  const pull = items.reduce((sum, it) => sum + it.held * (it.pull ?? 0), 0);
  return new Map(
    items.map((it) => [
      it.item,
      {
        intended: possible > 0 ? it.possible / possible : undefined,
        effective: it.pull === undefined || !(pull > 0) ? undefined : it.pull / pull,
      },
    ]),
  );
}
