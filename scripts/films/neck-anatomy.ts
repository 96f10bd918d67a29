// The upper neck from the side, in the millimetres of head.ts: [down from the crown, forward from the back of the head].
// Simplified: one side, the lines of the skull's base and the joints left out, overlying muscles as one pale layer.

import { headLine, type Place } from './head.ts';
import { colour, type Point, path } from './stage.ts';

const skull: readonly Point[] = [
  [40, 40],
  [62, 20],
  [90, 9],
  [114, 8],
  [127, 9],
  [133, 9],
  [138, 15],
  [144, 26],
  [150, 38],
  [155, 50],
  [159, 61],
  [164, 72],
  [170, 80],
  [172, 88],
  [167, 95],
  [158, 99],
  [150, 112],
  [140, 130],
  [60, 150],
];
const atlas: readonly Point[] = [
  [173, 56],
  [174, 50],
  [179, 47],
  [185, 49],
  [186, 57],
  [184, 70],
  [186, 80],
  [189, 90],
  [187, 102],
  [180, 106],
  [174, 103],
  [170, 92],
  [172, 80],
  [173, 68],
];
const axis: readonly Point[] = [
  [192, 106],
  [190, 90],
  [193, 77],
  [194, 62],
  [197, 47],
  [201, 38],
  [208, 34],
  [215, 37],
  [215, 47],
  [209, 61],
  [206, 75],
  [211, 88],
  [212, 104],
  [202, 109],
];
// [middle of the body: down, forward; tip of the spinous process: down, forward], C3 to C7.
const lower: readonly (readonly [number, number, number, number])[] = [
  [222, 97, 229, 50],
  [240, 98, 248, 47],
  [258, 97, 267, 42],
  [276, 93, 288, 34],
  [295, 86, 311, 20],
];

// Body, pedicle, articular pillar and spinous process, as one outline.
function vertebra([x, z, tipX, tipZ]: readonly [number, number, number, number]): Point[] {
  return [
    [x - 7.5, z + 9],
    [x - 7.5, z - 7],
    [x - 4.5, z - 11],
    [x - 8.5, z - 16],
    [x - 8, z - 27],
    [x - 3, z - 33],
    [x, z - 40],
    [tipX - 5, tipZ + 4],
    [tipX - 1, tipZ - 1],
    [tipX + 4.5, tipZ + 2],
    [x + 6, z - 38],
    [x + 8.5, z - 29],
    [x + 7.5, z - 18],
    [x + 4.5, z - 12],
    [x + 7.5, z - 7],
    [x + 7.5, z + 9],
    [x, z + 8],
  ];
}

/** Skull, atlas, axis and C3 to C7; `width` is that of the outline in pixels, `lit` names a bone to colour gold. */
export function bones(place: Place, width: number, lit = ''): string {
  const bone = (points: readonly Point[], name: string): string =>
    path(headLine(points, place), { fill: name === lit ? '#f3cf8a' : colour.bone, stroke: colour.boneEdge, width });
  const ridge = (points: readonly Point[]): string =>
    path(headLine(points, place, true), { stroke: colour.boneEdge, width: width * 0.8, opacity: 0.7 });
  const transverse = (x: number, z: number, r: number): Point[] => [
    [x - r, z],
    [x, z - r],
    [x + r, z],
    [x, z + r],
  ];
  return [
    ...lower.map(([x, z]) =>
      path(
        headLine(
          [
            [x - 12, z + 9],
            [x - 12, z - 7],
            [x - 6.5, z - 7],
            [x - 6.5, z + 9],
          ],
          place,
        ),
        { fill: colour.fasciaDeep },
      ),
    ),
    ...lower.map((v) => bone(vertebra(v), 'lower')),
    bone(axis, 'axis'),
    bone(skull, 'occiput'),
    ridge([
      [133, 10],
      [136, 30],
      [143, 55],
      [154, 76],
    ]),
    ridge([
      [146, 30],
      [150, 46],
      [156, 62],
    ]),
    bone(atlas, 'atlas'),
    bone(transverse(181, 89, 6.5), 'atlas'),
    bone(transverse(201, 85, 4), 'axis'),
  ].join('');
}

/** A suboccipital muscle: where it starts and ends and how thick it is, in millimetres. */
export interface Suboccipital {
  id: 'minor' | 'major' | 'superior' | 'inferior';
  lines: readonly [string, string];
  from: Point;
  to: Point;
  thick: number;
}

/** The four, from the deepest to the most superficial. */
export const suboccipitals: readonly Suboccipital[] = [
  { id: 'minor', lines: ['Rectus capitis', 'posterior minor'], from: [180, 53], to: [153, 51], thick: 8.5 },
  { id: 'major', lines: ['Rectus capitis', 'posterior major'], from: [203, 40], to: [147, 41], thick: 11 },
  { id: 'superior', lines: ['Obliquus capitis', 'superior'], from: [180, 87], to: [141, 45], thick: 10.5 },
  { id: 'inferior', lines: ['Obliquus capitis', 'inferior'], from: [203, 43], to: [182, 86], thick: 10.5 },
];

// A point on a muscle: `along` from 0 (start) to 1, `aside` in millimetres from its middle.
function on(muscle: Suboccipital, along: number, aside: number): Point {
  const [dx, dz] = [muscle.to[0] - muscle.from[0], muscle.to[1] - muscle.from[1]];
  const length = Math.hypot(dx, dz);
  return [muscle.from[0] + dx * along - (dz / length) * aside, muscle.from[1] + dz * along + (dx / length) * aside];
}

/** The middle of a muscle's belly, for a label to point at. */
export function belly(muscle: Suboccipital): Point {
  return on(muscle, 0.5, 0);
}

/** One muscle with its fibres. `ease` runs from 0 (tense) to 1 (softened); `lit` gives it a gold edge. */
export function muscle(of: Suboccipital, place: Place, width: number, ease: number, lit: boolean): string {
  const half = (of.thick / 2) * (1 - 0.1 * ease);
  const profile: readonly (readonly [number, number])[] = [
    [0, 0.3],
    [0.1, 0.6],
    [0.35, 1],
    [0.6, 1],
    [0.87, 0.7],
    [1, 0.42],
  ];
  const edge = (sign: number, depth: number): Point[] =>
    profile.map(([along, k]) => on(of, along, sign * k * half * depth));
  const outline = headLine([...edge(1, 1), ...edge(-1, 1).reverse()], place);
  const fibres = [-0.55, -0.18, 0.18, 0.55].map((depth) =>
    path(headLine(edge(1, depth), place, true), { stroke: '#f2d3c6', width: width * 0.55, opacity: 0.65 }),
  );
  return (
    path(outline, {
      fill: colour.muscle,
      stroke: lit ? colour.gold : colour.muscleDeep,
      width: lit ? width * 2.6 : width,
    }) +
    path(outline, { fill: colour.muscleSoft, opacity: ease }) +
    fibres.join('')
  );
}

const layer: readonly Point[] = [
  [134, 7],
  [150, 22],
  [168, 33],
  [190, 33],
  [214, 36],
  [245, 34],
  [275, 24],
  [305, 10],
  [330, -4],
  [330, -22],
  [300, -4],
  [265, 9],
  [235, 16],
  [205, 18],
  [180, 13],
  [155, 7],
];

/** Trapezius, splenius and semispinalis, over the suboccipitals, as one pale layer. */
export function overlying(place: Place): string {
  const fibre = (depth: number): string =>
    path(
      headLine(
        [
          [160, 14 + depth],
          [190, 22 + depth],
          [235, 22 + depth],
          [280, 12 + depth * 0.8],
          [322, -7 + depth * 0.6],
        ],
        place,
        true,
      ),
      { stroke: colour.muscle, width: 1.5, opacity: 0.3 },
    );
  return path(headLine(layer, place), { fill: colour.muscleSoft, opacity: 0.45 }) + [-1, 4, 9].map(fibre).join('');
}
