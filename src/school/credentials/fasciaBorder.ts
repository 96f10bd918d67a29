import type { Sheet } from './papers.ts';

/** From the sheet's edge to the middle of the band, and the radius of its corners, in millimetres. */
const INSET = 12.5;
const CORNER = 14;
/** How far the fibres swing to each side of the middle. */
const SWING = 3.4;
/** Fibres each way round; a fibre makes a whole number of waves, so that it meets its own beginning. */
const FIBRES = 7;
const WAVE = 17;
/** Distance of the points that a fibre is drawn through. */
const STEP = 1.4;

type Point = readonly [x: number, y: number];

/** Draws a closed line through so many points of a path that is given by the share of it that lies behind. */
type Pen = (points: number, at: (share: number) => Point) => string;

/** From point to point in straight lines, as drawing 1 has them. */
const straight: Pen = (points, at) =>
  `M${Array.from({ length: points }, (_, index) => written(at(index / points))).join('L')}Z`;

/** How many points of a straight line one curve takes the place of. */
const SPAN = 6;

/** In cubic curves that leave each point the way the path does: a third of the numbers, and no corners. */
const curved: Pen = (points, at) => {
  const count = Math.round(points / SPAN);
  const step = 1 / count;
  const handle = (share: number, side: 1 | -1): Point => {
    const [x, y] = at(share);
    const [[fromX, fromY], [toX, toY]] = [at(share - step / 100), at(share + step / 100)];
    // A third of the way that the path would go in one step at its present pace.
    const [dx, dy] = [((toX - fromX) * 50) / 3, ((toY - fromY) * 50) / 3];
    return [x + side * dx, y + side * dy];
  };
  const curves = Array.from({ length: count }, (_, index) =>
    [handle(index * step, 1), handle((index + 1) * step, -1), at((index + 1) * step)].map(written).join(' '),
  );
  return `M${written(at(0))}C${curves.join(' ')}Z`;
};

const PENS = { straight, curved };

/** CSS colours of the strokes: fibres one way and the other, the lines beside them, the rosette in the middle. */
export interface Strokes {
  fibre: string;
  crossing: string;
  line: string;
  rosette: string;
}

/** The frame of further sheets: a line round the sheet where the border's outer one is, and a finer one inside it. */
export const plainFrame = (sheet: Sheet, { line, crossing }: Strokes): string =>
  drawing(sheet, stroke(line, 0.2, ring(sheet, SWING + 1.3)) + stroke(crossing, 0.13, ring(sheet, SWING + 0.1)));

/**
 * The border of a certificate: fibres crossing like collagen in fascia, woven into a band round the sheet, with a
 * fine line on each side and a pale rosette in the middle. An SVG drawing as large as the sheet.
 */
export function fasciaBorder(sheet: Sheet, colours: Strokes, how: keyof typeof PENS = 'straight'): string {
  const pen = PENS[how];
  const length = perimeter(sheet);
  const waves = Math.round(length / WAVE);
  const bundle = (frequency: number) =>
    Array.from({ length: FIBRES }, (_, index) => fibre(pen, sheet, frequency, (index / FIBRES) * 2 * Math.PI)).join('');
  return drawing(
    sheet,
    stroke(colours.fibre, 0.13, bundle(waves)) +
      stroke(colours.crossing, 0.13, bundle(Math.round(waves * 0.618))) +
      stroke(colours.rosette, 0.16, rosette(pen, sheet, how === 'straight' ? 360 : 576)) +
      stroke(colours.line, 0.2, ring(sheet, SWING + 1.3) + ring(sheet, -SWING - 1.3)),
  );
}

const drawing = (sheet: Sheet, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sheet.width} ${sheet.height}">${content}</svg>`;

const stroke = (colour: string, width: number, path: string): string =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;

/** One fibre: a wave along the middle of the band, its swing slowly growing and shrinking. */
function fibre(pen: Pen, sheet: Sheet, waves: number, phase: number): string {
  const length = perimeter(sheet);
  return pen(Math.round(length / STEP), (share) => {
    const turn = share * 2 * Math.PI;
    const swing = SWING * (0.72 + 0.28 * Math.cos(turn * 12 + phase));
    return pointAt(sheet, share * length, swing * Math.sin(turn * waves + phase));
  });
}

/** Petals of lines turned against each other, as engravers draw them. */
function rosette(pen: Pen, sheet: Sheet, points: number): string {
  const turns = Array.from({ length: 12 }, (_, index) => (index / 12) * 2 * Math.PI);
  return turns
    .map((phase) =>
      pen(points, (share) => {
        const angle = share * 2 * Math.PI;
        const radius = 42 + 12 * Math.sin(6 * angle + phase) + 4 * Math.sin(24 * angle - 2 * phase);
        return [sheet.width / 2 + radius * Math.cos(angle), sheet.height / 2 + radius * Math.sin(angle)];
      }),
    )
    .join('');
}

/** A line round the sheet, `out` millimetres outside the middle of the band. */
function ring(sheet: Sheet, out: number): string {
  const inset = INSET - out;
  const radius = CORNER + out;
  const [right, bottom] = [sheet.width - inset, sheet.height - inset];
  const corner = (x: number, y: number) => `A${radius} ${radius} 0 0 1 ${round(x)} ${round(y)}`;
  return (
    `M${round(inset + radius)} ${round(inset)}H${round(right - radius)}${corner(right, inset + radius)}` +
    `V${round(bottom - radius)}${corner(right - radius, bottom)}H${round(inset + radius)}` +
    `${corner(inset, bottom - radius)}V${round(inset + radius)}${corner(inset + radius, inset)}Z`
  );
}

const sides = (sheet: Sheet) => [sheet.width - 2 * (INSET + CORNER), sheet.height - 2 * (INSET + CORNER)] as const;

function perimeter(sheet: Sheet): number {
  const [along, down] = sides(sheet);
  return 2 * (along + down) + 2 * Math.PI * CORNER;
}

/** The point that lies `at` millimetres along the middle of the band, clockwise from the top left, and `out` beside it. */
function pointAt(sheet: Sheet, at: number, out: number): Point {
  const [along, down] = sides(sheet);
  const bend = (Math.PI / 2) * CORNER;
  let rest = at;
  // Each side and the corner after it, as if the sheet were turned so that the side lies on top.
  for (const [turn, side] of [along, down, along, down].entries()) {
    if (rest < side + bend || turn === 3) return placed(sheet, turn, side, rest, out);
    rest -= side + bend;
  }
  return [0, 0];
}

function placed(sheet: Sheet, turn: number, side: number, at: number, out: number): Point {
  const angle = Math.max(0, (at - side) / CORNER);
  const radius = CORNER + out;
  const [x, y] =
    at <= side
      ? [INSET + CORNER + at, INSET - out]
      : [INSET + CORNER + side + radius * Math.sin(angle), INSET + CORNER - radius * Math.cos(angle)];
  const turned = [
    [x, y],
    [sheet.width - y, x],
    [sheet.width - x, sheet.height - y],
    [y, sheet.height - x],
  ] as const;
  const [left, top] = turned[turn] ?? turned[0];
  return [left, top];
}

const written = ([x, y]: Point): string => `${round(x)} ${round(y)}`;

const round = (value: number): number => Math.round(value * 100) / 100;
