import { type Drawing, mirrored, type Point, type Polygon, pointsOf } from './drawing.ts';
import { BACK } from './drawings/back.ts';
import { FRONT } from './drawings/front.ts';
import { HANDS } from './drawings/hands.ts';
import { SIDE } from './drawings/side.ts';
import { SOLES } from './drawings/soles.ts';
import { REGIONS } from './regions.ts';
import type { View } from './types.ts';

/** What a view looks like, in square units of its own, from its upper left corner. */
export interface ViewShape {
  width: number;
  height: number;
  /** The silhouette. */
  outlines: readonly Polygon[];
  /** Open lines that help to find one's way. */
  lines: readonly (readonly Point[])[];
  /** The shapes of each region, by its id; a finger has one on either side of the hand. */
  regions: ReadonlyMap<string, readonly Polygon[]>;
}

type Side = 'right' | 'left';

/** Both halves of a view of which one is drawn. @param drawn the patient's side that the drawing shows. */
function bothSides({ size: [width, height], ...drawing }: Drawing, drawn: Side): ViewShape {
  const other = drawn === 'right' ? 'left' : 'right';
  const outlines = drawing.outlines.map(pointsOf).flatMap((half) => {
    const image = mirrored(half, width);
    return half[0]?.[0] === width / 2 ? [[...half, ...image.toReversed()]] : [half, image];
  });
  const lines = drawing.lines.map(pointsOf).flatMap((line) => [line, mirrored(line, width)]);
  const regions = Object.entries(drawing.regions).flatMap(([id, texts]): [string, Polygon[]][] => {
    const shapes = texts.map(pointsOf);
    return [
      [`${id}-${drawn}`, shapes],
      [`${id}-${other}`, shapes.map((it) => mirrored(it, width))],
    ];
  });
  return { width, height, outlines, lines, regions: new Map(regions) };
}

/** A view of one side alone. @param seen which; the drawing shows the right one. */
function oneSide({ size: [width, height], ...drawing }: Drawing, seen: Side): ViewShape {
  const turned = (text: string) => (seen === 'right' ? pointsOf(text) : mirrored(pointsOf(text), width));
  return {
    width,
    height,
    outlines: drawing.outlines.map(turned),
    lines: drawing.lines.map(turned),
    regions: new Map(Object.entries(drawing.regions).map(([id, texts]) => [`${id}-${seen}`, texts.map(turned)])),
  };
}

/** The views. Front and back are seen by the therapist: the patient's right is on the left of the page in front. */
export const SHAPES: Readonly<Record<View, ViewShape>> = {
  front: bothSides(FRONT, 'right'),
  back: bothSides(BACK, 'left'),
  right: oneSide(SIDE, 'right'),
  left: oneSide(SIDE, 'left'),
  soles: bothSides(SOLES, 'right'),
  hands: bothSides(HANDS, 'right'),
};

const BY_ID: ReadonlyMap<string, readonly Polygon[]> = new Map(
  REGIONS.map(({ id, view }) => [id, SHAPES[view].regions.get(id) ?? []]),
);

/** The shapes of a region, in the units of its view. */
export const shapesOf = (region: string): readonly Polygon[] => BY_ID.get(region) ?? [];
