import type { Run } from '../../school/statistics/index.ts';

/** A run of readings as it is drawn: where it stands, and how sure that is. In percentage points. */
export interface DriftPoint {
  at: number;
  mean: number;
  low: number;
  high: number;
}

/** What of each run is drawn: how it lies to the mean before it, where that is known. */
export const driftPoints = (runs: readonly Run[]): DriftPoint[] =>
  runs.flatMap(({ fromMean }, at) =>
    fromMean
      ? [{ at, mean: fromMean.mean / 100, low: fromMean.interval.low / 100, high: fromMean.interval.high / 100 }]
      : [],
  );

/** The least that the scale shows on each side of nothing, in percentage points: small wobbles should look small. */
const LEAST = 10;

/** How far the scale reaches on each side of nothing: a multiple of 10 that holds every mean. Intervals may be cut off. */
export const driftScale = (points: readonly DriftPoint[]): number =>
  Math.max(LEAST, ...points.map((it) => Math.ceil(Math.abs(it.mean) / 10) * 10));
