// Film: measuring the rotation of the neck, the median of three readings, and what counts as a change.

import { head, shoulders } from './above.ts';
import { heading, tag, titleCard } from './cards.ts';
import { changes, type Reading, readings } from './rotation-panel.ts';
import {
  arc,
  between,
  box,
  colour,
  disc,
  type Film,
  group,
  line,
  type Point,
  path,
  polar,
  sheet,
  shown,
  track,
  words,
} from './stage.ts';

const seconds = 40;
const [setUp, left, right, median, treat, again, compare] = [3.2, 8.4, 14.2, 20, 23.8, 25.6, 32];
const centre: Point = [392, 408];
const radius = 268;

// Every turn of the head: when it starts and how far it goes, in degrees (left is negative).
const turns: readonly (readonly [number, number])[] = [
  [left + 0.4, -57],
  [left + 2.2, -60],
  [left + 4, -58],
  [right + 0.4, 72],
  [right + 2.2, 70],
  [right + 4, 71],
  [again + 0.4, -66],
  [again + 2.4, 72],
];
const lasts = 1.75;

function angleAt(t: number): number {
  return track(t, [
    [0, 0],
    ...turns.flatMap(
      ([at, to]) =>
        [
          [at, 0],
          [at + 0.7, to],
          [at + 1.15, to],
          [at + lasts, 0],
        ] as const,
    ),
  ]);
}

// The protractor, the arm that stays and the arm that follows the nose.
function goniometer(angle: number): string {
  let ticks = '';
  for (let a = -90; a <= 90; a += 10) {
    const long = a % 30 === 0;
    ticks += line(polar(centre, radius, a), polar(centre, radius + (long ? 18 : 10), a), {
      stroke: colour.ink,
      width: long ? 3.5 : 2,
    });
    if (long) {
      const [x, y] = polar(centre, radius + 40, a);
      ticks += words(x, y + 9, `${Math.abs(a)}°`, { size: 26, anchor: 'middle', fill: colour.inkSoft });
    }
  }
  const sweep =
    Math.abs(angle) < 0.4
      ? ''
      : path(`${arc(centre, radius - 6, 0, angle)}L${centre[0]} ${centre[1]}Z`, { fill: colour.gold, opacity: 0.24 });
  return (
    path(`${arc(centre, radius, -90, 90)}Z`, { fill: colour.card }) +
    path(arc(centre, radius, -90, 90), { stroke: colour.ink, width: 3 }) +
    ticks +
    sweep +
    line(centre, polar(centre, radius - 6, 0), { stroke: colour.inkSoft, width: 4, dash: '4 10' })
  );
}

function arms(angle: number): string {
  return (
    line(centre, polar(centre, radius - 4, angle), { stroke: colour.paper, width: 11 }) +
    line(centre, polar(centre, radius - 4, angle), { stroke: colour.gold, width: 7 }) +
    disc(centre, 14, { fill: colour.gold, stroke: colour.paper, width: 4 }) +
    disc(centre, 4, { fill: colour.ink })
  );
}

function person(t: number): string {
  const angle = angleAt(t);
  const scale = 1.18;
  const place = `translate(${centre[0]} ${centre[1]}) scale(${scale})`;
  const inUse = between(t, setUp + 1.2, setUp + 2);
  const shownAngle = Math.round(Math.abs(angle));
  return [
    group(goniometer(angle), { opacity: between(t, setUp + 0.2, setUp + 1) }),
    group(shoulders() + head(angle), { transform: place }),
    group(arms(angle), { opacity: inUse }),
    words(114, 604, 'Client’s left', { size: 28, bold: true, anchor: 'middle' }),
    words(672, 604, 'Client’s right', { size: 28, bold: true, anchor: 'middle' }),
    t > left && t < compare
      ? tag([`${shownAngle}°`], [392, 590], undefined, {
          size: 44,
          strong: shownAngle > 50,
          opacity: shown(t, left, median, 0.4) + shown(t, again, compare, 0.4),
        })
      : '',
  ].join('');
}

function setUpLabels(t: number): string {
  const label = (from: number, lines: readonly string[], y: number, target: Point): string =>
    tag(lines, [990, y], target, { opacity: shown(t, setUp + from, left + 0.1, 0.4) });
  return [
    label(0.6, ['0° is straight ahead, square', 'to the line of the shoulders'], 176, polar(centre, radius - 26, 0)),
    label(1.4, ['Moving arm: follows the nose'], 296, polar(centre, radius - 140, 0)),
    label(2.2, ['Axis: the top of the head'], 452, [centre[0] + 18, centre[1] + 2]),
    label(3, ['Shoulders stay still'], 548, [centre[0] + 215, centre[1] + 26]),
  ].join('');
}

function treatment(t: number): string {
  return group(
    box(770, 250, 440, 150, 22, { fill: colour.cloth }) +
      words(990, 316, 'Treatment', { size: 42, serif: true, bold: true, anchor: 'middle', fill: colour.card }) +
      words(990, 364, 'then measure the same way', { size: 28, anchor: 'middle', fill: colour.card }),
    { opacity: shown(t, treat, again + 0.2, 0.5) },
  );
}

const first: readonly Reading[] = turns
  .slice(0, 6)
  .map(([at, to]) => ({ at: at + 0.7, side: to < 0 ? 'left' : 'right', degrees: Math.abs(to) }));
// Of the second round only the turn that gives the median is drawn; the other readings come with it.
const second: readonly Reading[] = [
  { at: again + 0.9, side: 'left', degrees: 65 },
  { at: again + 1.1, side: 'left', degrees: 68 },
  { at: again + 1.3, side: 'left', degrees: 66 },
  { at: again + 2.9, side: 'right', degrees: 72 },
  { at: again + 3.1, side: 'right', degrees: 71 },
  { at: again + 3.3, side: 'right', degrees: 73 },
];

/** The film. */
export const film: Film = {
  id: 'neck-rotation',
  title: 'Measuring neck rotation',
  summary:
    'Rotation of the neck from above with a goniometer: three readings to each side, their median, and whether a change after treatment is more than measurement error.',
  seconds,
  poster: 18.9,
  description: `A drawn animation without sound. After a title card, a seated client is seen from above, the face towards the top of the screen. A half-circle scale from 90° on the left through 0° straight ahead to 90° on the right lies round the head. Labels say: the axis is the top of the head, the moving arm follows the nose, 0° is straight ahead and square to the line of the shoulders, and the shoulders stay still.

The head turns to the left three times and comes back each time; the moving arm sweeps out a gold sector and a table collects 57°, 60° and 58°. It turns to the right three times: 72°, 70° and 71°. The table then puts each column in order of size and marks the middle value, the median: 58° to the left and 71° to the right.

A card says "Treatment, then measure the same way". The head turns once to each side while three new readings appear in each column: 65°, 68° and 66° to the left, median 66°; 72°, 71° and 73° to the right, median 72°. Each drawn turn stands for three.

Two number lines from 40° to 90° compare before with after. Round each first value lies a dark band of 5° and a paler band of 10° to both sides: the measurement error of such methods. To the left the median moves from 58° to 66°, a gain of 8°: beyond the dark band but within the paler one, so perhaps a real change, to be measured again. To the right it moves from 71° to 72°, a gain of 1°: well inside the error, so no change is shown. The last line reads: a change must exceed the measurement error of your own method, about 5 to 10°.`,
  chapters: [
    { at: 0, title: 'Introduction' },
    { at: setUp, title: 'Set up' },
    { at: left, title: 'Three readings to the left' },
    { at: right, title: 'Three readings to the right' },
    { at: median, title: 'Take the median' },
    { at: treat, title: 'After treatment' },
    { at: compare, title: 'Is it a change?' },
  ],
  captions: [
    { from: 0, to: 3.2, text: 'Measuring neck rotation:\nhow far, and is it a change?' },
    { from: 3.2, to: 5.8, text: 'Seen from above, the moving arm\nfollows the nose.' },
    { from: 5.8, to: 8.4, text: 'Start square to the shoulders,\nand keep them still.' },
    { from: 8.4, to: 11.2, text: 'Three turns to the left:\n57 degrees, then 60 …' },
    { from: 11.2, to: 14.2, text: '… and 58. Come back to the middle\nafter every turn.' },
    { from: 14.2, to: 17, text: 'Three turns to the right:\n72 degrees, then 70 …' },
    { from: 17, to: 20, text: '… and 71.' },
    { from: 20, to: 23.8, text: 'Put them in order, take the middle one:\n58 to the left, 71 to the right.' },
    { from: 23.8, to: 25.6, text: 'Treat, then measure the same way.' },
    { from: 25.6, to: 28.4, text: 'Three readings again:\nthe left median is now 66.' },
    { from: 28.4, to: 32, text: 'The right median is 72.' },
    { from: 32, to: 34.8, text: 'Left gained 8 degrees: perhaps real.\nMeasure again next time.' },
    { from: 34.8, to: 37, text: 'Right gained 1 degree:\nno change shown.' },
    { from: 37, to: 40, text: 'A change must exceed your method’s\nerror, about 5 to 10 degrees.' },
  ],
  frame(t) {
    const titles: readonly (readonly [number, number, string])[] = [
      [setUp, left, 'Set up'],
      [left, right, 'Measure to the left, three times'],
      [right, median, 'Measure to the right, three times'],
      [median, treat, 'Take the median'],
      [treat, compare, 'After treatment'],
      [compare, seconds + 1, 'Is it a change?'],
    ];
    return sheet(
      [
        t > setUp - 0.7 && t < compare + 0.5
          ? group(person(t), { opacity: 1 - between(t, compare - 0.2, compare + 0.3) })
          : '',
        t > setUp && t < left + 0.2 ? setUpLabels(t) : '',
        group(readings(t, first, median), { opacity: shown(t, left, treat, 0.5) }),
        treatment(t),
        group(readings(t, second, again + 4.1), { opacity: shown(t, again, compare + 0.1, 0.5) }),
        t > compare ? group(changes(t - compare), { opacity: between(t, compare, compare + 0.6) }) : '',
        t > setUp - 0.7 ? heading('') : '',
        ...titles.map(([from, to, text]) =>
          words(76, 57, text, { size: 36, serif: true, bold: true, opacity: shown(t, from, to, 0.3) }),
        ),
        titleCard(t, setUp, 'Measuring neck rotation', 'How far does it turn, and is that a change?'),
      ].join(''),
    );
  },
};
