// The two scenes of the film on hip and hamstrings: the passive straight leg raise, and the hip hinge.

import { client, figure, type Pose, table, therapist } from './figure.ts';
import { femur, hamstrings, pelvis, pelvisLine } from './hip-anatomy.ts';
import { direction } from './limbs.ts';
import { arc, colour, disc, group, line, mix, type Point, path, polar, smooth } from './stage.ts';

const scale = 0.49;
const top = 592;
/** Where the hip of the lying client is, in pixels. */
export const hip: Point = [520, top - 112 * scale];

function lying(angle: number, tilt: number): string {
  const thigh = 90 - angle;
  const body = figure({
    pelvis: -90 - tilt,
    lumbar: tilt,
    neck: -86,
    head: -90,
    arm: { wrist: [-256, -84], bend: 0.55, hand: 94 },
    look: client,
    near: { thigh, shank: thigh, foot: thigh - 92 },
    far: { thigh: 90, shank: 90.5, foot: 2 },
  });
  const inside =
    femur(thigh) +
    hamstrings(-90 - tilt, thigh, thigh, Math.min(1, angle / 62)) +
    pelvis(-90 - tilt, Math.min(1, tilt / 2));
  const [front, back] = pelvisLine(-90 - tilt, 150);
  const [levelFront, levelBack] = pelvisLine(-90, 150);
  const lines =
    line(levelFront, levelBack, { stroke: colour.ink, width: 5, dash: '2 14' }) +
    line(front, back, { stroke: colour.gold, width: 8 });
  return body.behind + body.middle + inside + body.front + group(lines, { opacity: Math.min(1, tilt) });
}

/** The client on the table with one leg raised to `angle` degrees by the therapist; `tilt` is how far the pelvis has followed. */
export function legRaise(angle: number, tilt: number): string {
  const thigh = 90 - angle;
  const up = angle / 62;
  const seat: Point = [mix(1046, 915, up * up) + 36 * Math.sin(Math.PI * Math.min(1, up)), 474];
  const onLeg = (along: number, behind: number): Point => {
    const at = polar(polar([0, 0], along, thigh), behind, thigh + 90);
    return [hip[0] + at[0] * scale, hip[1] + at[1] * scale];
  };
  // The therapist faces left: their own millimetres run the other way.
  const mine = ([x, y]: Point): Point => [(seat[0] - x) / scale, (y - seat[1]) / scale];
  const standing = figure({
    pelvis: mix(42, 12, Math.sqrt(up)),
    thoracic: 8,
    neck: mix(54, 30, up),
    head: mix(52, 34, up),
    look: therapist,
    awake: true,
    near: { thigh: 176, shank: 182, foot: 90 },
    far: { thigh: 184, shank: 186, foot: 90 },
    // One hand holds the ankle from below; of the other, round the front of the knee, the fingers are seen.
    arm: { wrist: mine(onLeg(690, 88)), bend: mix(0.3, 1, up), hand: 24 - thigh },
    farArm: { wrist: mine(onLeg(465, 55)), bend: mix(0.4, 0.9, up), hand: 90 - thigh },
  });
  const flip = `translate(${seat[0].toFixed(1)} ${seat[1]}) scale(${-scale} ${scale})`;
  const lie = `translate(${hip[0]} ${hip[1].toFixed(1)}) scale(${scale})`;
  return [
    group(standing.behind + standing.middle, { transform: flip }),
    table(90, top, 960, 800),
    group(lying(angle, tilt), { transform: lie }),
    group(standing.front, { transform: flip }),
  ].join('');
}

/** The pelvis of the same moment, twice as large, in a round window. */
export function pelvisLens(angle: number, tilt: number): string {
  const centre: Point = [1110, 470];
  const close = `translate(${centre[0] + 30} ${centre[1] + 20}) scale(0.98)`;
  return [
    disc([hip[0] - 15, hip[1] - 10], 70, { stroke: colour.ink, width: 2.5 }),
    `<defs><clipPath id="lens"><circle cx="${centre[0]}" cy="${centre[1]}" r="140"/></clipPath></defs>`,
    group(disc(centre, 140, { fill: colour.paper }) + group(lying(angle, tilt), { transform: close }), {
      clip: 'lens',
    }),
    disc(centre, 140, { stroke: colour.paper, width: 12 }),
    disc(centre, 140, { stroke: colour.ink, width: 4 }),
  ].join('');
}

/** The arc from the table up to the raised leg. */
export function angleArc(angle: number): string {
  const radius = 250;
  return (
    path(`${arc(hip, radius, 90, 90 - Math.max(0.5, angle))}L${hip[0]} ${hip[1]}Z`, {
      fill: colour.gold,
      opacity: 0.2,
    }) +
    path(arc(hip, radius, 90, 0), { stroke: colour.inkSoft, width: 2, dash: '3 9' }) +
    [0, 30, 60, 90]
      .map((a) =>
        line(polar(hip, radius - 8, 90 - a), polar(hip, radius + 8, 90 - a), { stroke: colour.ink, width: 3 }),
      )
      .join('') +
    path(arc(hip, radius, 90, 90 - Math.max(0.5, angle)), { stroke: colour.gold, width: 7 }) +
    disc(hip, 7, { fill: colour.gold, stroke: colour.ink, width: 2 })
  );
}

/** A person drawn bending, and where their hamstrings are, in pixels. */
export interface Bend {
  drawing: string;
  hamstring: Point;
}

/** Bends forward by `k` (0 upright to 1), standing with the ankle at `foot` (pixels), from the hips or by rounding the back; `inner` shows the anatomy. */
export function hinge(k: number, foot: Point, how: 'hips' | 'back', inner: number): Bend {
  const size = 0.315;
  const fromHips = how === 'hips';
  const [thigh, shank] = fromHips ? [180 - 17 * k, 180 + 7 * k] : [180 - 4 * k, 180 + 3 * k];
  const bent: Pose = {
    ...(fromHips
      ? { pelvis: 62 * k, lumbar: 0, thoracic: 2 * k, neck: mix(12, 66, k), head: mix(0, 60, k) }
      : { pelvis: 20 * k, lumbar: 46 * k, thoracic: 34 * k, neck: mix(12, 104, k), head: mix(0, 100, k) }),
    near: { thigh, shank, foot: 90 },
    far: { thigh: thigh - 1, shank: shank + 2, foot: 90 },
    look: client,
    awake: true,
  };
  const bare = figure(bent);
  const hang = (aside: number): Point => [bare.shoulder[0] + 60 - aside + 20 * k, bare.shoulder[1] + 520];
  const body = figure({ ...bent, arm: { wrist: hang(0) }, farArm: { wrist: hang(30) } });
  const origin: Point = [foot[0] - body.ankle[0] * size, foot[1] - body.ankle[1] * size];
  const spine = Array.from({ length: 17 }, (_, i) =>
    disc(body.along(122 + i * 23, mix(46, 62, i / 16)), 12, { fill: colour.bone, stroke: colour.boneEdge, width: 4 }),
  ).join('');
  // The rod touches sacrum and back of the head, and so the upper back between them.
  const low = body.along(40, 121);
  const high = polar(body.occiput, 14, bent.pelvis - 90);
  const run = direction(low, high);
  const rod = fromHips
    ? line(polar(low, -70, run), polar(high, 90, run), { stroke: colour.gold, width: 14 })
    : path(
        smooth(
          [0, 60, 130, 200, 270, 340, 410, 480].map((s) => body.along(s, 126)),
          true,
        ),
        { stroke: colour.gold, width: 14, dash: '2 28' },
      );
  const inside =
    femur(thigh) + hamstrings(bent.pelvis, thigh, shank, k * (fromHips ? 1 : 0.25)) + pelvis(bent.pelvis) + spine;
  const [x, y] = polar(polar([0, 0], 210, thigh), 46, thigh + 90);
  return {
    drawing: group(
      body.behind +
        body.middle +
        group(inside, { opacity: inner }) +
        body.front +
        group(rod, { opacity: inner * Math.min(1, k * 3) }),
      {
        transform: `translate(${origin[0].toFixed(2)} ${origin[1].toFixed(2)}) scale(${size})`,
      },
    ),
    hamstring: [origin[0] + x * size, origin[1] + y * size],
  };
}
