import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covered, type Interval, isWatched, merge, within } from './intervals.ts';

const interval = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }));
const seconds = (intervals: readonly Interval[]) =>
  new Set(intervals.flatMap(([from, to]) => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)));

describe('watched intervals', () => {
  it('cover exactly the seconds that were watched, in any order', () => {
    fc.assert(
      fc.property(fc.array(interval), (given) => {
        const merged = merge(given);
        expect(seconds(merged)).toEqual(seconds(given));
        expect(covered(merged)).toBe(seconds(given).size);
      }),
    );
  });

  it('merge to the same, merged again or with a copy', () => {
    fc.assert(
      fc.property(fc.array(interval), (given) => {
        const merged = merge(given);
        expect(merge([...merged, ...given])).toEqual(merged);
      }),
    );
  });

  it('never reach outside the film', () => {
    expect(
      merge(
        within(
          [
            [-5, 3],
            [8, 99],
            [Number.NaN, 4],
          ],
          10,
        ),
      ),
    ).toEqual([
      [0, 3],
      [8, 10],
    ]);
  });

  it('count a film as watched from nine tenths, whatever was skipped to', () => {
    expect(isWatched([[0, 9]], 10)).toBe(true);
    expect(
      isWatched(
        [
          [0, 4],
          [6, 10],
        ],
        10,
      ),
    ).toBe(false);
  });
});
