import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Point, simplifyLine, simplifyTo } from './simplifyLine.ts';

const place = fc.integer({ min: 0, max: 1000 });
const lines = fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 60 }) as fc.Arbitrary<Point[]>;

const distance = (line: readonly Point[], [x, y]: Point): number =>
  Math.min(
    ...line.map((a, at) => {
      const b = line[at + 1] ?? a;
      const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
      const t = Math.min(1, Math.max(0, ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy || 1)));
      return Math.hypot(a[0] + t * dx - x, a[1] + t * dy - y);
    }),
  );

test('a straight line is its ends', () => {
  expect(
    simplifyLine(
      [
        [0, 0],
        [5, 0],
        [9, 0.5],
        [20, 0],
      ],
      1,
    ),
  ).toEqual([
    [0, 0],
    [20, 0],
  ]);
});

test('a corner stays, and so does the way back', () => {
  expect(
    simplifyLine(
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [0, 0],
      ],
      1,
    ),
  ).toEqual([
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 0],
  ]);
});

test('no point that is left out was farther away than the tolerance', () => {
  fc.assert(
    fc.property(lines, fc.integer({ min: 1, max: 100 }), (points, tolerance) => {
      const line = simplifyLine(points, tolerance);
      expect([line[0], line.at(-1)]).toEqual([points[0], points.at(-1)]);
      for (const it of points) expect(distance(line, it)).toBeLessThanOrEqual(tolerance + 1e-9);
    }),
  );
});

test('a scribble becomes as many points as there may be', () => {
  const scribble = Array.from({ length: 20_000 }, (_, at): Point => [(at * 7919) % 1000, (at * 104_729) % 1000]);
  const line = simplifyTo(500, scribble, 2);
  expect(line.length).toBeLessThanOrEqual(500);
  expect(line.length).toBeGreaterThan(1);
});
