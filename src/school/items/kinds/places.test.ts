import { describe, expect, test } from 'vitest';
import { forStudent } from '../answer.ts';
import { type ItemForStudent, itemSchema } from '../kinds.ts';
import { explanationOf, gradeItem, orderFor, rightAnswer, talliedIn, tallyOf } from '../marking.ts';

const as = <T extends ItemForStudent['type']>(_type: T, view: ItemForStudent) =>
  view as Extract<ItemForStudent, { type: T }>;

describe('a hotspot', () => {
  const item = itemSchema.parse({
    id: 'it',
    type: 'hotspot',
    stem: 'Where?',
    figure: { drawing: 'shoulder-back-deep' },
    regions: [
      { place: 'Above the ridge', structure: 'supraspinatus', correct: true, feedback: 'Yes.' },
      { place: 'Below the ridge', structure: 'infraspinatus', feedback: 'It lies higher.' },
      { place: 'At the edge', circle: [240, 240, 20] },
    ],
  });
  const regions = (turned: boolean) =>
    as(
      'hotspot',
      forStudent(
        item,
        orderFor(item, true, (ids) => (turned ? ids.toReversed() : ids)),
      ),
    ).regions;

  test('has its regions in the order of the attempt, each with where it is', () => {
    expect(regions(true).map((it) => it.text)).toEqual(['At the edge', 'Below the ridge', 'Above the ridge']);
    expect(regions(true)[0]?.where.circle).toEqual([240, 240, 20]);
  });

  test.each([
    [0, 100, ['Yes.']],
    [1, 0, ['It lies higher.']],
    [2, 0, []],
  ])('region %i earns %i', (at, mark, said) => {
    const answer = { region: regions(false)[at]?.id ?? '' };
    expect(gradeItem(item, answer)).toBe(mark);
    expect(explanationOf(item, answer)).toEqual(said);
    expect(talliedIn(item).find((it) => it.key === tallyOf(item, answer))?.right).toBe(mark === 100);
  });

  test('is answered by where its right region is', () => expect(rightAnswer(item)).toEqual(['Above the ridge']));
});

describe('labelling a figure', () => {
  const item = itemSchema.parse({
    id: 'it',
    type: 'label-figure',
    stem: 'Name them.',
    figure: { figure: 'any', alt: 'A chain.' },
    labels: [
      { place: 'Top', text: 'Calf', at: [1, 1] },
      { place: 'Middle', text: 'Heel', at: [1, 2] },
      { place: 'Bottom', text: 'Sole', at: [1, 3] },
      { place: 'Front', text: 'Sole', at: [2, 3] },
    ],
    distractors: ['Toe'],
  });
  const view = as(
    'label-figure',
    forStudent(
      item,
      orderFor(item, false, (ids) => ids),
    ),
  );
  const labelled = (...texts: string[]) => ({
    labels: Object.fromEntries(
      texts.flatMap((text, at) =>
        text ? [[view.places[at]?.id, view.choices.find((it) => it.text === text)?.id]] : [],
      ),
    ) as Record<string, string>,
  });

  test('offers a label that two places share once', () => {
    expect(view.choices.map((it) => it.text)).toEqual(['Calf', 'Heel', 'Sole', 'Toe']);
  });

  test.each([
    [['Calf', 'Heel', 'Sole', 'Sole'], 100],
    [['Calf', 'Heel', 'Toe', 'Sole'], 75],
    [['Heel', 'Calf', 'Sole'], 25],
    [['', '', '', 'Toe'], 0],
  ])('%j earns %i', (texts, mark) => expect(gradeItem(item, labelled(...texts))).toBe(mark));

  test('is answered place by place, by its numbers', () => {
    expect(rightAnswer(item)).toEqual(['1, Top → Calf', '2, Middle → Heel', '3, Bottom → Sole', '4, Front → Sole']);
  });
});

describe('finding a moment', () => {
  const item = itemSchema.parse({
    id: 'it',
    type: 'video',
    stem: 'When?',
    film: { id: 'reel', from: 0, to: 60 },
    moments: [
      { from: 12.5, to: 14, feedback: 'The first time.' },
      { from: 40, to: 41 },
    ],
  });

  test.each([
    [12.5, 100],
    [12.4, 0],
    // A clock that shows 0:12 may stand at 0:12.9.
    [12, 100],
    [11, 0],
    [14, 100],
    [14.1, 0],
    [40, 100],
    [39, 0],
    [39.9, 0],
  ])('%d seconds earn %i', (at, mark) => expect(gradeItem(item, { at })).toBe(mark));

  test('is answered by each stretch that is right', () => {
    expect(rightAnswer(item)).toEqual(['0:12.5 to 0:14', '0:40 to 0:41']);
    expect(explanationOf(item, { at: 13 })).toEqual(['The first time.']);
  });
});
