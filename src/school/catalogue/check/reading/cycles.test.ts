import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cyclesIn } from './cycles.ts';

const graph = (edges: Record<string, string[]>) => cyclesIn(Object.keys(edges), (node) => edges[node] ?? []);

it('finds none in a line, a fork that meets again, or a step into nothing', () => {
  expect(graph({ a: ['b'], b: ['c'], c: [] })).toEqual([]);
  expect(graph({ a: ['b', 'c'], b: ['d'], c: ['d'], d: ['nowhere'] })).toEqual([]);
});

it('tells each circle once, without what leads into it', () => {
  expect(graph({ a: ['b'], b: ['c'], c: ['b'] })).toEqual([['b', 'c']]);
  expect(graph({ a: ['a'], b: ['c'], c: ['b'] })).toEqual([['a'], ['b', 'c']]);
});

it('finds a circle exactly where there is one', () => {
  const edges = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 12 });
  fc.assert(
    fc.property(edges, (pairs) => {
      const next = (node: string) => pairs.filter(([from]) => String(from) === node).map(([, to]) => String(to));
      const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
        next(from).some((it) => it === to || (!seen.has(it) && reaches(it, to, seen.add(it))));
      const nodes = ['0', '1', '2', '3', '4', '5', '6', '7'];
      expect(cyclesIn(nodes, next).length > 0).toBe(nodes.some((it) => reaches(it, it)));
    }),
  );
});
