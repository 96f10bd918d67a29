import type { Patient } from '../../patients/index.ts';

/** What a measure has become since the first visit, with the threshold that says whether that counts. */
export interface MeasureRow {
  id: string;
  title: string;
  unit: string;
  scale: [least: number, most: number];
  start: number;
  value: number;
  /** `value` less `start`. */
  change: number;
  /** Whether the change reaches the threshold, and which way. */
  means: 'better' | 'worse' | 'no-change';
  /** The least change that counts, and the value from which it is one for the better. */
  threshold: number;
  betterFrom: number;
  /** Key of the reference that gives it, and for whom it was found. */
  source: string;
  about: string;
}

/** A measure at a visit beside its value at the first. */
export function measureRow(measure: Patient['measures'][number], value: number): MeasureRow {
  const { id, title, unit, scale, better, start, change: threshold, source, about } = measure;
  // Steps such as 0.1 have no exact binary form.
  const change = Math.round((value - start) * 100) / 100;
  const gained = better === 'higher' ? change : -change;
  const means = Math.abs(change) < threshold ? 'no-change' : gained > 0 ? 'better' : 'worse';
  const betterFrom = better === 'higher' ? start + threshold : start - threshold;
  return { id, title, unit, scale, start, value, change, means, threshold, betterFrom, source, about };
}
