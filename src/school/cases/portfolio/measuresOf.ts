import type { Encounter, Patient } from '../../patients/index.ts';

/** What became of one of a patient's measures, from the first visit to the last. */
export interface MeasureResult {
  title: string;
  unit: string;
  before: number;
  after: number;
  /** The least change that counts as one. */
  change: number;
  /** Whether it got better, got worse, or changed by less than counts. */
  came: 'better' | 'worse' | 'same';
}

/** What became of a patient's measures in an encounter; none where there was no visit after the first. */
export function measuresOf({ measures }: Pick<Patient, 'measures'>, { visits }: Encounter): MeasureResult[] {
  const last = visits.at(-1);
  if (!last) return [];
  return measures.map(({ id, title, unit, start, better, change }) => {
    const after = last.values[id] ?? start;
    const gain = better === 'lower' ? start - after : after - start;
    const came = Math.abs(gain) < change ? 'same' : gain > 0 ? 'better' : 'worse';
    return { title, unit, before: start, after, change, came };
  });
}
