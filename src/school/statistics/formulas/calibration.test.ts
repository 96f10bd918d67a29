import { describe, expect, test } from 'vitest';
import { calibration } from './calibration.ts';

const at = (certainty: number, right: number, wrong: number) => [
  { certainty, right: true, n: right },
  { certainty, right: false, n: wrong },
];

describe('certainty calibration', () => {
  test.each([
    ['very certain and often wrong', 'too-certain', at(3, 40, 60)],
    ['very certain and right', 'fitting', at(3, 90, 10)],
    ['very certain and wrong, but few', 'fitting', at(3, 1, 2)],
    ['fairly certain and nearly always right', 'too-careful', at(2, 98, 2)],
    ['fairly certain and right about as often as that pays', 'fitting', at(2, 75, 25)],
    ['unsure and nearly always right', 'too-careful', at(1, 95, 5)],
    ['unsure and never right, which costs nothing', 'fitting', at(1, 0, 50)],
  ])('%s: %s', (_, verdict, rows) => expect(calibration(rows)).toEqual([expect.objectContaining({ verdict })]));

  test('counts what is right at each certainty that was chosen, least certain first', () => {
    const found = calibration([...at(3, 8, 2), ...at(1, 3, 7), { certainty: 3, right: true, n: 10 }]);
    expect(found.map(({ certainty, n, right, share }) => ({ certainty, n, right, share }))).toEqual([
      { certainty: 1, n: 10, right: 3, share: 0.3 },
      { certainty: 3, n: 20, right: 18, share: 0.9 },
    ]);
    expect(found.every(({ share, interval }) => interval.low < share && share < interval.high)).toBe(true);
  });
});
