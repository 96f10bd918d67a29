// The close-up of the suboccipital release: a supine client's head and neck from the side, cut away, on a therapist's hands.

import { united } from './figure.ts';
import { back, ear, face, features, headLine, type Place } from './head.ts';
import { bones, muscle, overlying, suboccipitals } from './neck-anatomy.ts';
import { blob, box, colour, group, mix, type Point, path, smooth } from './stage.ts';

/** What the close-up shows at one moment. */
export interface NeckScene {
  /** Pixels per millimetre. */
  scale: number;
  /** Where landmark [170 down, 40 forward] is on the screen. */
  centre: Point;
  /** How far the cut-away is open, 0 to 1. */
  open: number;
  /** How far the fingertips are in: 0 just under the skin, 1 touching, 2 sunk in. */
  press: number;
  /** How soft the muscles have become, 0 to 1. */
  ease: number;
  /** How far the head is drawn towards the therapist, in millimetres. */
  pull: number;
  /** How many of the four muscles can be seen; the next one fades in. */
  seen: number;
  /** Bone or muscle to bring out. */
  lit: string;
}

const front: readonly Point[] = [
  [232, 150],
  [235, 136],
  [246, 127],
  [264, 126],
  [275, 127],
  [300, 116],
  [322, 108],
  [345, 121],
  [380, 142],
  [430, 158],
  [520, 170],
  [760, 178],
];
const nape: readonly Point[] = [
  [760, -44],
  [520, -45],
  [430, -42],
  [380, -33],
  [335, -17],
  [295, 2],
  [262, 14],
  [236, 20],
  [212, 22],
  [194, 19],
  [176, 14],
];
const shirt: readonly Point[] = [
  [340, 119],
  [350, 126],
  [382, 144],
  [430, 160],
  [520, 172],
  [780, 180],
  [780, -46],
  [520, -47],
  [430, -44],
  [382, -35],
  [340, -20],
  [333, 4],
  [331, 45],
  [334, 90],
];
const cutaway: readonly Point[] = [
  [86, 66],
  [82, 0],
  [110, -46],
  [300, -46],
  [314, 30],
  [302, 98],
  [250, 115],
  [190, 114],
  [150, 112],
  [108, 100],
];
// Forearm and palm, then a finger bent up at its middle joint, then the thumb: a right hand, palm up, seen from its thumb's side.
const palm: readonly Point[] = [
  [-300, 50],
  [-200, 42],
  [-110, 22],
  [-50, 3],
  [-10, -7],
  [30, -5],
  [70, -6],
  [105, -9],
  [124, -18],
  [124, -38],
  [105, -45],
  [50, -46],
  [-60, -46],
  [-180, -48],
  [-300, -50],
];
const finger: readonly Point[] = [
  [96, -10],
  [120, -10],
  [144, -13],
  [158, -12],
  [167, -5],
  [171, 6],
  [173, 15],
  [178, 20],
  [184, 19],
  [187, 13],
  [188, 0],
  [187, -16],
  [182, -29],
  [168, -37],
  [140, -41],
  [110, -44],
  [92, -30],
];
const thumb: readonly Point[] = [
  [-52, -6],
  [-22, 2],
  [10, 10],
  [38, 20],
  [62, 31],
  [82, 38],
  [92, 34],
  [88, 24],
  [70, 14],
  [50, 3],
  [40, -12],
  [10, -22],
  [-30, -20],
];
const nail: readonly Point[] = [
  [182, 18.5],
  [186.5, 13],
  [187, 6],
  [184.5, 6],
  [182, 12],
];
const creases: readonly (readonly Point[])[] = [
  [
    [168, -8],
    [174, -13],
    [177, -20],
  ],
  [
    [172, 3],
    [178, 1],
    [183, 1],
  ],
  [
    [118, -14],
    [124, -22],
    [122, -32],
  ],
];

/** Where landmarks are on the screen; traction moves the head most and the shoulders not at all. */
export function placeOf(scene: NeckScene): Place {
  return (down, forward) => {
    const k = Math.min(1, Math.max(0, (down - 150) / 180));
    const moved = down - scene.pull * (1 - k * k * (3 - 2 * k));
    return [scene.centre[0] + (moved - 170) * scene.scale, scene.centre[1] - (forward - 40) * scene.scale];
  };
}

// How far the fingertips lift, in millimetres, from just under the skin.
function lift(press: number): number {
  return press < 1 ? mix(-9, -2.5, press) : mix(-2.5, 7.5, press - 1);
}

function hand(scene: NeckScene, place: Place, fill: string, shift: number): string {
  const up = lift(scene.press);
  // Only the fingertip moves: the palm keeps the weight of the head.
  const moved = (points: readonly Point[]): Point[] =>
    points.map(([x, z]) =>
      place(x + shift, z - shift * 0.15 + up * Math.min(1, Math.max(0, (z + 24) / 24)) * (x > 150 ? 1 : 0)),
    );
  // Of the fingers behind the first only the tips can be seen, so the palm is drawn once.
  const shapes = shift === 0 ? [smooth(moved(palm)), smooth(moved(finger))] : [smooth(moved(finger))];
  return (
    united(shapes, fill, 6) +
    creases.map((c) => path(smooth(moved(c), true), { stroke: colour.ink, width: 2, opacity: 0.35 })).join('') +
    blob(moved(nail), { fill: '#dcb9a1', stroke: colour.ink, width: 1.5 })
  );
}

/** Draws the close-up. */
export function neckScene(scene: NeckScene): string {
  const place = placeOf(scene);
  const dent = Math.max(0, lift(scene.press) + 2.5);
  const skinLine = [
    ...face,
    ...front,
    ...nape.map(([x, z]): Point => [x, z + dent * Math.exp(-(((x - 180) / 17) ** 2))]),
    ...back,
  ];
  const skin = headLine(skinLine, place);
  const pen = { stroke: colour.ink, width: 3 };
  const thin = Math.max(1.5, scene.scale * 0.5);
  const tableTop = scene.centre[1] + 86 * scene.scale;
  const inside = [
    box(0, 0, 1280, 720, 0, { fill: colour.fascia }),
    overlying(place),
    bones(place, thin, scene.lit),
    ...suboccipitals.map((m, i) =>
      group(muscle(m, place, thin, scene.ease, m.id === scene.lit), {
        opacity: Math.min(1, Math.max(0, scene.seen - i)),
      }),
    ),
    path(headLine(ear, place), { stroke: colour.ink, width: 2, opacity: 0.35, dash: '7 7' }),
    path(headLine(cutaway, place), { stroke: colour.ink, width: 3.5 }),
    path(skin, { stroke: colour.skinDeep, width: 5 * scene.scale }),
    path(skin, { stroke: colour.skin, width: 4 * scene.scale }),
    path(skin, { ...pen, width: 6 }),
  ].join('');
  return [
    `<defs><clipPath id="skin"><path d="${skin}"/></clipPath><clipPath id="cut"><path d="${headLine(cutaway, place)}"/></clipPath></defs>`,
    box(-40, tableTop, 1360, 400, 0, { fill: colour.bone, ...pen }),
    hand(scene, place, colour.skinDarkDeep, -13),
    hand(scene, place, colour.skinDarkDeep, -7),
    path(skin, { fill: colour.skin, ...pen }),
    path(
      headLine(
        [
          [186, 84],
          [230, 96],
          [280, 104],
          [318, 106],
        ],
        place,
        true,
      ),
      { ...pen, width: 2, opacity: 0.35 },
    ),
    blob(
      shirt.map(([x, z]) => place(x, z)),
      { fill: '#e4ebee', ...pen },
    ),
    path(
      headLine(
        [
          [368, 70],
          [400, 98],
          [470, 104],
          [600, 100],
          [780, 98],
        ],
        place,
        true,
      ),
      { ...pen, width: 2, opacity: 0.4 },
    ),
    features(place, '#4a3a33', colour.skin, 2.5),
    path(
      headLine(
        [
          [196, 112],
          [212, 128],
          [222, 150],
        ],
        place,
        true,
      ),
      { ...pen, width: 2, opacity: 0.35 },
    ),
    group(group(inside, { clip: 'cut' }), { clip: 'skin', opacity: scene.open }),
    hand(scene, place, colour.skinDark, 0),
    united([smooth(thumb.map(([x, z]) => place(x, z)))], colour.skinDark, 6),
    blob(
      [
        [-60, -4],
        [-20, -4],
        [20, -2],
        [34, -14],
        [0, -30],
        [-60, -30],
      ].map(([x = 0, z = 0]) => place(x, z)),
      { fill: colour.skinDark },
    ),
  ].join('');
}
