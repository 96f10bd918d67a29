/** Width and height of the seal, in the drawing's units. */
export const SEAL = 1600;

const CENTRE = SEAL / 2;
/** Radius of the middle of the band of fibres, how far they swing to each side, and radius of the paper inside it. */
const BAND = 680;
const SWING = 56;
const PAPER = 592;
/** Fibres each way round, and how many waves one makes: whole, so that it meets its own beginning. */
const FIBRES = 8;
const WAVES = [24, 15] as const;

/**
 * What a badge's words stand on: a round seal with a band of fibres that cross like collagen in fascia, in the
 * certificate's colours. Shapes of an SVG drawing, 1600 by 1600.
 */
export function seal(): string {
  const disc = (radius: number, fill: string) => `<circle cx="${CENTRE}" cy="${CENTRE}" r="${radius}" fill="${fill}"/>`;
  const ring = (radius: number, colour: string, width: number) =>
    `<circle cx="${CENTRE}" cy="${CENTRE}" r="${radius}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;
  return [
    disc(790, '#0f4c52'),
    ring(764, '#d3b48c', 5),
    bundle(WAVES[0], '#7fa5a3'),
    bundle(WAVES[1], '#d3b48c'),
    disc(PAPER, '#fdfbf5'),
    ring(PAPER - 18, '#a5603f', 7),
    ring(PAPER - 31, '#a5603f', 2.5),
  ].join('');
}

/** Fibres with so many waves, each a little further round than the one before. */
function bundle(waves: number, colour: string): string {
  const path = Array.from({ length: FIBRES }, (_, index) => fibre(waves, index / FIBRES / waves)).join('');
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2.6"/>`;
}

/** One fibre: half waves round the middle of the band, to the one side and to the other. @param shift in turns. */
function fibre(waves: number, shift: number): string {
  const turn = (half: number) => shift + half / 2 / waves;
  const halves = Array.from({ length: 2 * waves }, (_, half) => {
    // A parabola reaches half as far as the point that it bends to.
    const peak = at(turn(half + 0.5), BAND + (half % 2 === 0 ? 2 : -2) * SWING);
    return `Q${peak} ${at(turn(half + 1), BAND)}`;
  });
  return `M${at(turn(0), BAND)}${halves.join('')}Z`;
}

/** The point at a part of a turn and a radius from the centre. */
const at = (turn: number, radius: number): string =>
  [Math.cos, Math.sin].map((way) => Math.round(CENTRE + radius * way(turn * 2 * Math.PI))).join(' ');
