import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawItems, seededRandom, shuffled } from './draw.ts';

const pool = fc.array(fc.record({ id: fc.uuid(), objective: fc.constantFrom('a', 'b', 'c', undefined) }), {
  minLength: 1,
  maxLength: 30,
});

describe('drawing items', () => {
  test('takes as many as asked, each once, in the order in which they were given', () => {
    fc.assert(
      fc.property(pool, fc.nat(40), fc.string(), (items, count, seed) => {
        const drawn = drawItems(items, count, seededRandom(seed));
        expect(drawn).toHaveLength(Math.min(count, items.length));
        expect(items.filter((it) => drawn.includes(it))).toEqual(drawn);
      }),
    );
  });

  test('no objective gives two more than another that still had some to give', () => {
    fc.assert(
      fc.property(pool, fc.nat(30), fc.string(), (items, count, seed) => {
        const drawn = drawItems(items, count, seededRandom(seed));
        const has = (objective: string | undefined, list: typeof items) =>
          list.filter((it) => it.objective === objective).length;
        const objectives = [...new Set(items.map((it) => it.objective))];
        const most = Math.max(...objectives.map((it) => has(it, drawn)));
        for (const it of objectives)
          if (has(it, drawn) < has(it, items)) expect(most - has(it, drawn)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('the same seed draws the same, another seed something else', () => {
    const items = Array.from({ length: 20 }, (_, index) => ({ id: String(index), objective: undefined }));
    expect(drawItems(items, 10, seededRandom('x'))).toEqual(drawItems(items, 10, seededRandom('x')));
    expect(drawItems(items, 10, seededRandom('x'))).not.toEqual(drawItems(items, 10, seededRandom('y')));
  });
});

describe('shuffling', () => {
  test('keeps everything, and no order is rarer than it should be', () => {
    const random = seededRandom('fair');
    const counts = new Map<string, number>();
    for (let round = 0; round < 6000; round += 1) {
      const order = shuffled(['a', 'b', 'c'], random).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
    // 1000 expected of each; five standard deviations are 144.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(145);
  });
});
