import type { Region, View } from './types.ts';

/** Parts that there are twice, by their view: id and name without the side. `right` and `left` are the patient's. */
const PAIRED: Partial<Record<View, readonly (readonly [id: string, title: string])[]>> = {
  front: [
    ['forehead', 'forehead'],
    ['face', 'face'],
    ['neck-front', 'front of the neck'],
    ['shoulder-front', 'front of the shoulder'],
    ['chest', 'chest'],
    ['upper-arm-front', 'front of the upper arm'],
    ['elbow-front', 'crease of the elbow'],
    ['forearm-front', 'front of the forearm'],
    ['upper-abdomen', 'upper abdomen'],
    ['lower-abdomen', 'lower abdomen'],
    ['groin', 'groin'],
    ['thigh-front', 'front of the thigh'],
    ['knee-front', 'front of the knee'],
    ['shin', 'shin'],
    ['ankle-front', 'front of the ankle'],
    ['foot-top', 'top of the foot'],
  ],
  back: [
    ['head-back', 'back of the head'],
    ['base-of-skull', 'base of the skull'],
    ['neck-back', 'back of the neck'],
    ['upper-trapezius', 'top of the shoulder (upper trapezius)'],
    ['shoulder-blade', 'shoulder blade'],
    ['between-shoulder-blades', 'between spine and shoulder blade'],
    ['mid-back', 'middle of the back'],
    ['upper-arm-back', 'back of the upper arm'],
    ['elbow-back', 'point of the elbow'],
    ['forearm-back', 'back of the forearm'],
    ['lower-back', 'lower back'],
    ['sacrum', 'sacrum'],
    ['buttock', 'buttock'],
    ['thigh-back', 'back of the thigh'],
    ['knee-hollow', 'hollow of the knee'],
    ['calf', 'calf'],
    ['achilles', 'Achilles tendon'],
    ['heel-back', 'back of the heel'],
  ],
  soles: [
    ['heel', 'heel, from below'],
    ['inner-arch', 'inner arch of the sole'],
    ['outer-sole', 'outer edge of the sole'],
    ['ball-of-foot', 'ball of the foot'],
    ['great-toe', 'great toe'],
    ['lesser-toes', 'lesser toes'],
  ],
  hands: [
    ['wrist-front', 'front of the wrist'],
    ['palm', 'palm'],
    ['thumb', 'thumb'],
    ['index-finger', 'index finger'],
    ['middle-finger', 'middle finger'],
    ['ring-finger', 'ring finger'],
    ['little-finger', 'little finger'],
    ['wrist-back', 'back of the wrist'],
    ['hand-back', 'back of the hand'],
  ],
};

/** Parts of a view from the side, each on the right and on the left. */
const SIDES: readonly (readonly [id: string, title: string])[] = [
  ['temple', 'temple'],
  ['jaw', 'jaw'],
  ['neck-side', 'side of the neck'],
  ['shoulder-side', 'outer shoulder'],
  ['upper-arm-side', 'outer upper arm'],
  ['forearm-side', 'outer forearm'],
  ['ribs', 'ribs at the side'],
  ['flank', 'flank'],
  ['hip', 'outer hip'],
  ['thigh-side', 'outer thigh'],
  ['knee-side', 'outer knee'],
  ['leg-side', 'outer lower leg'],
  ['ankle-side', 'outer ankle'],
];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const paired = Object.entries(PAIRED).flatMap(([view, parts]) =>
  parts.flatMap(([id, title]) =>
    (['right', 'left'] as const).map(
      (side): Region => ({ id: `${id}-${side}`, view: view as View, title: `${capital(title)}, ${side}` }),
    ),
  ),
);

const fromTheSide = (['right', 'left'] as const).flatMap((side) =>
  SIDES.map(([id, title]): Region => ({ id: `${id}-${side}`, view: side, title: `${capital(title)}, ${side}` })),
);

/** Every region of the chart, in the order of its list: by view, from head to foot, right before left. */
export const REGIONS: readonly Region[] = [...paired, ...fromTheSide];

const BY_ID: ReadonlyMap<string, Region> = new Map(REGIONS.map((it) => [it.id, it]));

export const findRegion = (id: string): Region | undefined => BY_ID.get(id);
