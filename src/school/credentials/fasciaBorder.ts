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

/** CSS colours of the strokes: fibres one way and the other, the lines beside them, the rosette in the middle. */
export interface Strokes {
  fibre: string;
  crossing: string;
  line: string;
  rosette: string;
}

/**
 * The border of a certificate: fibres crossing like collagen in fascia, woven into a band round the sheet, with a
 * fine line on each side and a pale rosette in the middle. An SVG drawing as large as the sheet.
 */
export function fasciaBorder(sheet: Sheet, colours: Strokes): string {
  const length = perimeter(sheet);
  const waves = Math.round(length / WAVE);
  const bundle = (frequency: number) =>
    Array.from({ length: FIBRES }, (_, index) => fibre(sheet, frequency, (index / FIBRES) * 2 * Math.PI)).join('');
  const stroke = (colour: string, width: number, path: string) =>
    `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sheet.width} ${sheet.height}">` +
    stroke(colours.fibre, 0.13, bundle(waves)) +
    stroke(colours.crossing, 0.13, bundle(Math.round(waves * 0.618))) +
    stroke(colours.rosette, 0.16, rosette(sheet)) +
    stroke(colours.line, 0.2, ring(sheet, SWING + 1.3) + ring(sheet, -SWING - 1.3)) +
    '</svg>'
  );
}

/** One fibre: a wave along the middle of the band, its swing slowly growing and shrinking. */
function fibre(sheet: Sheet, waves: number, phase: number): string {
  const length = perimeter(sheet);
  const points = Math.round(length / STEP);
  return closed(
    Array.from({ length: points }, (_, index) => {
      const turn = (index / points) * 2 * Math.PI;
      const swing = SWING * (0.72 + 0.28 * Math.cos(turn * 12 + phase));
      return pointAt(sheet, (index / points) * length, swing * Math.sin(turn * waves + phase));
    }),
  );
}

/** Petals of lines turned against each other, as engravers draw them. */
function rosette(sheet: Sheet): string {
  const turns = Array.from({ length: 12 }, (_, index) => (index / 12) * 2 * Math.PI);
  return turns
    .map((phase) =>
      closed(
        Array.from({ length: 360 }, (_, index) => {
          const angle = (index / 360) * 2 * Math.PI;
          const radius = 42 + 12 * Math.sin(6 * angle + phase) + 4 * Math.sin(24 * angle - 2 * phase);
          return [sheet.width / 2 + radius * Math.cos(angle), sheet.height / 2 + radius * Math.sin(angle)];
        }),
      ),
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
function pointAt(sheet: Sheet, at: number, out: number): [x: number, y: number] {
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

function placed(sheet: Sheet, turn: number, side: number, at: number, out: number): [x: number, y: number] {
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

const closed = (points: [x: number, y: number][]): string =>
  `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`;

const round = (value: number): number => Math.round(value * 100) / 100;
