import type { MeasureRow, VisitNotes } from '../../../school/cases/index.ts';

/** How a measure has gone from the first visit (0) on, at the visits where it was taken. */
export interface Trend extends Pick<MeasureRow, 'id' | 'title' | 'unit' | 'scale' | 'betterFrom'> {
  points: { visit: number; value: number }[];
}

/** The trends of all measures that were taken at any visit. */
export function trendsOf(visits: readonly Pick<VisitNotes, 'number' | 'measures'>[]): Trend[] {
  const trends = new Map<string, Trend>();
  for (const { number, measures } of visits)
    for (const { id, title, unit, scale, betterFrom, start, value } of measures) {
      const trend = trends.get(id) ?? { id, title, unit, scale, betterFrom, points: [{ visit: 0, value: start }] };
      trends.set(id, { ...trend, points: [...trend.points, { visit: number, value }] });
    }
  return [...trends.values()];
}

/** A trend in words. */
export const trendText = ({ title, unit, points }: Trend): string =>
  `${title}: ${points.map((it) => `${it.value}${unit} at ${it.visit === 0 ? 'the first visit' : `visit ${it.visit}`}`).join(', ')}.`;
