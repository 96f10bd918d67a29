import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholeScore } from './wholeScore.ts';

test.each([
  [0, 6000, undefined, 6000],
  [0.3, 6000, undefined, 6000],
  [0.3, 6000, 8000, 6600],
  [0.3, 10_000, 0, 7000],
  [0.1, 6000, 6000, 6000],
  [0.25, 6001, 0, 4500],
])('with a share of %d, rubric %i and automatic %s: %i', (share, rubric, automatic, whole) =>
  expect(wholeScore(share, rubric, automatic)).toBe(whole),
);

test('lies between its parts', () => {
  const score = fc.integer({ min: 0, max: 10_000 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 90 }), score, score, (percent, rubric, automatic) => {
      const whole = wholeScore(percent / 100, rubric, automatic);
      expect(whole).toBeGreaterThanOrEqual(Math.min(rubric, automatic));
      expect(whole).toBeLessThanOrEqual(Math.max(rubric, automatic));
    }),
  );
});
