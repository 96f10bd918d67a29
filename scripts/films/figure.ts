// A person seen from the side, in millimetres: upright facing right, the hip joint at 0,0, x forward and y down.
// Angles are in degrees, 0 up and clockwise, so that leaning forward is positive.

import { features, headShape, pivot } from './head.ts';
import { type Arm, armShapes, type Depths, type Leg, type LegShapes, legShapes, type Slice, tube } from './limbs.ts';
import { box, colour, type Point, path, polar, smooth } from './stage.ts';

/** What a person wears and looks like: colours. */
export interface Look {
  skin: string;
  skinDeep: string;
  hair: string;
  top: string;
  shorts: string;
  /** Whether the legs are clothed too. */
  trousers?: boolean;
}

/** The person of the films who is treated. */
export const client: Look = {
  skin: colour.skin,
  skinDeep: colour.skinDeep,
  hair: '#4a3a33',
  top: colour.fascia,
  shorts: colour.cloth,
};
/** The therapist. */
export const therapist: Look = {
  skin: colour.skinDark,
  skinDeep: colour.skinDarkDeep,
  hair: '#2b2624',
  top: colour.clothDeep,
  shorts: '#34525a',
  trousers: true,
};

/** How a person stands or lies. */
export interface Pose {
  /** Tilt of the pelvis: 0 upright. */
  pelvis: number;
  /** How far the lower back and the upper back each bend forward beyond their resting curve. */
  lumbar?: number;
  thoracic?: number;
  /** Directions of the neck and of the head; the trunk's own direction when left out. */
  neck?: number;
  head?: number;
  near?: Leg;
  far?: Leg;
  arm?: Arm;
  farArm?: Arm;
  awake?: boolean;
  look: Look;
}

const trunkDepths: Depths = [
  [-64, 50, 56],
  [-44, 74, 86],
  [0, 86, 112],
  [50, 94, 112],
  [100, 98, 92],
  [150, 96, 79],
  [200, 93, 75],
  [260, 93, 82],
  [330, 100, 96],
  [400, 105, 105],
  [450, 98, 103],
  [490, 72, 88],
  [520, 48, 66],
];

// How far x lies between low and high, from 0 to 1.
const share = (low: number, high: number, x: number): number => Math.min(1, Math.max(0, (x - low) / (high - low)));

// The trunk's middle at `s` millimetres above the hip: the spine bends bit by bit, so the bends are summed along it.
function spine(pose: Pose, s: number): Slice {
  const angle = (at: number): number =>
    pose.pelvis + (pose.lumbar ?? 0) * share(90, 260, at) + (pose.thoracic ?? 0) * share(240, 500, at);
  let at: Point = [0, 0];
  const steps = 24;
  for (let i = 0; i < steps; i++) at = polar(at, s / steps, angle((s * (i + 0.5)) / steps));
  return { at, along: angle(s), front: 0, back: 0 };
}

function trunk(pose: Pose, low: number, high: number, grow = 0): Slice[] {
  return trunkDepths
    .filter(([s]) => s >= low && s <= high)
    .map(([s, front, back]) => ({ ...spine(pose, s), front: front + grow, back: back + grow }));
}

/** Shapes that are one body: drawn once with a line (millimetres wide) and once without, so that only the outer outline shows. */
export function united(shapes: readonly string[], fill: string, outline = 5): string {
  return (
    shapes.map((d) => path(d, { fill, stroke: colour.ink, width: outline })).join('') +
    shapes.map((d) => path(d, { fill })).join('')
  );
}

/** A drawn person in three layers, to put things between them, and where parts of it are. */
export interface Figure {
  /** The far arm and leg. */
  behind: string;
  /** Trunk, head and near leg. */
  middle: string;
  /** The near arm. */
  front: string;
  shoulder: Point;
  knee: Point;
  ankle: Point;
  /** The back of the head. */
  occiput: Point;
  /** The point `s` millimetres up the trunk from the hip and `back` millimetres behind its middle. */
  along(s: number, back: number): Point;
}

/** Draws a person in a pose. */
export function figure(pose: Pose): Figure {
  const { look } = pose;
  const top = spine(pose, 500);
  const neckAlong = pose.neck ?? top.along + 14;
  const headAlong = pose.head ?? top.along;
  const nod = polar(top.at, 100, neckAlong);
  const neckDepths: Depths = [
    [-60, 30, 30],
    [-20, 47, 52],
    [25, 50, 56],
    [70, 50, 53],
    [120, 50, 54],
  ];
  const neck = neckDepths.map(([s, front, back]) => ({
    at: polar(top.at, s, neckAlong),
    along: neckAlong,
    front,
    back,
  }));
  const onHead = (down: number, forward: number): Point =>
    polar(polar(nod, pivot[0] - down, headAlong), forward - pivot[1], headAlong + 90);
  const chest = spine(pose, 448);
  const shoulder = polar(chest.at, 8, chest.along - 90);
  const near = pose.near ? legShapes([0, 0], pose.near) : undefined;
  const far = pose.far ? legShapes([0, 0], pose.far) : undefined;
  const skin = [
    tube(neck, true),
    smooth(headShape(onHead)),
    tube(trunk(pose, -64, 490), true),
    ...(near ? [near.foot, ...near.shapes] : []),
  ];
  const armed = (arm: Arm, fill: string): string => {
    const { shapes, sleeve } = armShapes(shoulder, arm);
    return united(shapes, fill) + path(sleeve, { fill: look.top, stroke: colour.ink, width: 3 });
  };
  const legs = (leg: LegShapes, fill: string, more: readonly string[]): string =>
    united([leg.foot], look.trousers ? colour.ink : fill) +
    united([...leg.shapes, ...more], look.trousers ? look.shorts : fill);
  return {
    behind:
      (pose.farArm ? armed(pose.farArm, look.skinDeep) : '') +
      (far ? legs(far, look.skinDeep, []) + united([far.shorts], look.shorts) : ''),
    middle:
      united(skin, look.skin) +
      features(onHead, look.hair, look.skin, 3, pose.awake ?? false) +
      united([tube(trunk(pose, 50, 520, 4))], look.top, 6) +
      (near && look.trousers
        ? legs(near, look.skin, [tube(trunk(pose, -64, 100, 6))])
        : united([tube(trunk(pose, -64, 100, 6)), ...(near ? [near.shorts] : [])], look.shorts)),
    front: pose.arm ? armed(pose.arm, look.skin) : '',
    shoulder,
    knee: near?.knee ?? [0, 425],
    ankle: near?.ankle ?? [0, 835],
    occiput: onHead(104, 0),
    along: (s, back) => {
      const slice = spine(pose, s);
      return polar(slice.at, back, slice.along - 90);
    },
  };
}

/** The ground or table a figure is on: a padded top from `x` to `x + width` at height `y`, in pixels, with legs down to `floor`. */
export function table(x: number, y: number, width: number, floor: number): string {
  const leg = (at: number): string => path(`M${at} ${y + 40}h26l-4 ${floor - y - 40}h-18Z`, { fill: colour.boneEdge });
  return (
    leg(x + 120) +
    leg(x + width - 150) +
    box(x, y, width, 40, 14, { fill: colour.bone, stroke: colour.ink, width: 2.5 })
  );
}
