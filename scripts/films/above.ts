// A seated person from above, in millimetres: the axis that the head turns on at 0,0, x to the right, forward is up (minus y).

import { client } from './figure.ts';
import { blob, box, colour, group, type Point, path, smooth } from './stage.ts';

// Halves, from the front middle to the back middle; the other half is its mirror image.
const chest: readonly Point[] = [
  [0, -84],
  [50, -92],
  [105, -84],
  [152, -66],
  [196, -52],
  [224, -22],
  [230, 14],
  [214, 48],
  [170, 70],
  [112, 88],
  [54, 100],
  [0, 102],
];
const collar: readonly Point[] = [
  [0, -44],
  [34, -38],
  [58, -16],
  [66, 14],
  [58, 44],
  [34, 64],
  [0, 70],
];
const skull: readonly Point[] = [
  [0, -94],
  [28, -92],
  [52, -80],
  [66, -56],
  [73, -22],
  [76, 12],
  [72, 44],
  [58, 72],
  [32, 88],
  [0, 93],
];
const hair: readonly Point[] = [
  [0, -70],
  [26, -74],
  [48, -64],
  [62, -46],
  [74, -18],
  [80, 14],
  [76, 48],
  [60, 77],
  [33, 93],
  [0, 98],
];
const nose: readonly Point[] = [
  [0, -119],
  [7, -117],
  [12, -108],
  [15, -96],
  [13, -86],
  [0, -80],
];
const ear: readonly Point[] = [
  [72, -8],
  [84, -6],
  [93, 6],
  [91, 20],
  [82, 30],
  [73, 28],
];

function whole(half: readonly Point[]): Point[] {
  const inner = half.filter(([x]) => x > 0);
  return [...half, ...inner.map(([x, y]): Point => [-x, y]).reverse()];
}

const mirror = (points: readonly Point[]): Point[] => points.map(([x, y]) => [-x, y]);
const pen = { stroke: colour.ink, width: 2.4 };

/** Chair back, shoulders and shirt, which stay still. */
export function shoulders(): string {
  const seam: readonly Point[] = [
    [150, -66],
    [166, -30],
    [168, 16],
    [152, 74],
  ];
  return [
    box(-140, 120, 280, 28, 14, { fill: colour.boneEdge, ...pen }),
    blob(whole(chest), { fill: '#dbe5e9', ...pen }),
    path(smooth(seam, true), { ...pen, opacity: 0.35 }),
    path(smooth(mirror(seam), true), { ...pen, opacity: 0.35 }),
    blob(whole(collar), { fill: client.skinDeep, ...pen }),
  ].join('');
}

/** The head, turned by `degrees` (to the person's right is positive). */
export function head(degrees: number): string {
  const strand = (points: readonly Point[]): string => path(smooth(points, true), { stroke: '#6b564b', width: 2.4 });
  return group(
    [
      blob(ear, { fill: client.skin, ...pen }),
      blob(mirror(ear), { fill: client.skin, ...pen }),
      blob(whole(nose), { fill: client.skin, ...pen }),
      blob(whole(skull), { fill: client.skin, ...pen }),
      // The bridge of the nose runs into the forehead without an edge.
      blob(
        [
          [-11, -96],
          [0, -112],
          [11, -96],
          [8, -84],
          [-8, -84],
        ],
        { fill: client.skin },
      ),
      blob(whole(hair), { fill: client.hair, ...pen }),
      strand([
        [6, 30],
        [10, -20],
        [22, -66],
      ]),
      strand([
        [14, 32],
        [40, 0],
        [56, -40],
      ]),
      strand([
        [12, 40],
        [44, 40],
        [70, 30],
      ]),
      strand([
        [-2, 34],
        [-28, 0],
        [-38, -56],
      ]),
      strand([
        [-4, 42],
        [-44, 34],
        [-68, 10],
      ]),
      strand([
        [2, 46],
        [18, 74],
        [16, 90],
      ]),
      strand([
        [-4, 46],
        [-32, 66],
        [-44, 78],
      ]),
    ].join(''),
    { transform: `rotate(${degrees.toFixed(2)})` },
  );
}
