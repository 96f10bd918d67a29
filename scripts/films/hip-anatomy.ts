// Hip bone, sacrum, femur and hamstrings from the side, in the millimetres of figure.ts: the hip joint at 0,0, x forward, y down.
// Simplified: one femur, no foramina of the sacrum, the three hamstrings as one belly.

import { blob, colour, disc, type Point, path, polar, smooth } from './stage.ts';

// [forward, up] from the hip joint, for an upright pelvis.
const hipBone: readonly Point[] = [
  [34, 22],
  [52, 32],
  [60, 52],
  [70, 74],
  [64, 98],
  [36, 122],
  [0, 134],
  [-38, 124],
  [-66, 98],
  [-76, 72],
  [-62, 54],
  [-44, 42],
  [-36, 22],
  [-44, 2],
  [-38, -14],
  [-52, -40],
  [-46, -66],
  [-24, -74],
  [4, -64],
  [34, -52],
  [60, -38],
  [70, -20],
  [56, -4],
  [36, 2],
];
const hole: readonly Point[] = [
  [-12, -36],
  [8, -28],
  [32, -26],
  [36, -36],
  [10, -50],
  [-12, -52],
];
const sacrum: readonly Point[] = [
  [-48, 122],
  [-76, 112],
  [-96, 82],
  [-102, 46],
  [-94, 8],
  [-80, -12],
  [-74, 4],
  [-78, 40],
  [-70, 72],
  [-50, 100],
];

/** A pelvis tilted by `tilt` degrees (0 upright, as in a Pose); `lit` gives it a gold edge from 0 to 1. */
export function pelvis(tilt: number, lit = 0): string {
  const place = ([forward, up]: Point): Point => polar(polar([0, 0], up, tilt), forward, tilt + 90);
  const shape = smooth(hipBone.map(place));
  const edge = { stroke: colour.boneEdge, width: 4 };
  return [
    blob(sacrum.map(place), { fill: colour.bone, ...edge }),
    path(shape, { fill: colour.bone, ...edge }),
    path(shape, { stroke: colour.gold, width: 9, opacity: lit }),
    blob(hole.map(place), { fill: colour.inkSoft, opacity: 0.55 }),
    path(
      smooth(
        [
          [-70, 82],
          [-34, 88],
          [10, 92],
          [52, 80],
        ].map(([f = 0, u = 0]) => place([f, u])),
        true,
      ),
      { stroke: colour.boneEdge, width: 3, opacity: 0.6 },
    ),
    disc([0, 0], 27, { fill: '#e2d2b4', ...edge }),
  ].join('');
}

/** The line through the front and back of the iliac crest, `reach` millimetres to both sides of the hip's own line. */
export function pelvisLine(tilt: number, reach: number): readonly [Point, Point] {
  const middle = polar([0, 0], 74, tilt);
  return [polar(middle, reach, tilt + 90), polar(middle, reach, tilt - 90)];
}

/** A femur whose shaft points in direction `thigh` (180 straight down). */
export function femur(thigh: number): string {
  const place = (along: number, front: number): Point => polar(polar([0, 0], along, thigh), front, thigh - 90);
  const outline: readonly Point[] = [
    [-16, -10],
    [-8, -26],
    [14, -30],
    [50, -16],
    [120, -10],
    [250, -12],
    [350, -14],
    [390, -30],
    [414, -34],
    [426, -20],
    [424, 14],
    [410, 26],
    [388, 20],
    [350, 8],
    [250, 12],
    [120, 12],
    [50, 14],
    [8, 20],
  ];
  return (
    blob(
      outline.map(([a, f]) => place(a, f)),
      { fill: colour.bone, stroke: colour.boneEdge, width: 4 },
    ) + disc([0, 0], 20, { fill: colour.bone, stroke: colour.boneEdge, width: 4 })
  );
}

/** The hamstrings, from the ischial tuberosity of a pelvis at `tilt` to the back of the upper shank; `pulled` from 0 to 1 as they lengthen. */
export function hamstrings(tilt: number, thigh: number, shank: number, pulled: number): string {
  const place = (along: number, front: number): Point => polar(polar([0, 0], along, thigh), front, thigh - 90);
  const knee = place(425, 0);
  const tuber = polar(polar([0, 0], -62, tilt), -40, tilt + 90);
  const end = polar(polar(knee, 52, shank), -30, shank - 90);
  const flat = 1 - 0.16 * pulled;
  const middle: readonly (readonly [number, number, number])[] = [
    [110, -50, 17 * flat],
    [190, -46, 21 * flat],
    [280, -42, 17 * flat],
    [360, -40, 9],
    [415, -38, 6],
  ];
  const side = (sign: number, depth = 1): Point[] => [
    tuber,
    ...middle.map(([a, f, half]) => place(a, f + sign * half * depth)),
    end,
  ];
  const belly = smooth([...side(1), ...side(-1).reverse().slice(1, -1)]);
  const fibres = [-0.5, 0, 0.5].map((d) =>
    path(smooth(side(d), true), { stroke: '#f2d3c6', width: 2.5, opacity: 0.6 }),
  );
  return (
    path(belly, { fill: colour.muscle, stroke: colour.muscleDeep, width: 4 }) +
    path(belly, { fill: colour.gold, opacity: 0.35 * pulled }) +
    fibres.join('') +
    disc(tuber, 9, { fill: colour.muscleDeep })
  );
}
