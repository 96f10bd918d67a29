import { describe, expect, test } from 'vitest';
import { inSentences } from './summary.ts';

const whole = {
  attempts: 100,
  mean: 700,
  median: 700,
  meanShare: 0.7,
  deviation: 150,
  skewness: 0,
  kurtosis: 0,
  reliability: { value: 0.8, kind: 'kr-20' as const },
  standardError: 67,
};
const item = (weight: 'look' | 'note' | 'fine', reason = 'works') => ({ remarks: [{ weight, reason }] });
const said = (change: object = {}, rest: object = {}) =>
  inSentences({ whole: { ...whole, ...change }, which: 'first', waiting: 0, items: [item('fine')], ...rest } as never);

describe('a quiz in sentences', () => {
  test('says how reliable it is, and what a score may be off by', () => {
    expect(said()).toEqual([
      'None of its 1 questions asks for a look.',
      'It tells students apart reliably (KR-20 0.80).',
      'A student’s own score would vary by about 0.7 points (7 %) from one such quiz to the next.',
    ]);
  });

  test.each([
    [
      { reliability: { value: 0.7, kind: 'alpha' } },
      'It tells students apart, but not sharply (Cronbach’s alpha 0.70).',
    ],
    [
      { reliability: { value: 0.3, kind: 'estimate' } },
      'It hardly tells students apart (alpha, estimated since questions are drawn, 0.30). With few questions, or where nearly everyone knows everything, that is no fault.',
    ],
    [
      { reliability: 'no-variance' },
      'How reliably it tells students apart can’t be said. All attempts have the same score.',
    ],
  ])('%j', (change, sentence) => expect(said(change)).toContain(sentence));

  test('says no number of a few attempts', () => {
    expect(said({ attempts: 19 })).toEqual([
      'None of its 1 questions asks for a look.',
      'There are too few to say how reliably it tells students apart.',
    ]);
  });

  test('says nothing but that there is nothing', () => {
    expect(said({ attempts: 0 }, { waiting: 2 })).toEqual([
      'Nobody has a result in this quiz yet.',
      '2 attempts wait for a mark and are not counted.',
    ]);
  });

  test('counts the questions that want a look', () => {
    expect(said({}, { items: [item('look'), item('note'), item('fine')] })[0]).toBe(
      '1 of its 3 questions wants a look.',
    );
  });
});
