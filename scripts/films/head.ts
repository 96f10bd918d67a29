// The head in profile, in millimetres: [down from the crown, forward from the back of the head].
// One set of landmarks serves the close-up of a supine client and every small figure.

import { blob, colour, type Point, path, smooth } from './stage.ts';

/** Where the head turns on the neck: about the atlanto-occipital joint. */
export const pivot: Point = [165, 88];

/** The front of the face from crown to under the chin. */
export const face: readonly Point[] = [
  [-2, 92],
  [6, 128],
  [30, 163],
  [60, 184],
  [88, 191],
  [100, 189],
  [107, 187],
  [118, 194],
  [136, 210],
  [145, 215],
  [152, 212],
  [156, 203],
  [159, 199],
  [166, 203],
  [172, 203],
  [176, 197],
  [181, 202],
  [188, 200],
  [194, 193],
  [203, 197],
  [213, 195],
  [221, 186],
  [225, 170],
];

/** The back of the head from nape to crown. */
export const back: readonly Point[] = [
  [150, 8],
  [128, 2],
  [104, 0],
  [76, 6],
  [44, 25],
  [16, 56],
];

const throat: readonly Point[] = [
  [226, 150],
  [224, 120],
  [205, 70],
  [182, 30],
];

const hairline: readonly Point[] = [
  [34, 168],
  [18, 151],
  [0, 126],
  [-9, 92],
  [9, 50],
  [38, 18],
  [73, -3],
  [104, -9],
  [132, -7],
  [158, 4],
  [184, 22],
  [176, 38],
  [160, 52],
  [150, 66],
  [132, 74],
  [116, 84],
  [118, 98],
  [146, 101],
  [150, 107],
  [110, 114],
  [84, 124],
  [66, 146],
  [52, 164],
];

/** The ear. */
export const ear: readonly Point[] = [
  [118, 92],
  [112, 82],
  [118, 71],
  [134, 67],
  [152, 74],
  [168, 84],
  [176, 91],
  [172, 98],
  [160, 98],
  [146, 100],
  [130, 101],
];
const earFold: readonly Point[] = [
  [124, 94],
  [119, 84],
  [127, 76],
  [142, 76],
  [156, 84],
  [163, 91],
  [150, 90],
];

/** Places a landmark: from head millimetres to the millimetres or pixels of a drawing. */
export type Place = (down: number, forward: number) => Point;

/** The path data of a line through head landmarks. */
export function headLine(points: readonly Point[], place: Place, open = false): string {
  return smooth(
    points.map(([down, forward]) => place(down, forward)),
    open,
  );
}

/** The closed outline of head and jaw. */
export function headShape(place: Place): readonly Point[] {
  return [...face, ...throat, ...back].map(([down, forward]) => place(down, forward));
}

/** Hair, ear, eye and mouth; `width` is that of the lines, `awake` opens the eye. */
export function features(place: Place, hair: string, skin: string, width: number, awake = false): string {
  const pen = { stroke: colour.ink, width };
  const lid: Point[] = awake
    ? [
        [107, 181],
        [103, 173],
        [106, 163],
      ]
    : [
        [107, 180],
        [112, 172],
        [109, 161],
      ];
  return [
    blob(
      hairline.map(([d, f]) => place(d, f)),
      { fill: hair, ...pen },
    ),
    blob(
      ear.map(([d, f]) => place(d, f)),
      { fill: skin, ...pen },
    ),
    path(headLine(earFold, place, true), { ...pen, width: width * 0.7, opacity: 0.7 }),
    path(headLine(lid, place, true), pen),
    awake
      ? path(
          headLine(
            [
              [103, 177],
              [108, 174],
              [112, 177],
            ],
            place,
            true,
          ),
          { ...pen, width: width * 1.6 },
        )
      : '',
    path(
      headLine(
        [
          [90, 186],
          [86, 174],
          [90, 158],
        ],
        place,
        true,
      ),
      { stroke: hair, width: width * 1.8 },
    ),
    path(
      headLine(
        [
          [176, 197],
          [177, 188],
          [175, 181],
        ],
        place,
        true,
      ),
      pen,
    ),
    path(
      headLine(
        [
          [153, 203],
          [149, 199],
          [152, 194],
        ],
        place,
        true,
      ),
      { ...pen, width: width * 0.7 },
    ),
  ].join('');
}
