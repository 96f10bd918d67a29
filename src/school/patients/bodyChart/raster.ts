import type { Point, Polygon } from './drawing.ts';

/** The side of a cell of the grid on which areas are compared, in the units of a view: some 9 mm of a body. */
export const CELL = 5;
/** How wide a drawn line is, in the same units: some 5 cm of a body, about what a finger or a felt pen covers. */
export const PEN = 30;

/** Which cells of a view are marked, row by row from its upper left corner: 1 or 0. */
export interface Raster {
  columns: number;
  rows: number;
  cells: Uint8Array;
}

/** A grid over a view of a given size on which nothing is marked. */
export function emptyRaster({ width, height }: { width: number; height: number }): Raster {
  const [columns, rows] = [Math.ceil(width / CELL), Math.ceil(height / CELL)];
  return { columns, rows, cells: new Uint8Array(columns * rows) };
}

const middleOf = (cell: number): number => (cell + 0.5) * CELL;

/** Marks the cells whose middle lies in a closed shape, by its winding number. Work grows with its corners and rows. */
export function fill(raster: Raster, polygon: Polygon): void {
  const crossings: [x: number, turn: 1 | -1][][] = Array.from({ length: raster.rows }, () => []);
  for (const [at, from] of polygon.entries()) {
    const to = polygon[(at + 1) % polygon.length] ?? from;
    const [upper, lower] = from[1] < to[1] ? [from, to] : [to, from];
    const first = Math.max(0, Math.ceil(upper[1] / CELL - 0.5));
    for (let row = first; row < raster.rows && middleOf(row) < lower[1]; row += 1) {
      const x = from[0] + ((middleOf(row) - from[1]) / (to[1] - from[1])) * (to[0] - from[0]);
      crossings[row]?.push([x, from[1] < to[1] ? 1 : -1]);
    }
  }
  for (const [row, found] of crossings.entries()) {
    found.sort(([a], [b]) => a - b);
    let winding = 0;
    for (const [at, [x, turn]] of found.entries()) {
      winding += turn;
      if (winding !== 0) mark(raster, row, x, found[at + 1]?.[0] ?? x);
    }
  }
}

/** Marks the cells of a row whose middle lies from one x up to another. */
function mark({ columns, cells }: Raster, row: number, from: number, to: number): void {
  const last = Math.min(columns, Math.ceil(to / CELL - 0.5));
  for (let column = Math.max(0, Math.ceil(from / CELL - 0.5)); column < last; column += 1)
    cells[row * columns + column] = 1;
}

/** Marks the cells whose middle is within half a pen of a line. */
export function draw(raster: Raster, line: readonly Point[]): void {
  for (const [at, from] of line.entries()) {
    const to = line[at + 1];
    if (to || line.length === 1) drawSegment(raster, from, to ?? from);
  }
}

function drawSegment({ columns, rows, cells }: Raster, a: Point, b: Point): void {
  const reach = PEN / 2;
  const lastRow = Math.min(rows - 1, Math.floor((Math.max(a[1], b[1]) + reach) / CELL));
  for (let row = Math.max(0, Math.floor((Math.min(a[1], b[1]) - reach) / CELL)); row <= lastRow; row += 1) {
    const y = middleOf(row);
    // Only the part of the line near this row can reach into it.
    const ends = [xAt(a, b, y - reach), xAt(a, b, y + reach)];
    const lastColumn = Math.min(columns - 1, Math.floor((Math.max(...ends) + reach) / CELL));
    for (let at = Math.max(0, Math.floor((Math.min(...ends) - reach) / CELL)); at <= lastColumn; at += 1) {
      const cell = row * columns + at;
      // Lines of a scribble go over most cells many times.
      if (cells[cell] === 0 && isNear(a, b, middleOf(at), y, reach)) cells[cell] = 1;
    }
  }
}

/** Where a line is at a height, or at its end on that side; a level one may be anywhere, so both its ends are asked. */
function xAt(a: Point, b: Point, y: number): number {
  const [upper, lower] = a[1] < b[1] ? [a, b] : [b, a];
  if (y <= upper[1]) return upper[0];
  if (y >= lower[1]) return lower[0];
  return upper[0] + ((y - upper[1]) / (lower[1] - upper[1])) * (lower[0] - upper[0]);
}

/** Whether a place is within a distance of the line between two others. */
function isNear(a: Point, b: Point, x: number, y: number, distance: number): boolean {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - a[0]) * dx + (y - a[1]) * dy) / length));
  return Math.hypot(a[0] + along * dx - x, a[1] + along * dy - y) <= distance;
}
