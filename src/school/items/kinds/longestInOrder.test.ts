import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestInOrder } from './longestInOrder.ts';

test.each([
  [[], []],
  [[5], [0]],
  [
    [0, 1, 2],
    [0, 1, 2],
  ],
  [[2, 1, 0], [0]],
  [
    [1, 2, 0],
    [0, 1],
  ],
  [
    [0, 3, 1, 2],
    [0, 2, 3],
  ],
])('%j: %j', (numbers, places) => expect(longestInOrder(numbers)).toEqual(places));

/** The longest common subsequence by its definition (Wagner and Fischer), a second opinion. */
function commonLength(a: readonly number[], b: readonly number[]): number {
  const [first, ...rest] = a;
  if (first === undefined || b.length === 0) return 0;
  const at = b.indexOf(first);
  const without = commonLength(rest, b);
  return at < 0 ? without : Math.max(without, 1 + commonLength(rest, b.slice(at + 1)));
}

test('is as long as the longest common subsequence with the right order, and rises', () => {
  const order = Array.from({ length: 8 }, (_, at) => at);
  fc.assert(
    fc.property(fc.shuffledSubarray(order), (numbers) => {
      const places = longestInOrder(numbers);
      expect(places.length).toBe(commonLength(numbers, order));
      const kept = places.map((at) => numbers[at] ?? Number.NaN);
      expect(kept).toEqual(kept.toSorted((a, b) => a - b));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }),
  );
});
