// The parts of a body seen from the side, as path data, in millimetres. Angles in degrees: 0 up, clockwise.

import { type Point, polar, smooth } from './stage.ts';

/** A slice across a limb or the trunk: its middle, the direction its owner faces up along it, its depth to front and back. */
export interface Slice {
  at: Point;
  along: number;
  front: number;
  back: number;
}

/** How deep a part is: [distance along it, depth in front, depth behind]. */
export type Depths = readonly (readonly [number, number, number])[];

const thigh: Depths = [
  [-30, 62, 66],
  [10, 84, 92],
  [90, 88, 84],
  [190, 79, 71],
  [300, 63, 57],
  [380, 54, 49],
  [425, 50, 46],
  [455, 34, 34],
];
const shank: Depths = [
  [-34, 36, 30],
  [0, 49, 44],
  [50, 46, 54],
  [120, 42, 66],
  [200, 38, 58],
  [290, 33, 42],
  [370, 30, 33],
  [410, 32, 36],
  [432, 22, 26],
];
const shorts: Depths = [
  [-60, 60, 70],
  [10, 90, 100],
  [110, 95, 91],
  [190, 90, 84],
  [236, 89, 84],
];
const upperArm: Depths = [
  [-44, 24, 24],
  [-20, 42, 42],
  [30, 52, 50],
  [120, 46, 44],
  [220, 38, 38],
  [290, 34, 35],
  [312, 22, 22],
];
const forearm: Depths = [
  [-22, 22, 22],
  [0, 33, 33],
  [60, 38, 37],
  [140, 32, 32],
  [225, 23, 23],
  [255, 22, 22],
];
const sleeve: Depths = [
  [-50, 22, 22],
  [-24, 45, 45],
  [30, 56, 55],
  [100, 54, 52],
  [145, 53, 51],
];
/** The outline of a foot: [ahead of the ankle, below it]. */
export const foot: readonly Point[] = [
  [-34, -22],
  [-44, 28],
  [-48, 58],
  [-34, 74],
  [10, 74],
  [60, 70],
  [120, 75],
  [176, 74],
  [192, 62],
  [176, 46],
  [124, 30],
  [72, 6],
  [36, -24],
];
const palm: readonly Point[] = [
  [-8, -23],
  [-8, 23],
  [30, 31],
  [70, 30],
  [110, 25],
  [146, 18],
  [162, 4],
  [156, -10],
  [120, -18],
  [70, -24],
  [30, -26],
];
const thumb: readonly Point[] = [
  [6, 14],
  [24, 34],
  [62, 52],
  [92, 54],
  [96, 42],
  [72, 32],
  [48, 18],
];

/** Path data of a tube through slices, with straight ends, or with rounded ones when `round`. */
export function tube(slices: readonly Slice[], round = false): string {
  const fronts = slices.map((s) => polar(s.at, s.front, s.along + 90));
  const backs = slices.map((s) => polar(s.at, s.back, s.along - 90)).reverse();
  return round ? smooth([...fronts, ...backs]) : `${smooth(fronts, true)}L${smooth(backs, true).slice(1)}Z`;
}

/** The slices of a limb that hangs from `from` in direction `along`; below 1, `stretch` shortens it, as when it points at the viewer. */
export function limb(from: Point, along: number, depths: Depths, stretch = 1): Slice[] {
  return depths.map(([s, front, back]) => ({ at: polar(from, s * stretch, along), along: along + 180, front, back }));
}

/** The direction from one point to another, in degrees. */
export function direction(from: Point, to: Point): number {
  return (Math.atan2(to[0] - from[0], from[1] - to[1]) * 180) / Math.PI;
}

/** The elbow of an arm from `shoulder` to a wrist, parts `upper` and `lower` long; `bend` (-1 to 1) is how far it points to which side. */
export function elbow(shoulder: Point, wrist: Point, upper: number, lower: number, bend: number): Point {
  const [dx, dy] = [wrist[0] - shoulder[0], wrist[1] - shoulder[1]];
  const far = Math.max(1, Math.hypot(dx, dy));
  const reach = Math.min(far, upper + lower - 1);
  const along = (upper ** 2 - lower ** 2 + reach ** 2) / (2 * reach);
  const aside = Math.sqrt(Math.max(0, upper ** 2 - along ** 2)) * bend;
  return [shoulder[0] + (dx / far) * along - (dy / far) * aside, shoulder[1] + (dy / far) * along + (dx / far) * aside];
}

/** How an arm is held: where its wrist is, which way its elbow points (-1 to 1; 1 is backwards when it hangs), the direction of the hand. */
export interface Arm {
  wrist: Point;
  bend?: number;
  hand?: number;
}

/** An arm from `shoulder`. */
export function armShapes(shoulder: Point, arm: Arm): { shapes: string[]; sleeve: string } {
  const joint = elbow(shoulder, arm.wrist, 290, 250, arm.bend ?? 1);
  const [upper, lower] = [direction(shoulder, joint), direction(joint, arm.wrist)];
  const length = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1]);
  const [near, far] = [length(shoulder, joint) / 290, Math.min(1, length(joint, arm.wrist) / 250)];
  const end = polar(joint, 250 * far, lower);
  const grip = arm.hand ?? lower;
  const place = ([ahead, aside]: Point): Point => polar(polar(end, ahead, grip), aside, grip - 90);
  return {
    shapes: [
      tube(limb(shoulder, upper, upperArm, near), true),
      tube(limb(joint, lower, forearm, far), true),
      smooth(palm.map(place)),
      smooth(thumb.map(place)),
    ],
    sleeve: tube(limb(shoulder, upper, sleeve, near)),
  };
}

/** A leg: the directions of thigh and shank (180 is straight down) and of the foot (90 is forward). */
export interface Leg {
  thigh: number;
  shank: number;
  foot: number;
}

/** A drawn leg as path data: thigh and shank, the foot, the leg of the shorts; and where its joints are. */
export interface LegShapes {
  shapes: string[];
  foot: string;
  shorts: string;
  knee: Point;
  ankle: Point;
}

/** A leg that hangs from `hip`. */
export function legShapes(hip: Point, leg: Leg): LegShapes {
  const knee = polar(hip, 425, leg.thigh);
  const ankle = polar(knee, 410, leg.shank);
  const sole = foot.map(([ahead, down]) => polar(polar(ankle, ahead, leg.foot), down, leg.foot + 90));
  return {
    shapes: [tube(limb(hip, leg.thigh, thigh), true), tube(limb(knee, leg.shank, shank), true)],
    foot: smooth(sole),
    shorts: tube(limb(hip, leg.thigh, shorts)),
    knee,
    ankle,
  };
}
