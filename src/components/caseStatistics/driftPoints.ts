import type { Run } from '../../school/statistics/index.ts';

/** A run of readings as it is drawn: where it stands, and how sure that is. In percentage points. */
export interface DriftPoint {
  at: number;
  mean: number;
  low: number;
  high: number;
}

/** What runs are drawn against: the other marker of the same work, which tells more, wherever one is known. */
export const drawnAgainst = (runs: readonly Run[]): 'fromOther' | 'fromMean' =>
  runs.some((it) => it.fromOther) ? 'fromOther' : 'fromMean';

/** What of each run is drawn: how it lies to what it is drawn against, where that is known. */
export const driftPoints = (runs: readonly Run[]): DriftPoint[] =>
  runs.flatMap((run, at) => {
    const found = run[drawnAgainst(runs)];
    return found
      ? [{ at, mean: found.mean / 100, low: found.interval.low / 100, high: found.interval.high / 100 }]
      : [];
  });

/** The least that the scale shows on each side of nothing, in percentage points: small wobbles should look small. */
const LEAST = 10;

/** How far the scale reaches on each side of nothing: a multiple of 10 that holds every mean. Intervals may be cut off. */
export const driftScale = (points: readonly DriftPoint[]): number =>
  Math.max(LEAST, ...points.map((it) => Math.ceil(Math.abs(it.mean) / 10) * 10));
