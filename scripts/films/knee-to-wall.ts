// Film: the knee-to-wall test of the ankle, once as it is meant and once with the heel off the floor.

import { heading, listCard, tag, titleCard } from './cards.ts';
import { between, box, colour, type Film, group, sheet, shown, track, words } from './stage.ts';
import { gap, type Lunge, places, scene } from './wall-scene.ts';

const seconds = 31;
const [first, second, again, cues] = [3, 9, 17, 24];
/** The ankle bends so far and no further, in degrees. */
const stop = 35;
const [near, far] = [93, 140];
/** How far the heel must turn up for the knee to reach the wall from `far`. */
const lifted = 6.75;

function lungeAt(t: number): Lunge {
  if (t < second) {
    const lean = track(t, [
      [first + 0.8, 4],
      [first + 3.4, stop],
      [first + 5.4, stop],
      [first + 6.4, 4],
    ]);
    return { distance: near, lean, lift: 0 };
  }
  const start = t < again ? second : again;
  // The second time it is shown at half the speed.
  const slow = t < again ? 1 : 1.35;
  const at = (after: number): number => start + after * slow;
  const lean = track(t, [
    [at(1), 4],
    [at(3.4), stop],
  ]);
  const lift = track(t, [
    [at(3.4), 0],
    [at(4.9), lifted],
  ]);
  return { distance: far, lean, lift };
}

const panel = (value: string, under: string, edge: string): string =>
  box(60, 112, 380, 164, 22, { fill: colour.card, stroke: edge, width: edge === colour.line ? 2 : 5 }) +
  words(250, 204, value, { size: 76, bold: true, anchor: 'middle' }) +
  words(250, 252, under, { size: 26, anchor: 'middle', fill: colour.inkSoft });

function testing(t: number): string {
  const lunge = lungeAt(t);
  const { knee, heel, calf, kneeToWall } = places(lunge);
  const touches = kneeToWall < 1.5;
  const slow = t > again;
  const found = slow && lunge.lift > 0.4;
  const value = t < second ? '9 cm' : slow ? '14 cm?' : '14 cm';
  const under = touches ? 'knee touches the wall' : 'toes from the wall';
  return [
    scene(lunge, between(lunge.lean, 26, stop)),
    panel(value, found ? 'no longer the ankle' : under, found || (t < second && touches) ? colour.gold : colour.line),
    tag(['Heel stays down'], [250, 440], [heel[0] - 20, heel[1] - 8], {
      opacity: shown(t, first + 1.6, second - 0.6, 0.4),
    }),
    tag(['Knee touches'], [760, 130], knee, { opacity: shown(t, first + 3.3, second - 0.6, 0.4) }),
    tag(['Calf is at', 'its full length'], [250, 350], calf, {
      opacity: shown(t, again + 3.6, cues, 0.4),
    }),
    gap(lunge, found ? shown(t, again + 4.6, cues, 0.4) : 0),
    tag(['The heel is off:', 'the test is over'], [250, 460], [heel[0] - 40, heel[1]], {
      opacity: shown(t, again + 4.9, cues, 0.4),
      strong: true,
    }),
  ].join('');
}

/** The film. */
export const film: Film = {
  id: 'knee-to-wall',
  title: 'Knee to the wall: when a measurement stops',
  summary:
    'The bend of the ankle measured by bringing the knee to a wall, once with the heel down and once with the heel off the floor.',
  seconds,
  poster: 7,
  description: `A drawn animation without sound. After a title card a right lower leg stands before a wall, seen from the side, with soleus, its tendon and the heel bone drawn on the outside. A ruler on the floor counts centimetres from the wall. The tips of the toes are 9 cm from it. The knee moves forward until it touches the wall. The heel stays on the floor all the time, and a panel says: 9 cm, knee touches the wall.

Then the toes stand 14 cm from the wall. The knee moves forward again. The calf comes to its full length while the knee is still some centimetres off the wall. A moment later the heel turns up from the floor, by about two centimetres, and only so does the knee reach the wall. The panel says 14 cm.

The same is shown again, more slowly. Where the calf is at its full length a label says so. Where the heel leaves the floor the gap is marked in gold, and a label says: the heel is off, the test is over. The panel now says: 14 cm, with a question mark, no longer the ankle.

A card gives three rules: heel on the floor, a finger under it tells; knee over the second toe; the same foot, the same place and the same words each time.`,
  chapters: [
    { at: 0, title: 'Introduction' },
    { at: first, title: 'First measurement' },
    { at: second, title: 'Second measurement' },
    { at: again, title: 'Once more, slowly' },
    { at: cues, title: 'Three rules' },
  ],
  captions: [
    { from: 0, to: 3, text: 'Knee to the wall:\nhow far does the ankle bend?' },
    { from: 3, to: 6, text: 'The toes are 9 centimetres\nfrom the wall.' },
    { from: 6, to: 9, text: 'The knee touches,\nand the heel is on the floor.' },
    { from: 9, to: 12, text: 'Now the toes are\n14 centimetres away.' },
    { from: 12, to: 17, text: 'The knee touches again.\nIs that 14 centimetres?' },
    { from: 17, to: 20.6, text: 'Once more, slowly.\nWatch the heel.' },
    { from: 20.6, to: 24, text: 'The calf has no more length,\nand the heel leaves the floor.' },
    { from: 24, to: 26.4, text: 'Keep the heel on the floor:\na finger under it tells you.' },
    { from: 26.4, to: 28.6, text: 'Let the knee pass\nover the second toe.' },
    { from: 28.6, to: 31, text: 'The same foot, the same place,\nthe same words each time.' },
  ],
  frame(t) {
    const card = [
      ['Heel on the floor', 'a finger under it tells'],
      ['Knee over the second toe'],
      ['The same each time', 'foot, place, words'],
    ];
    const titles: readonly (readonly [number, number, string])[] = [
      [first, second, 'Knee to the wall: first measurement'],
      [second, again, 'Second measurement'],
      [again, cues, 'Once more, slowly'],
    ];
    return sheet(
      [
        t > first - 0.7 && t < cues + 0.4 ? group(testing(t), { opacity: 1 - between(t, cues - 0.2, cues + 0.3) }) : '',
        t > first - 0.7 && t < cues + 0.3 ? heading('', 1 - between(t, cues - 0.3, cues + 0.2)) : '',
        ...titles.map(([from, to, text]) =>
          words(76, 57, text, { size: 36, serif: true, bold: true, opacity: shown(t, from, to, 0.3) }),
        ),
        t > cues
          ? group(listCard(t, 'Three rules for the test', card, cues + 0.5, 1.8, 'number'), {
              opacity: between(t, cues + 0.1, cues + 0.6),
            })
          : '',
        titleCard(t, first, 'Knee to the wall', 'When a measurement stops being one', 'CLINICAL REASONING IN PRACTICE'),
      ].join(''),
    );
  },
};
