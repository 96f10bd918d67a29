/** A stretch of film in whole seconds, from (inclusive) to (exclusive). */
export type Interval = readonly [from: number, to: number];

/** The same coverage as few intervals as possible, in order. Empty and reversed ones are dropped. */
export function merge(intervals: readonly Interval[]): Interval[] {
  const merged: [number, number][] = [];
  for (const [from, to] of intervals.filter(([a, b]) => a < b).toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** Intervals cut to a film's length. Numbers that are none, or below zero, are dropped. */
export const within = (intervals: readonly Interval[], seconds: number): Interval[] =>
  intervals
    .filter(([from, to]) => Number.isFinite(from) && Number.isFinite(to))
    .map(([from, to]) => [Math.max(0, Math.floor(from)), Math.min(Math.ceil(seconds), Math.floor(to))] as const);

/** Seconds that merged intervals cover. */
export const covered = (merged: readonly Interval[]): number => merged.reduce((sum, [from, to]) => sum + to - from, 0);

/** The share of a film that counts as watched: players report a little less than all at both ends. */
export const WATCHED_SHARE = 0.9;

/** Whether merged intervals make a film of some seconds watched. */
export const isWatched = (merged: readonly Interval[], seconds: number): boolean =>
  covered(merged) >= seconds * WATCHED_SHARE;

/**
 * When enough of a film was watched for it to count (ms); undefined while it was not. Rows from before the moment was
 * kept have it from when they were last added to.
 */
export const watchedMoment = (
  kept: { intervals: readonly Interval[]; watchedAt: number | null; updatedAt: number },
  seconds: number,
): number | undefined => kept.watchedAt ?? (isWatched(kept.intervals, seconds) ? kept.updatedAt : undefined);
