import { html, raw } from '../../../platform/html.ts';
import { middleOf, withinShape } from '../../../school/atlas/index.ts';
import type { Spot, Where } from '../../../school/items/index.ts';
import type { Picture } from './picture.ts';

/** A letter or a number in a figure, and what a question says of it. */
export interface Mark {
  /** A, B, C or 1, 2, 3. */
  sign: string;
  spot: Spot;
  /** Whether the place itself is drawn and can be pointed at, or the sign stands alone. */
  region: boolean;
  chosen?: boolean | undefined;
  right?: boolean | undefined;
}

/** Radius of a sign as a share of the picture's size; a tall picture is shown smaller. */
const RADIUS = 0.026;

/**
 * The inside of a figure's `<svg>`: its shapes, in which regions are found by their letter, and the signs above them.
 * Structures are looked up by their ids and never named.
 * @param lit the structure that is marked, if one is.
 */
export function drawFigure(picture: Picture, marks: readonly Mark[], lit?: string): string {
  const regions = marks.filter((it) => it.region);
  const radius = Math.round(Math.max(picture.width, 0.8 * picture.height) * RADIUS * 10) / 10;
  const pieces = picture.pieces.map(({ structure, svg }) => {
    const own = structure === undefined ? undefined : regions.find((it) => it.spot.where.structure === structure);
    if (own) return html`<g ${stateOf(own)}>${raw(svg)}</g>`;
    return structure !== undefined && structure === lit ? html`<g data-lit>${raw(svg)}</g>` : html`<g>${raw(svg)}</g>`;
  });
  const shapes = regions.flatMap((it) => {
    const shape = shapeOf(it.spot.where);
    return shape ? [html`<g class="spot-shape" ${stateOf(it)}>${shape}</g>`] : [];
  });
  const signs = marks.flatMap((it) => {
    const place = it.spot.at ?? middleIn(picture, it.spot.where);
    return place ? [signAt(it, place, radius)] : [];
  });
  return html`${pieces}${shapes}${signs}`.text;
}

const stateOf = ({ sign, region, chosen, right }: Mark) =>
  html`${region && raw(`data-region="${sign}"`)}${chosen && raw(' data-lit')}${right && raw(' data-right')}`;

const signAt = (mark: Mark, [x, y]: readonly [number, number], radius: number) =>
  html`<g class="spot" ${stateOf(mark)}><circle cx="${x}" cy="${y}" r="${radius}"/><text x="${x}" y="${y}" font-size="${radius * 1.25}" text-anchor="middle" dominant-baseline="central">${mark.sign}</text></g>`;

function shapeOf({ box, circle, points }: Where) {
  if (box) return html`<rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}"/>`;
  if (circle) return html`<circle cx="${circle[0]}" cy="${circle[1]}" r="${circle[2]}"/>`;
  return points && html`<polygon points="${points.map((it) => it.join(',')).join(' ')}"/>`;
}

function middleIn(
  { drawing }: Picture,
  { structure, box, circle, points }: Where,
): readonly [number, number] | undefined {
  if (box) return [box[0] + box[2] / 2, box[1] + box[3] / 2];
  if (circle) return [circle[0], circle[1]];
  if (points) return withinShape(points);
  return drawing && structure !== undefined ? middleOf(drawing, structure) : undefined;
}
