import { expect, it } from 'vitest';
import type { Evaluation, Rating } from './evaluation.ts';
import { summarise } from './summarise.ts';

const evaluation = (teaching: Rating, other: Partial<Evaluation> = {}): Evaluation => ({
  objectives: [{ text: 'Do it.', met: 'met' }],
  ...{ teaching, relevance: 4, unbiased: true, bias: '', hours: 600, recommends: true, suggestions: '' },
  ...other,
});

const FIVE = [
  evaluation(5),
  evaluation(5, { hours: 700, objectives: [{ text: 'Do it.', met: 'partly' }] }),
  evaluation(4, { hours: 650, unbiased: false, bias: 'The film.' }),
  evaluation(3, { hours: 900, suggestions: 'More films.' }),
  evaluation(1, { hours: 750, recommends: false }),
];

it('counts each answer, with its mean and how many gave one', () =>
  expect(summarise(FIVE)).toEqual({
    n: 5,
    objectives: [
      {
        ...{ text: 'Do it.', n: 5 },
        counts: [
          { answer: 'met', count: 4 },
          { answer: 'partly', count: 1 },
          { answer: 'not', count: 0 },
        ],
      },
    ],
    teaching: {
      n: 5,
      mean: 3.6,
      counts: [1, 2, 3, 4, 5].map((answer, at) => ({ answer, count: [1, 0, 1, 1, 2][at] })),
    },
    relevance: { n: 5, mean: 4, counts: [1, 2, 3, 4, 5].map((answer) => ({ answer, count: answer === 4 ? 5 : 0 })) },
    unbiased: [
      { answer: 'yes', count: 4 },
      { answer: 'no', count: 1 },
    ],
    recommends: [
      { answer: 'yes', count: 4 },
      { answer: 'no', count: 1 },
    ],
    hours: { n: 5, mean: 7.2, median: 7 },
    bias: ['The film.'],
    suggestions: ['More films.'],
  }));

it('leaves out an objective that too few were asked about', () => {
  const reworded = evaluation(5, { objectives: [{ text: 'Do it well.', met: 'not' }] });
  expect(summarise([...FIVE, reworded]).objectives.map((it) => it.text)).toEqual(['Do it.']);
});
