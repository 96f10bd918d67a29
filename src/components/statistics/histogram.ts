import type { TotalRow } from '../../school/statistics/index.ts';

/** Attempts whose share of the points lies from and below `to`; the last step holds those with all points. Percent. */
export interface Step {
  from: number;
  to: number;
  n: number;
}

const STEPS = 10;

/** How many attempts earned up to a tenth of the points, up to two, and so on. */
export function histogram(totals: readonly TotalRow[]): Step[] {
  const width = 100 / STEPS;
  const steps = Array.from({ length: STEPS }, (_, at): Step => ({ from: at * width, to: (at + 1) * width, n: 0 }));
  for (const { total, possible, n } of totals) {
    const share = possible === 0 ? 1 : total / possible;
    const step = steps[Math.min(STEPS - 1, Math.max(0, Math.floor(share * STEPS + 1e-9)))];
    if (step) step.n += n;
  }
  return steps;
}
