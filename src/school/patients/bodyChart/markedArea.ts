import type { Point, Polygon } from './drawing.ts';
import { draw, emptyRaster, fill, PEN, type Raster } from './raster.ts';
import { findRegion, REGIONS } from './regions.ts';
import { SHAPES, shapesOf } from './shapes.ts';
import type { ChartMark, Region, Stroke, View } from './types.ts';
import { viewsOf } from './viewsOf.ts';

/** The numbers of a stroke run to this in both directions, whatever the size of its view. */
const STROKE_UNITS = 1000;

/** A stroke in the units of its view. What lies outside of the view is drawn in to its edge. */
export function lineOf({ view, points }: Stroke): Point[] {
  const { width, height } = SHAPES[view];
  const share = (value: number) => Math.min(STROKE_UNITS, Math.max(0, value)) / STROKE_UNITS;
  return points.map(([x, y]): Point => [share(x) * width, share(y) * height]);
}

/** Whether a line comes back to where it began, within a pen's width, and so goes round an area. */
export function isClosed(line: readonly Point[]): boolean {
  const [first, last] = [line[0], line.at(-1)];
  return !!first && !!last && line.length > 2 && Math.hypot(first[0] - last[0], first[1] - last[1]) <= PEN;
}

/**
 * What some marks cover on a view: their regions, and their strokes as lines as wide as a pen, filled where they are
 * closed, as far as they lie on the body.
 */
export function markedArea(view: View, marks: readonly ChartMark[]): Raster {
  const raster = emptyRaster(SHAPES[view]);
  const strokes = marks.flatMap((it) => it.strokes).filter((it) => it.view === view);
  for (const line of strokes.map(lineOf)) {
    draw(raster, line);
    if (isClosed(line)) fill(raster, line);
  }
  if (strokes.length > 0) trim(raster, bodyOf(view));
  for (const region of new Set(marks.flatMap((it) => it.regions)))
    if (findRegion(region)?.view === view) for (const cell of cellsOf(region)) raster.cells[cell] = 1;
  return raster;
}

function trim({ cells }: Raster, to: Raster): void {
  for (const [at, inside] of to.cells.entries()) if (inside === 0) cells[at] = 0;
}

const filled = (view: View, polygons: readonly Polygon[]): Raster => {
  const raster = emptyRaster(SHAPES[view]);
  for (const polygon of polygons) fill(raster, polygon);
  return raster;
};

/** Reckons a thing once. There are six bodies and some hundred regions, and they never change. */
function once<Name, Value>(reckon: (name: Name) => Value): (name: Name) => Value {
  const values = new Map<Name, Value>();
  return (name) => {
    const value = values.get(name) ?? reckon(name);
    values.set(name, value);
    return value;
  };
}

const bodyOf = once((view: View) => filled(view, SHAPES[view].outlines));

/** The cells of a region, by their numbers in the raster of its view. Empty for a region that there is not. */
const cellsOf = once((region: string): readonly number[] => {
  const view = findRegion(region)?.view;
  if (!view) return [];
  const { cells } = filled(view, shapesOf(region));
  return [...cells.keys()].filter((it) => cells[it] === 1);
});

/** Of a region, the share that a line must cover to be said to run over it. */
const RUNS_OVER = 0.25;

/** The regions that strokes run over, for whoever hears a chart: those of which they cover a good part. */
export function regionsUnder(mark: ChartMark): Region[] {
  const lines = [{ ...mark, regions: [] }];
  return viewsOf(lines).flatMap((view) => {
    const { cells } = markedArea(view, lines);
    return REGIONS.filter((it) => {
      const own = it.view === view ? cellsOf(it.id) : [];
      return own.filter((cell) => cells[cell] === 1).length > own.length * RUNS_OVER;
    });
  });
}
