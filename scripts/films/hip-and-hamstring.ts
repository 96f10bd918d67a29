// Film: the passive straight leg raise, then the hip hinge with a neutral and a rounded back.

import { heading, listCard, tag, titleCard } from './cards.ts';
import { angleArc, hinge, hip, legRaise, pelvisLens } from './hip-scenes.ts';
import {
  between,
  box,
  colour,
  type Film,
  group,
  line,
  type Point,
  polar,
  sheet,
  shown,
  track,
  words,
} from './stage.ts';

const seconds = 40;
const [raise, tilts, read, bend, cues] = [3.2, 11, 14.4, 18.6, 31];

function raising(t: number): string {
  const angle = track(t, [
    [5, 8],
    [11.2, 62],
    [11.8, 62],
    [13.4, 68],
    [14.2, 68],
    [15.2, 62],
  ]);
  const tilt = Math.max(0, angle - 62) * 1.5;
  const found = t > read + 0.6;
  const label = (from: number, to: number, lines: readonly string[], at: Point, target: Point): string =>
    tag(lines, at, target, { opacity: shown(t, from, to, 0.4) });
  return [
    legRaise(angle, tilt),
    angleArc(angle),
    box(60, 116, 330, 170, 22, { fill: colour.card, stroke: found ? colour.gold : colour.line, width: found ? 5 : 2 }),
    words(225, 214, `${Math.round(angle)}°`, { size: 84, bold: true, anchor: 'middle' }),
    words(225, 262, found ? 'first pelvic movement' : 'hip angle', {
      size: 26,
      anchor: 'middle',
      fill: colour.inkSoft,
    }),
    label(raise + 0.8, 9.6, ['Knee straight,', 'ankle relaxed'], [530, 170], polar(hip, 226, 90 - angle)),
    label(raise + 1.5, tilts - 0.4, ['Other leg stays flat'], [1120, 650], [880, hip[1] + 4]),
    label(6.8, tilts - 0.2, ['Hamstrings'], [318, 390], polar(polar(hip, 110, 90 - angle), 20, 180 - angle)),
    label(
      tilts + 0.6,
      read + 0.2,
      ['The pelvis begins to tilt:', 'that is the end point'],
      [225, 390],
      [hip[0] - 72, hip[1] - 52],
    ),
    label(
      read + 0.5,
      read + 2.3,
      ['Lower to where it began,', 'and read the angle there'],
      [225, 390],
      [hip[0] - 72, hip[1] - 52],
    ),
    group(pelvisLens(angle, tilt), { opacity: shown(t, tilts, bend, 0.5) }),
    tag(['Tingling, numbness or pain', 'below the knee: stop and', 'assess before going on'], [225, 404], undefined, {
      opacity: shown(t, read + 2.2, bend, 0.4),
    }),
  ].join('');
}

function bending(t: number): string {
  const k = track(t, [
    [bend + 1, 0],
    [bend + 3.4, 1],
    [bend + 5.6, 1],
    [bend + 7.2, 0],
    [bend + 7.8, 0],
    [bend + 9.8, 1],
  ]);
  const inner = between(t, bend + 0.4, bend + 1.2);
  const floor = 628;
  const left = hinge(k, [236, floor - 24], 'hips', inner);
  const right = hinge(k, [856, floor - 24], 'back', inner);
  const [first, second] = [shown(t, bend + 3, bend + 7.4, 0.5), shown(t, bend + 9, cues + 0.4, 0.5)];
  return [
    line([60, floor], [600, floor], { stroke: colour.boneEdge, width: 5 }),
    line([680, floor], [1220, floor], { stroke: colour.boneEdge, width: 5 }),
    line([640, 120], [640, 610], { stroke: colour.line, width: 2 }),
    left.drawing,
    right.drawing,
    words(384, 138, 'Neutral back', { size: 34, bold: true }),
    words(992, 138, 'Rounded back', { size: 34, bold: true }),
    tag(['Hips bend,', 'back stays long'], [484, 562], undefined, { opacity: first }),
    tag(['Back bends,', 'hips hardly move'], [1104, 562], undefined, { opacity: first }),
    tag(['Hamstrings', 'lengthen'], [484, 562], left.hamstring, { opacity: second, strong: true }),
    tag(['Hamstrings', 'hardly lengthen'], [1104, 562], right.hamstring, { opacity: second }),
  ].join('');
}

/** The film. */
export const film: Film = {
  id: 'hip-and-hamstring',
  title: 'Hip and hamstrings: straight leg raise and hip hinge',
  summary:
    'A passive straight leg raise read at the first movement of the pelvis, then the hip hinge with a neutral and a rounded back side by side.',
  seconds,
  poster: 13.2,
  description: `A drawn animation without sound. After a title card, a client lies on their back on a table, seen from the side, with the hip bone, the femur and the hamstrings drawn on the outside. A therapist stands beyond the table, one hand below the ankle and the other round the front of the knee, and raises the leg with the knee straight and the ankle relaxed. The other leg stays flat. An arc at the hip and a large number show the angle rising from 8° to 62°; the hamstrings, which run from the sitting bone to just below the knee, turn golden as they lengthen.

Beyond 62° the pelvis begins to follow the leg: a line through it turns away from a dotted line that marks where it was. That is the end point. The leg is lowered to where the movement of the pelvis began, and the angle there is read: 62°. From the first movement a round window shows the pelvis twice as large. A note says: tingling, numbness or pain below the knee: stop and assess before going on.

Then two people stand side by side and bend forward twice, with spine, pelvis and hamstrings drawn. On the left, "Neutral back": the pelvis turns over the hips by about 60°, the hips move back, the knees bend a little, and head, upper back and sacrum stay along one straight golden rod; the hamstrings lengthen. On the right, "Rounded back": the pelvis turns by about 20° only, the spine bends into a curve, the dotted line along the back is curved, and the hamstrings hardly lengthen.

A card gives four cues: soft knees, weight over the middle of the foot; push the hips back, as if to close a door behind you; keep the back long and go only as far as it stays so; feel the stretch behind the thigh, not in the back and not behind the knee.`,
  chapters: [
    { at: 0, title: 'Introduction' },
    { at: raise, title: 'Straight leg raise' },
    { at: tilts, title: 'The pelvis begins to tilt' },
    { at: read, title: 'Read the angle' },
    { at: bend, title: 'Hip hinge: neutral and rounded' },
    { at: cues, title: 'Cues' },
  ],
  captions: [
    { from: 0, to: 3.2, text: 'Hip and hamstrings:\nthe straight leg raise and the hip hinge.' },
    { from: 3.2, to: 6, text: 'Raise the leg slowly,\nknee straight and ankle relaxed.' },
    { from: 6, to: 8.6, text: 'The other leg stays flat\nand the pelvis level.' },
    { from: 8.6, to: 11, text: 'The hamstrings lengthen\nas the hip bends.' },
    { from: 11, to: 14.4, text: 'Just past 62 degrees the pelvis\nbegins to tilt: your end point.' },
    { from: 14.4, to: 16.4, text: 'Lower to where it began:\nread 62 degrees.' },
    { from: 16.4, to: 18.6, text: 'Symptoms below the knee?\nStop and assess.' },
    { from: 18.6, to: 21.4, text: 'Now the hip hinge, two ways.\nBoth bend forward.' },
    { from: 21.4, to: 24.6, text: 'Neutral: the pelvis turns over the hips\nand the back stays in line.' },
    { from: 24.6, to: 27.6, text: 'Rounded: the back does the bending,\nand the hips hardly move.' },
    { from: 27.6, to: 31, text: 'Rounding is not harmful in itself;\nit just stretches the hamstrings less.' },
    { from: 31, to: 34, text: 'The cues: soft knees,\nand push the hips back.' },
    { from: 34, to: 36.6, text: 'Keep the back long;\ngo only as far as it stays so.' },
    { from: 36.6, to: 40, text: 'Feel the stretch behind the thigh,\nnot in the back or behind the knee.' },
  ],
  frame(t) {
    const titles: readonly (readonly [number, number, string])[] = [
      [raise, bend, 'Passive straight leg raise'],
      [bend, cues, 'Hip hinge'],
    ];
    const card = [
      ['Soft knees, weight over the middle of the foot'],
      ['Push the hips back, as if to close a door'],
      ['Keep the back long', 'go only as far as it stays so'],
      ['Feel it behind the thigh', 'not in the back, not behind the knee'],
    ];
    return sheet(
      [
        t > raise - 0.7 && t < bend + 0.4 ? group(raising(t), { opacity: 1 - between(t, bend - 0.3, bend + 0.2) }) : '',
        t > bend - 0.2 && t < cues + 0.4 ? group(bending(t), { opacity: shown(t, bend, cues + 0.2, 0.5) }) : '',
        t > raise - 0.7 && t < cues + 0.3 ? heading('', 1 - between(t, cues - 0.3, cues + 0.2)) : '',
        ...titles.map(([from, to, text]) =>
          words(76, 57, text, { size: 36, serif: true, bold: true, opacity: shown(t, from, to, 0.3) }),
        ),
        t > cues
          ? group(listCard(t, 'Cues for the hip hinge', card, cues + 0.5, 1.6, 'number'), {
              opacity: between(t, cues + 0.1, cues + 0.6),
            })
          : '',
        titleCard(t, raise, 'Hip and hamstrings', 'The straight leg raise and the hip hinge'),
      ].join(''),
    );
  },
};
