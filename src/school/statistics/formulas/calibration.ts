import type { CertaintyRow } from '../rows.ts';
import { countOf } from './moments.ts';
import { type Interval, wilson } from './wilson.ts';

/** How often answers of one certainty were right, against how often they should be. */
export interface Certainty {
  certainty: number;
  n: number;
  right: number;
  /** The share that was right, with its 95 % interval. */
  share: number;
  interval: Interval;
  /** The share at which choosing this certainty pays best. */
  fitting: Interval;
  verdict: 'too-certain' | 'fitting' | 'too-careful';
}

/**
 * Where each certainty pays best when right answers give 1, 2 or 3 and wrong ones 0, −2 or −6: below 67 %, up to 80 %,
 * and above (Gardner-Medwin, «Confidence-Based Marking», Physiological Society teaching workshop, Bristol 2005).
 */
const FITTING: readonly (Interval & { certainty: number })[] = [
  { certainty: 1, low: 0, high: 2 / 3 },
  { certainty: 2, low: 2 / 3, high: 0.8 },
  { certainty: 3, low: 0.8, high: 1 },
];

/** Fewer answers get no verdict: the interval is an approximation, and too narrow for a handful. */
const FOR_VERDICT = 10;

/**
 * Certainty calibration: the share right at each certainty that someone chose. It is called too certain or too careful
 * only where the whole 95 % interval lies outside what fits.
 */
export const calibration = (rows: readonly CertaintyRow[]): Certainty[] =>
  FITTING.flatMap(({ certainty, low, high }) => {
    const at = rows.filter((it) => it.certainty === certainty);
    const n = countOf(at);
    if (n === 0) return [];
    const right = countOf(at.filter((it) => it.right));
    const interval = wilson(right, n);
    const verdict = n < FOR_VERDICT ? 'fitting' : verdictOn(interval, { low, high });
    return [{ certainty, n, right, share: right / n, interval, fitting: { low, high }, verdict }];
  });

const verdictOn = (found: Interval, fitting: Interval): Certainty['verdict'] =>
  found.high < fitting.low ? 'too-certain' : found.low > fitting.high ? 'too-careful' : 'fitting';
