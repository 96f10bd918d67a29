import type { Drawing } from './drawing.ts';
import { type Outline, outlinesOf, type Point } from './outline.ts';

/** Fills and lines by which a structure is seen; fibres, shades and creases only lie on it. */
const SEEN = /class="[^"]*\b(f-|a-nerve)/;
const LINE = /class="[^"]*\ba-nerve/;

/** Heights at which a shape is cut to find where it is widest, as shares of its own. */
const CUTS = [0.5, 0.4, 0.6, 0.3, 0.7];

/**
 * A point of a drawing that lies on a structure: in the middle of its largest shape where that is widest near half its
 * height, or half way along the line of a nerve. Of a structure drawn on both sides it is on the side that was drawn.
 * Undefined where the drawing does not show it.
 */
export function middleOf(drawing: Drawing, structure: string): Point | undefined {
  const shapes = drawing.parts
    .filter((it) => it.structure === structure)
    .flatMap((it) => it.svg.replace(/<g[\s>][\s\S]*?<\/g>/g, '').match(/<\w+[^>]*\/>/g) ?? [])
    .filter((it) => SEEN.test(it));
  const filled = shapes
    .filter((it) => !LINE.test(it))
    .flatMap(outlinesOf)
    .map((it) => clamped(it, drawing));
  const largest = filled.toSorted((a, b) => areaOf(b) - areaOf(a))[0];
  if (largest) return withinShape(largest);
  const longest = shapes.flatMap(outlinesOf).toSorted((a, b) => b.length - a.length)[0];
  return longest?.[Math.floor(longest.length / 2)];
}

/** An outline as far as the drawing shows it: what runs over its edge ends there. */
const clamped = (outline: Outline, { width, height }: Drawing): Outline =>
  outline.map(([x, y]) => [Math.min(Math.max(x, 0), width), Math.min(Math.max(y, 0), height)]);

/** Twice the area, by the shoelace formula. */
const areaOf = (outline: Outline): number =>
  Math.abs(
    outline.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = outline[(at + 1) % outline.length] ?? [x, y];
      return sum + x * nextY - nextX * y;
    }, 0),
  );

/** A point within a closed outline: in its middle where it is widest near half its height. */
export function withinShape(outline: Outline): Point | undefined {
  const heights = outline.map(([, y]) => y);
  const [top, bottom] = [Math.min(...heights), Math.max(...heights)];
  const spans = CUTS.map((share) => widestAt(outline, top + share * (bottom - top)));
  // A cut further from the middle must be clearly wider to be taken.
  const [best] = spans.filter((it) => it !== undefined).toSorted((a, b) => b.width - a.width);
  const middle = spans[0];
  const taken = middle && best && best.width < 1.5 * middle.width ? middle : best;
  return taken?.middle ?? outline[0];
}

/** The widest stretch of a shape at a height, by the even-odd rule. */
function widestAt(outline: Outline, y: number): { width: number; middle: Point } | undefined {
  const crossings = outline
    .flatMap(([ax, ay], at) => {
      const [bx, by] = outline[(at + 1) % outline.length] ?? [ax, ay];
      return ay <= y !== by <= y ? [ax + ((y - ay) / (by - ay)) * (bx - ax)] : [];
    })
    .sort((a, b) => a - b);
  const spans = crossings.flatMap((from, at) => {
    const to = crossings[at + 1];
    return at % 2 === 0 && to !== undefined ? [{ width: to - from, middle: rounded([(from + to) / 2, y]) }] : [];
  });
  return spans.toSorted((a, b) => b.width - a.width)[0];
}

const rounded = ([x, y]: Point): Point => [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
