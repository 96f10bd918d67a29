import { describe, expect, test } from 'vitest';
import { decideRound, ROUNDS } from './decideRound.ts';

const ITEMS = ['a', 'b'];
const given = (a: string, b: string, round = 1) => ({
  round,
  typed: new Map([
    ['a', a],
    ['b', b],
  ]),
});

describe('a round of ratings', () => {
  test('is whole numbers from 0 to 100, with or without a percent sign', () => {
    expect(decideRound(ITEMS, 0, given(' 60 ', '100 %'))).toEqual({
      ok: true,
      round: 1,
      ratings: new Map([
        ['a', 60],
        ['b', 100],
      ]),
    });
  });

  test.each(['101', '-1', '50.5', '3,5', '1e2', 'NaN', '٣٥', 'sixty', '999', '0x10', '1 0'])('refuses %s', (typed) => {
    expect(decideRound(ITEMS, 0, given(typed, '50'))).toEqual({
      ok: false,
      reason: 'unfit',
      problems: new Map([['a', 'not-a-percentage']]),
    });
  });

  test('rates every item', () => {
    expect(decideRound(ITEMS, 0, { round: 1, typed: new Map([['a', '']]) })).toEqual({
      ok: false,
      reason: 'unfit',
      problems: new Map([
        ['a', 'missing'],
        ['b', 'missing'],
      ]),
    });
  });

  test('takes nothing for an item that the quiz does not have', () => {
    const found = decideRound(ITEMS, 0, {
      round: 1,
      typed: new Map([
        ['a', '1'],
        ['b', '2'],
        ['c', '3'],
      ]),
    });
    expect(found.ok && [...found.ratings.keys()]).toEqual(ITEMS);
  });

  test.each([
    ['the first', 0, 1, true],
    ['the second after the first', 1, 2, true],
    ['the first once more', 1, 1, false],
    ['the third before the second', 1, 3, false],
    ['no number', 0, Number.NaN, false],
    ['the last', ROUNDS - 1, ROUNDS, true],
    ['one after the last', ROUNDS, ROUNDS + 1, false],
  ])('%s', (_, rounds, round, taken) => expect(decideRound(ITEMS, rounds, given('1', '2', round)).ok).toBe(taken));
});
