import type { Criterion } from '../../../items/index.ts';
import { type Done, done } from '../../../outcome.ts';

/** By how many levels a marker may differ from what was agreed, and in which share of the criteria not at all. */
export interface Tolerance {
  within: number;
  exact: number;
}

/** Keeps a share such as 2/3 from falling below itself. */
const TOLERANCE = 1e-9;

/**
 * Compares a marker's levels of a model submission with those that were agreed. Refused with the criteria that have no
 * level yet.
 * @returns the share of criteria in which they agree exactly, the largest difference, and whether that is enough.
 */
export function decideCalibration(
  rubric: readonly Criterion[],
  { within, exact }: Tolerance,
  agreed: Readonly<Record<string, number>>,
  levels: Readonly<Record<string, number>>,
):
  | Done<{ exact: number; farthest: number; passed: boolean }>
  | { ok: false; reason: 'level-missing'; missing: string[] } {
  const missing = rubric
    .filter(({ id, levels: all }) => !(levels[id] !== undefined && all[levels[id]]))
    .map(({ id }) => id);
  if (missing.length > 0) return { ok: false, reason: 'level-missing', missing };
  const apart = rubric.map(({ id }) => Math.abs((levels[id] ?? 0) - (agreed[id] ?? 0)));
  const share = apart.filter((it) => it === 0).length / apart.length;
  const farthest = Math.max(...apart);
  return done({ exact: share, farthest, passed: farthest <= within && share + TOLERANCE >= exact });
}
