import type { Source } from './source.ts';

/** Left, top, right and bottom. */
export type Extent = readonly [left: number, top: number, right: number, bottom: number];

/** What a rule needs to know of a drawing, of the atlas or of a course. */
export interface Canvas {
  title: string;
  /** The edges of its viewBox; undefined where it has none, of which another rule tells. */
  edges: Extent | undefined;
  /** The structures that it shows, if it is of the atlas. */
  structures: string[];
}

/** Reads a drawing as far as it can be read. */
export function canvasOf({ text }: Source): Canvas {
  const [, title = ''] = /<title>([^<]*)<\/title>/.exec(text) ?? [];
  const [, viewBox = ''] = /<svg[^>]*\sviewBox="([^"]*)"/.exec(text) ?? [];
  const [left = Number.NaN, top = Number.NaN, width = Number.NaN, height = Number.NaN] = viewBox
    .split(/[\s,]+/)
    .map(Number);
  const edges: Extent = [left, top, left + width, top + height];
  return {
    title: title.trim(),
    edges: edges.every(Number.isFinite) ? edges : undefined,
    structures: [...new Set([...text.matchAll(/data-structure="([^"]*)"/g)].map(([, id = '']) => id))],
  };
}

/** How far a place reaches, as its field gives it; undefined where the field is of another form. */
export function extentOf(form: 'box' | 'circle' | 'points' | 'at', value: unknown): Extent | undefined {
  if (!Array.isArray(value)) return undefined;
  const numbers = (value.flat() as unknown[]).map((it) => (typeof it === 'number' ? it : Number.NaN));
  const [x = Number.NaN, y = Number.NaN, third = Number.NaN, fourth = Number.NaN] = numbers;
  const points = { xs: numbers.filter((_, at) => at % 2 === 0), ys: numbers.filter((_, at) => at % 2 === 1) };
  const extent: Record<typeof form, Extent> = {
    box: [x, y, x + third, y + fourth],
    circle: [x - third, y - third, x + third, y + third],
    points: [Math.min(...points.xs), Math.min(...points.ys), Math.max(...points.xs), Math.max(...points.ys)],
    at: [x, y, x, y],
  };
  return extent[form].every(Number.isFinite) ? extent[form] : undefined;
}

/** Whether something reaches nowhere beyond the edges. */
export const isWithin = (extent: Extent, edges: Extent): boolean =>
  extent[0] >= edges[0] && extent[1] >= edges[1] && extent[2] <= edges[2] && extent[3] <= edges[3];
