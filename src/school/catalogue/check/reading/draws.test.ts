import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostTaken, type Taking } from './draws.ts';

const taking = (count: number, ...ids: string[]): Taking => ({ ids: new Set(ids), count });

test('earlier drawings take only what they may, and no more than they draw', () => {
  expect(mostTaken(['a', 'b', 'c'], [])).toBe(0);
  expect(mostTaken(['a', 'b', 'c'], [taking(2, 'a', 'b', 'x')])).toBe(2);
  expect(mostTaken(['a', 'b', 'c'], [taking(5, 'a', 'x')])).toBe(1);
});

test('drawings that want the same take it once', () => {
  expect(mostTaken(['a', 'b'], [taking(2, 'a'), taking(2, 'a')])).toBe(1);
  expect(mostTaken(['a', 'b', 'c'], [taking(1, 'a', 'b'), taking(1, 'a')])).toBe(2);
});

/** What is taken at most, by trying every drawing for every id. */
function byTrying([id, ...rest]: string[], earlier: readonly Taking[]): number {
  if (id === undefined) return 0;
  const given = earlier.flatMap((it, index) =>
    it.ids.has(id) && it.count > 0
      ? [1 + byTrying(rest, earlier.with(index, { ids: it.ids, count: it.count - 1 }))]
      : [],
  );
  return Math.max(byTrying(rest, earlier), ...given);
}

test('no way of drawing takes more', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const drawing = fc.record({ ids: fc.subarray(ids).map((it) => new Set(it)), count: fc.integer({ min: 1, max: 3 }) });
  fc.assert(
    fc.property(fc.subarray(ids), fc.array(drawing, { maxLength: 4 }), (wanted, earlier) => {
      expect(mostTaken(wanted, earlier)).toBe(byTrying(wanted, earlier));
    }),
  );
});
