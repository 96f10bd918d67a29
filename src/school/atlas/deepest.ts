import type { Outline, Point } from './outline.ts';

/** Into how many cells a side of a shape is divided to find its middle: the shorter one, and the longer one at most. */
const SHORTER = 21;
const LONGER = 63;

/** Left, top, right and bottom of some points. */
export type Box = readonly [number, number, number, number];

/** The point deepest within a closed outline. */
export const withinShape = (outline: Outline): Point | undefined =>
  deepest(boxRound(outline), (at) => holds(outline, at))?.at;

/** The box round some points. */
export const boxRound = (points: readonly Point[]): Box => [
  Math.min(...points.map(([x]) => x)),
  Math.min(...points.map(([, y]) => y)),
  Math.max(...points.map(([x]) => x)),
  Math.max(...points.map(([, y]) => y)),
];

export const isWithin = (box: Box, at: Point): boolean =>
  at[0] >= box[0] && at[0] <= box[2] && at[1] >= box[1] && at[1] <= box[3];

export const overlap = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** A point, and how far it is from where something ends, in units of the drawing. */
export interface Deep {
  at: Point;
  depth: number;
}

/**
 * Of the cells of a box the middle of the one furthest from any cell that is not inside, nearest to the middle of the box
 * where several are.
 */
export function deepest([left, top, right, bottom]: Box, isInside: (at: Point) => boolean): Deep | undefined {
  const [width, height] = [right - left, bottom - top];
  const size = Math.max(Math.min(width, height) / SHORTER, Math.max(width, height) / LONGER) || 1;
  const [columns, rows] = [Math.ceil(width / size) || 1, Math.ceil(height / size) || 1];
  const middle = (column: number, row: number): Point => [left + (column + 0.5) * size, top + (row + 0.5) * size];
  const depth = depths(columns, rows, (column, row) => isInside(middle(column, row)));
  const most = Math.max(...depth);
  if (most === 0) return undefined;
  const away = (at: number) =>
    Math.hypot((at % columns) - (columns - 1) / 2, Math.floor(at / columns) - (rows - 1) / 2);
  const [best = 0] = [...depth.keys()].filter((at) => depth[at] === most).toSorted((a, b) => away(a) - away(b));
  return { at: rounded(middle(best % columns, Math.floor(best / columns))), depth: most * size };
}

/** How many steps, to any side or corner, each cell is from the nearest one that is not inside; cells beyond are not. */
function depths(columns: number, rows: number, isInside: (column: number, row: number) => boolean): number[] {
  const depth = Array.from({ length: columns * rows }, (_, at) =>
    isInside(at % columns, Math.floor(at / columns)) ? Number.POSITIVE_INFINITY : 0,
  );
  const of = (column: number, row: number): number =>
    column < 0 || row < 0 || column >= columns || row >= rows ? 0 : (depth[row * columns + column] ?? 0);
  // Once from the top left with the neighbours already passed, once back.
  for (const step of [1, -1]) {
    for (let pass = 0; pass < depth.length; pass += 1) {
      const at = step === 1 ? pass : depth.length - 1 - pass;
      const [column, row] = [at % columns, Math.floor(at / columns)];
      const beside = [of(column - step, row), ...[-1, 0, 1].map((side) => of(column + side, row - step))];
      depth[at] = Math.min(depth[at] ?? 0, Math.min(...beside) + 1);
    }
  }
  return depth;
}

/** Whether a point lies within a closed outline, by the even-odd rule. Asked of thousands of points, so it makes nothing. */
export function holds(outline: Outline, at: Point): boolean {
  const x = at[0];
  const y = at[1];
  let inside = false;
  let before = outline.at(-1);
  for (const now of outline) {
    if (before && now[1] > y !== before[1] > y) {
      if (x < ((before[0] - now[0]) * (y - now[1])) / (before[1] - now[1]) + now[0]) inside = !inside;
    }
    before = now;
  }
  return inside;
}

const rounded = ([x, y]: Point): Point => [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
