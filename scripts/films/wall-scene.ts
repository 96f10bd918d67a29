// The scene of the film on the knee-to-wall test: a lower leg before a wall, in millimetres, the tip of the toes at 0,0.
// Simplified: the foot bends at one joint, the ball, and the calf is soleus with its tendon, since the knee is bent.

import { united } from './figure.ts';
import { foot, legShapes } from './limbs.ts';
import { blob, box, colour, disc, group, line, type Point, path, polar, smooth, words } from './stage.ts';

const scale = 0.94;
/** High enough that captions stand below the foot. */
const floor = 548;
const wall = 1060;
const toes = 192;
const sole = 74;
const ball = 124;
/** From the middle of the knee to the skin in front of it. */
const kneecap = 50;

/** A lunge: how far the toes are from the wall (mm), how far the shank leans, and how far the heel has turned up (degrees). */
export interface Lunge {
  distance: number;
  lean: number;
  lift: number;
}

/** Where things are in a lunge, in pixels. */
export interface Places {
  knee: Point;
  heel: Point;
  calf: Point;
  kneeToWall: number;
}

const pixels = ({ distance }: Lunge, [x, y]: Point): Point => [wall - distance * scale + x * scale, floor + y * scale];

function joints({ lean, lift }: Lunge) {
  const pivot: Point = [ball - toes, 0];
  const flat: Point = [-toes, -sole];
  const ankle = polar(polar(pivot, -ball, 90 + lift), sole, lift);
  return { flat, ankle, knee: polar(ankle, 410, lean + lift) };
}

/** The knee, the heel and the calf of a lunge, and the gap between knee and wall in millimetres. */
export function places(lunge: Lunge): Places {
  const { ankle, knee } = joints(lunge);
  const heel = polar(polar(ankle, -30, 90 + lunge.lift), sole, 180 + lunge.lift);
  const along = lunge.lean + lunge.lift;
  const calf = polar(polar(knee, 190, 180 + along), 26, along - 90);
  return {
    knee: pixels(lunge, [knee[0] + kneecap, knee[1]]),
    heel: pixels(lunge, heel),
    calf: pixels(lunge, calf),
    kneeToWall: lunge.distance - knee[0] - kneecap,
  };
}

/** The leg of a lunge; `taut` from 0 to 1 as the calf is at its full length. */
function leg(lunge: Lunge, taut: number): string {
  const { lean, lift } = lunge;
  const { flat, ankle, knee } = joints(lunge);
  const thigh = 132;
  const { shapes } = legShapes(polar(knee, -425, thigh), { thigh, shank: 180 + lean + lift, foot: 90 });
  const outline = foot.map(([ahead, down]): Point => {
    const turned = polar(polar(ankle, ahead, 90 + lift), down, 180 + lift);
    // What lies before the ball stays on the floor.
    return ahead > ball ? [flat[0] + ahead, flat[1] + down] : turned;
  });
  const behind = (along: number, back: number): Point =>
    polar(polar(knee, along, 180 + lean + lift), back, lean + lift - 90);
  const calcaneus = polar(polar(ankle, -40, 90 + lift), 36, 180 + lift);
  const soleus: Point[] = [
    behind(58, 12),
    behind(130, 46),
    behind(210, 50),
    behind(290, 36),
    behind(360, 30),
    calcaneus,
  ];
  const inner: Point[] = [behind(350, 20), behind(280, 16), behind(200, 10), behind(120, 6)];
  const calf = smooth([...soleus, ...inner]);
  return [
    united([smooth(outline), ...shapes], colour.skin),
    path(calf, { fill: colour.muscle, stroke: colour.muscleDeep, width: 4 }),
    path(calf, { fill: colour.gold, opacity: 0.45 * taut }),
    path(smooth([behind(300, 30), behind(360, 27), calcaneus], true), { stroke: colour.fascia, width: 12 }),
    blob([polar(calcaneus, 20, 0), polar(calcaneus, 20, 120), polar(calcaneus, 20, 240)], {
      fill: colour.bone,
      stroke: colour.boneEdge,
      width: 4,
    }),
  ].join('');
}

/** The wall, the floor with its ruler from the wall, and the leg. */
export function scene(lunge: Lunge, taut: number): string {
  const [x] = pixels(lunge, [0, 0]);
  const ticks = Array.from({ length: 21 }, (_, cm) => {
    const at = wall - cm * 10 * scale;
    const tall = cm % 5 === 0;
    return (
      line([at, floor + 8], [at, floor + (tall ? 30 : 20)], { stroke: colour.ink, width: tall ? 3.5 : 2 }) +
      (tall ? words(at, floor + 60, String(cm), { size: 26, anchor: 'middle' }) : '')
    );
  });
  return [
    box(wall, 84, 44, floor - 76, 0, { fill: colour.fasciaDeep, stroke: colour.ink, width: 2.5 }),
    line([60, floor + 5], [wall, floor + 5], { stroke: colour.boneEdge, width: 8 }),
    ...ticks,
    line([x, floor + 8], [x, floor + 34], { stroke: colour.gold, width: 7 }),
    words(wall + 58, floor + 60, 'cm', { size: 26, anchor: 'middle', fill: colour.inkSoft }),
    group(leg(lunge, taut), { transform: `translate(${x.toFixed(2)} ${floor}) scale(${scale})` }),
  ].join('');
}

/** The gap under the heel, in gold. */
export function gap(lunge: Lunge, opacity: number): string {
  const { heel } = places(lunge);
  return group(
    line([heel[0] - 44, floor], [heel[0] + 60, floor], { stroke: colour.gold, width: 6 }) +
      line([heel[0] - 44, heel[1]], [heel[0] + 60, heel[1]], { stroke: colour.gold, width: 6, dash: '2 11' }) +
      disc([heel[0] - 44, (heel[1] + floor) / 2], 7, { fill: colour.gold }),
    { opacity },
  );
}
