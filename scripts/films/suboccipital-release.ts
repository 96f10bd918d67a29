// Film: the suboccipital release, from the safety check to the question afterwards.

import { arrow, heading, listCard, tag, titleCard } from './cards.ts';
import { client, figure, table, therapist } from './figure.ts';
import { belly, suboccipitals } from './neck-anatomy.ts';
import { type NeckScene, neckScene, placeOf } from './neck-scene.ts';
import {
  arc,
  between,
  box,
  colour,
  disc,
  type Film,
  group,
  line,
  mix,
  type Point,
  path,
  polar,
  sheet,
  shown,
  track,
  words,
} from './stage.ts';

const seconds = 40;
const [check, wide, anatomy, contact, hold, traction, release, ask] = [3.4, 9.2, 13, 20.8, 23.6, 29.6, 32.6, 35.2];

// Client and therapist at the table, the whole of them.
function room(t: number): string {
  const scale = 0.66;
  const top = 545;
  const lying = figure({
    pelvis: -90,
    neck: -80,
    head: -90,
    near: { thigh: 76, shank: 101, foot: 4 },
    far: { thigh: 77, shank: 101, foot: 6 },
    arm: { wrist: [-196, -80], bend: 0.55, hand: 94 },
    look: client,
  });
  const hip: Point = [832, top - 114 * scale];
  const seat: Point = [92, 596];
  // The hands are where the back of the head is: from pixels of the room to millimetres of the therapist.
  const head: Point = [hip[0] + lying.occiput[0] * scale, hip[1] + lying.occiput[1] * scale];
  const wrist: Point = [(head[0] - 62 - seat[0]) / scale, (head[1] + 10 - seat[1]) / scale];
  const sitting = figure({
    pelvis: 6,
    thoracic: 6,
    neck: 28,
    head: 30,
    near: { thigh: 94, shank: 176, foot: 92 },
    arm: { wrist, hand: 88 },
    farArm: { wrist, hand: 88 },
    look: therapist,
    awake: true,
  });
  const at = ([x, y]: Point, content: string): string =>
    group(content, { transform: `translate(${x} ${y}) scale(${scale})` });
  const bolster = disc([hip[0] + 415 * scale, top - 54], 54, { fill: colour.cloth, stroke: colour.ink, width: 2.5 });
  return [
    box(40, seat[1] + 64, 110, 26, 12, { fill: colour.inkSoft }),
    box(82, seat[1] + 84, 24, 120, 4, { fill: colour.inkSoft }),
    at(seat, sitting.behind + sitting.middle),
    table(218, top, 1120, 760),
    at(seat, sitting.front),
    bolster,
    at(hip, lying.behind + lying.middle + lying.front),
    tag(
      ['Seated at the head,', 'hands on the table'],
      [440, 160],
      [sitting.shoulder[0] * scale + seat[0] + 28, sitting.shoulder[1] * scale + seat[1]],
      { opacity: between(t, wide + 0.5, wide + 1.1) },
    ),
    tag(['On the back,', 'knees supported'], [930, 250], [1080, 455], { opacity: between(t, wide + 1.1, wide + 1.7) }),
  ].join('');
}

function sceneAt(t: number): NeckScene {
  const k = between(t, contact - 0.4, contact + 1);
  const lighted: readonly (readonly [number, string])[] = [
    [contact - 0.4, ''],
    [18.7, 'inferior'],
    [17.7, 'superior'],
    [16.7, 'major'],
    [15.7, 'minor'],
    [14.9, 'axis'],
    [14.2, 'atlas'],
    [13.5, 'occiput'],
  ];
  return {
    scale: mix(4.2, 2.1, k),
    centre: [mix(640, 480, k), mix(420, 456, k)],
    open: between(t, anatomy - 0.1, anatomy + 0.7) * (1 - between(t, ask - 0.6, ask + 0.2)),
    press: track(t, [
      [contact + 0.8, 0],
      [contact + 1.6, 1],
      [contact + 1.8, 1],
      [hold, 2],
      [release, 2],
      [release + 1.8, 0],
    ]),
    ease: between(t, hold + 1, traction) * 0.85,
    pull: track(t, [
      [traction + 0.3, 0],
      [traction + 1.8, 7],
      [release - 0.3, 7],
      [release + 1.2, 0],
    ]),
    seen: track(t, [
      [15.5, 0],
      [16.1, 1],
      [16.5, 1],
      [17.1, 2],
      [17.5, 2],
      [18.1, 3],
      [18.5, 3],
      [19.1, 4],
    ]),
    lit: lighted.find(([from]) => t >= from)?.[1] ?? '',
  };
}

function anatomyLabels(t: number, scene: NeckScene): string {
  const place = placeOf(scene);
  const until = contact - 0.3;
  const label = (from: number, id: string, lines: readonly string[], at: Point, target: Point): string =>
    tag(lines, at, place(...target), { opacity: shown(t, from, until, 0.4), strong: scene.lit === id });
  const where: Record<string, readonly [number, Point]> = {
    minor: [15.7, [196, 300]],
    major: [16.7, [196, 420]],
    superior: [17.7, [196, 180]],
    inferior: [18.7, [1080, 330]],
  };
  return [
    label(13.5, 'occiput', ['Occiput'], [430, 560], [128, 24]),
    label(14.2, 'atlas', ['C1, atlas'], [560, 130], [180, 99]),
    label(14.9, 'axis', ['C2, axis'], [900, 130], [204, 98]),
    ...suboccipitals.map((m) => {
      const [from, at] = where[m.id] ?? [0, [0, 0]];
      return label(from, m.id, m.lines, at, belly(m));
    }),
    tag(['Trapezius and semispinalis', 'lie over them'], [1040, 540], place(206, 26), {
      opacity: shown(t, 19.4, until, 0.4),
    }),
  ].join('');
}

// A clock of 90 seconds whose last third, from 60, is the time to stop; it runs faster than life and says so.
function timer(t: number): string {
  const gone = 75 * Math.min(1, Math.max(0, (t - hold - 0.2) / (traction - hold - 0.4)));
  const centre: Point = [1060, 300];
  const degrees = (s: number): number => s * 4;
  const ticks = [0, 30, 60].map((s) =>
    line(polar(centre, 110, degrees(s)), polar(centre, 124, degrees(s)), { stroke: colour.ink, width: 3 }),
  );
  return group(
    box(900, 122, 320, 416, 24, { fill: colour.card, stroke: colour.line, width: 2 }) +
      disc(centre, 117, { stroke: colour.fascia, width: 16 }) +
      path(arc(centre, 117, 240, 359.9), { stroke: '#f0d9ad', width: 16 }) +
      path(arc(centre, 117, 0, Math.max(0.5, degrees(gone))), { stroke: colour.cloth, width: 16 }) +
      ticks.join('') +
      words(1060, 312, String(Math.round(gone)), { size: 76, bold: true, anchor: 'middle' }) +
      words(1060, 350, 'seconds', { size: 26, anchor: 'middle', fill: colour.inkSoft }) +
      words(1060, 466, 'Hold 60–90 s', { size: 34, bold: true, anchor: 'middle' }) +
      words(1060, 508, 'time-lapse', { size: 26, anchor: 'middle', fill: colour.inkSoft }),
    { opacity: shown(t, hold - 0.3, traction + 0.1, 0.4) },
  );
}

function closeUp(t: number): string {
  const scene = sceneAt(t);
  const tip = placeOf(scene)(182, 10);
  const note = (lines: readonly string[], from: number, to: number, target?: Point): string =>
    tag(lines, [960, target ? 560 : 500], target, { opacity: shown(t, from, to, 0.4), size: 30 });
  return [
    neckScene(scene),
    anatomyLabels(t, scene),
    note(['Fingertips just below', 'the edge of the skull'], contact + 1, hold - 0.2, tip),
    timer(t),
    arrow([tip[0] - 6, 628], [tip[0] - 6, 566], shown(t, contact + 1.6, hold + 0.2, 0.4)),
    arrow([196, 160], [76, 160], shown(t, traction + 0.3, release - 0.1, 0.4)),
    note(['A few millimetres,', 'no more than the weight', 'of your hands'], traction + 0.2, release - 0.1),
    note(['Let go over five seconds', 'and rest the head'], release + 0.2, ask - 0.1),
  ].join('');
}

function askCard(t: number): string {
  const scale = Array.from({ length: 11 }, (_, i) => {
    const k = between(t, ask + 0.7 + i * 0.06, ask + 1.1 + i * 0.06);
    const centre: Point = [250 + i * 78, 320];
    const good = i >= 3 && i <= 5;
    return group(
      disc(centre, 32, {
        fill: good ? '#f0d9ad' : colour.fascia,
        stroke: good ? colour.gold : colour.fasciaDeep,
        width: 3,
      }) + words(centre[0], 331, String(i), { size: 30, bold: true, anchor: 'middle' }),
      { opacity: k },
    );
  });
  return group(
    box(112, 96, 1056, 520, 24, { fill: colour.card, stroke: colour.line, width: 2 }) +
      box(112, 96, 14, 520, 7, { fill: colour.gold }) +
      words(168, 176, 'Ask', { size: 46, serif: true, bold: true }) +
      words(168, 246, '“How strong was the pressure, from 0 to 10?”', { size: 34, bold: true }) +
      scale.join('') +
      words(484, 396, 'comfortable: 3 to 5', {
        size: 28,
        anchor: 'middle',
        fill: colour.inkSoft,
        opacity: between(t, ask + 1.3, ask + 1.8),
      }) +
      words(168, 476, '“Any dizziness, or change in your sight?”', {
        size: 34,
        bold: true,
        opacity: between(t, ask + 1.6, ask + 2.1),
      }) +
      words(168, 540, 'If yes: stop, let them rest, and refer as the lesson says.', {
        size: 30,
        fill: colour.muscleDeep,
        opacity: between(t, ask + 2, ask + 2.5),
      }),
    { opacity: between(t, ask, ask + 0.6) },
  );
}

// A scene on paper of its own, to fade in over the one before.
function page(content: string, opacity: number): string {
  return group(box(0, 0, 1280, 720, 0, { fill: colour.paper }) + content, { opacity });
}

const titles: readonly (readonly [number, number, string])[] = [
  [wide, anatomy, 'Position'],
  [anatomy, contact, 'Under the skin'],
  [contact, hold, '1 · Contact, and sink in'],
  [hold, traction, '2 · Hold'],
  [traction, release, '3 · Gentle traction'],
  [release, ask, '4 · Release slowly'],
];
const points = [
  ['Red flags', 'sudden or worst-ever headache, recent injury,', 'new weakness, numbness or trouble speaking'],
  ['Consent', 'what you will do, where your hands go, how to say stop'],
  ['No dizziness or visual change', 'when you place the head where you will hold it'],
];

/** The film. */
export const film: Film = {
  id: 'suboccipital-release',
  title: 'Suboccipital release',
  summary:
    'The four suboccipital muscles in a cut-away, and a slow, still hold beneath the back of the head: contact, sink, hold, gentle traction and release.',
  seconds,
  poster: 19.8,
  description: `A drawn animation without sound. A title card is followed by a card that says "Check first": red flags, consent, and no dizziness or visual change when the head is positioned.

The client lies on their back with a bolster under the knees. The therapist sits at the head of the table with the hands resting on it, palms up, under the back of the client's head.

The view closes in on the side of the head and neck, face upwards, and a window opens in the skin. It shows the base of the skull (occiput), the first neck vertebra (C1, atlas), the second (C2, axis) and the vertebrae below. Four short muscles appear in turn. Rectus capitis posterior minor runs from the back of C1 to the skull. Rectus capitis posterior major runs from the spinous process of C2 to the skull, nearer the skin. Obliquus capitis superior runs from the side of C1 to the skull. Obliquus capitis inferior runs from the spinous process of C2 to the side of C1; it is the one of the four that does not reach the skull. A pale layer between them and the skin stands for trapezius and semispinalis.

Fingertips curl upwards until they touch the skin just below the edge of the skull, then sink in by about a centimetre; the skin dents and the palms keep the weight of the head. A clock runs to 75 seconds in a time-lapse, its part from 60 to 90 seconds coloured gold, while the muscles turn from deep to pale red. An arrow points from the face towards the therapist and the head moves a few millimetres that way: gentle traction, no more than the weight of the hands. The head moves back, the fingers lower and the window closes.

The last card holds two questions: how strong the pressure was from 0 to 10, with 3 to 5 marked as comfortable, and whether there was any dizziness or change in sight. If there was: stop, let the client rest, and refer.`,
  chapters: [
    { at: 0, title: 'Introduction' },
    { at: check, title: 'Check first' },
    { at: wide, title: 'Position' },
    { at: anatomy, title: 'The four muscles' },
    { at: contact, title: 'Contact and sink' },
    { at: hold, title: 'Hold for 60 to 90 seconds' },
    { at: traction, title: 'Traction and release' },
    { at: ask, title: 'Ask' },
  ],
  captions: [
    { from: 0, to: 3.4, text: 'Suboccipital release: a slow, still hold\nbeneath the back of the head.' },
    { from: 3.4, to: 6.4, text: 'Check first: rule out red flags,\nand ask for consent.' },
    { from: 6.4, to: 9.2, text: 'No dizziness or visual change\nwhen you position the head.' },
    { from: 9.2, to: 13, text: 'Your client lies on their back.\nYou sit at the head of the table.' },
    { from: 13, to: 15.7, text: 'Under the skin: the occiput,\nthe atlas and the axis.' },
    { from: 15.7, to: 18.2, text: 'Two straight muscles, the recti,\nrise to the skull.' },
    { from: 18.2, to: 20.8, text: 'Two oblique muscles meet\nat the side of the atlas.' },
    { from: 20.8, to: 23.6, text: 'Just below the edge of the skull,\nlet the fingertips sink in.' },
    { from: 23.6, to: 26.6, text: 'Hold still for 60 to 90 seconds.\nYour palms carry the head.' },
    { from: 26.6, to: 29.6, text: 'Wait for the tissue to soften;\nadd no force.' },
    { from: 29.6, to: 32.6, text: 'Then gentle traction towards you:\na few millimetres.' },
    { from: 32.6, to: 35.2, text: 'Let go over about five seconds,\nand rest the head.' },
    { from: 35.2, to: 37.6, text: 'Ask how strong the pressure was,\nfrom 0 to 10.' },
    { from: 37.6, to: 40, text: 'Any dizziness or changed sight?\nStop, and refer.' },
  ],
  frame(t) {
    return sheet(
      [
        t < wide + 0.6 && t > check - 0.7 ? listCard(t, 'Check first', points, check + 0.2, 1.3, 'tick') : '',
        t > wide - 0.1 && t < anatomy + 0.1 ? page(room(t), between(t, wide - 0.1, wide + 0.5)) : '',
        t > anatomy - 0.6 && t < ask + 0.7 ? page(closeUp(t), between(t, anatomy - 0.6, anatomy)) : '',
        t > ask ? page('', between(t, ask, ask + 0.5)) : '',
        t > wide - 0.1 && t < ask + 0.3
          ? heading('', between(t, wide - 0.1, wide + 0.5) * (1 - between(t, ask - 0.3, ask + 0.2)))
          : '',
        ...titles.map(([from, to, text]) =>
          words(76, 57, text, { size: 36, serif: true, bold: true, opacity: shown(t, from, to, 0.3) }),
        ),
        t > ask ? askCard(t) : '',
        titleCard(t, check, 'Suboccipital release', 'A slow, still hold beneath the back of the head'),
      ].join(''),
    );
  },
};
