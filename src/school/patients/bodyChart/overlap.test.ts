import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Point } from './drawing.ts';
import { isClosed, lineOf } from './markedArea.ts';
import { overlap } from './overlap.ts';
import { CELL, PEN } from './raster.ts';
import { REGIONS } from './regions.ts';
import { SHAPES, shapesOf } from './shapes.ts';
import { type Chart, type ChartMark, MARK_KINDS, type Stroke, VIEWS, type View } from './types.ts';
import { viewsOf } from './viewsOf.ts';

const mark = (regions: string[], strokes: Stroke[] = [], kind: ChartMark['kind'] = 'pain'): ChartMark => ({
  ...{ kind, regions, strokes },
  intensity: null,
});

const point = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }));
const stroke = fc.record({ view: fc.constantFrom(...VIEWS), points: fc.array(point, { minLength: 1, maxLength: 6 }) });
const someRegions = fc.uniqueArray(fc.constantFrom(...REGIONS.map((it) => it.id)), { maxLength: 5 });
const marks = fc.record({
  kind: fc.constantFrom(...MARK_KINDS),
  regions: someRegions,
  strokes: fc.array(stroke, { maxLength: 3 }),
  intensity: fc.constant(null),
});
const charts: fc.Arbitrary<Chart> = fc.array(marks, { maxLength: 3 });

/** The same area as slowly and as plainly as it can be said: every cell asks every shape. */
function slowArea(chart: Chart, view: View): Set<string> {
  const { width, height, outlines } = SHAPES[view];
  const lines = chart.flatMap((it) => it.strokes.filter((s) => s.view === view).map(lineOf));
  const shapes = chart.flatMap((it) => it.regions.filter((id) => viewOf(id) === view).flatMap(shapesOf));
  const found = new Set<string>();
  for (let y = CELL / 2; y < height; y += CELL)
    for (let x = CELL / 2; x < width; x += CELL) {
      const drawn = lines.some((it) => near(it, [x, y]) || (isClosed(it) && inside(it, [x, y])));
      const onBody = () => outlines.some((it) => inside(it, [x, y]));
      if ((drawn && onBody()) || shapes.some((it) => inside(it, [x, y]))) found.add(`${view} ${x} ${y}`);
    }
  return found;
}

const viewOf = (id: string) => REGIONS.find((it) => it.id === id)?.view;

const near = (line: readonly Point[], [x, y]: Point): boolean =>
  line.some((a, at) => {
    const b = line[at + 1] ?? a;
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const along = ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy || 1);
    const t = Math.min(1, Math.max(0, along));
    return Math.hypot(a[0] + t * dx - x, a[1] + t * dy - y) <= PEN / 2;
  });

/** By the winding number: how often a shape goes round a place. */
const inside = (shape: readonly Point[], [x, y]: Point): boolean => {
  let winding = 0;
  for (const [at, [x1, y1]] of shape.entries()) {
    const [x2, y2] = shape[(at + 1) % shape.length] ?? [x1, y1];
    const cross = x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
    if (y1 <= y && y < y2 && cross <= x) winding += 1;
    if (y2 <= y && y < y1 && cross <= x) winding -= 1;
  }
  return winding !== 0;
};

function slowOverlap(expected: Chart, drawn: Chart): number {
  const kinds = [...new Set(expected.map((it) => it.kind))];
  const shares = kinds.map((kind) => {
    const area = (chart: Chart) =>
      new Set(
        viewsOf(chart).flatMap((view) => [
          ...slowArea(
            chart.filter((it) => it.kind === kind),
            view,
          ),
        ]),
      );
    const [a, b] = [area(expected), area(drawn)];
    return a.size + b.size === 0 ? 1 : (2 * a.intersection(b).size) / (a.size + b.size);
  });
  return shares.length === 0 ? 1 : shares.reduce((sum, it) => sum + it, 0) / shares.length;
}

test('is what asking every cell finds', () => {
  fc.assert(
    fc.property(charts, charts, (a, b) => {
      expect(overlap(a, b)).toBeCloseTo(slowOverlap(a, b), 12);
    }),
    { numRuns: 10 },
  );
});

describe('always', () => {
  test('what is drawn as it is expected agrees wholly', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        expect(overlap(chart, chart)).toBe(1);
      }),
    );
  });

  test('two charts of the same kinds agree as much either way round', () => {
    fc.assert(
      fc.property(someRegions, someRegions, stroke, stroke, (a, b, one, other) => {
        const [left, right] = [[mark(a, [one])], [mark(b, [other])]];
        expect(overlap(left, right)).toBe(overlap(right, left));
      }),
    );
  });

  test('it lies between 0 and 1', () => {
    fc.assert(
      fc.property(charts, charts, (a, b) => {
        expect(overlap(a, b)).toBeGreaterThanOrEqual(0);
        expect(overlap(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('one more region that belongs there never lowers it, and one that does not never raises it', () => {
    const ids = REGIONS.map((it) => it.id);
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: 4, maxLength: 8 }), (some) => {
        const [more = '', wrong = '', ...others] = some;
        const expected = [mark([more, ...others])];
        const before = overlap(expected, [mark(others)]);
        expect(overlap(expected, [mark([more, ...others])])).toBeGreaterThanOrEqual(before);
        expect(overlap(expected, [mark([wrong, ...others])])).toBeLessThanOrEqual(before);
      }),
    );
  });
});

describe('by area', () => {
  test('regions that lie apart do not agree, nor do other kinds of mark', () => {
    expect(overlap([mark(['calf-right'])], [mark(['calf-left'])])).toBe(0);
    expect(overlap([mark(['calf-right'])], [mark(['calf-right'], [], 'scar')])).toBe(0);
  });

  test('a large region counts for more than a small one', () => {
    const expected = [mark(['thigh-back-right', 'achilles-right'])];
    const large = overlap(expected, [mark(['thigh-back-right'])]);
    const small = overlap(expected, [mark(['achilles-right'])]);
    expect(large).toBeGreaterThan(0.8);
    expect(small).toBeLessThan(0.5);
  });

  test('a line round a region is as good as its name', () => {
    const { width, height } = SHAPES.back;
    const [shape = []] = shapesOf('buttock-right');
    const points = shape.map(([x, y]): [number, number] => [
      Math.round((x / width) * 1000),
      Math.round((y / height) * 1000),
    ]);
    const round = mark([], [{ view: 'back', points: [...points, points[0] ?? [0, 0]] }]);
    expect(overlap([mark(['buttock-right'])], [round])).toBeGreaterThan(0.8);
    const open = mark([], [{ view: 'back', points: points.slice(0, points.length / 2) }]);
    expect(overlap([mark(['buttock-right'])], [open])).toBeLessThan(0.6);
  });

  test('what is drawn beside the body is nothing', () => {
    const beside = mark(
      [],
      [
        {
          view: 'front',
          points: [
            [0, 0],
            [60, 0],
          ],
        },
      ],
    );
    expect(overlap([mark(['calf-right'])], [mark(['calf-right']), beside])).toBe(1);
    expect(overlap([beside], [])).toBe(1);
  });

  test('each expected kind counts the same', () => {
    const expected = [mark(['calf-right']), mark(['heel-right'], [], 'numbness')];
    expect(overlap(expected, [mark(['calf-right'])])).toBe(0.5);
    expect(overlap([], [mark(['calf-right'])])).toBe(1);
  });

  test('places that no chart has are drawn in to the edge', () => {
    const far = mark(
      [],
      [
        {
          view: 'front',
          points: [
            [-1e9, 300],
            [1e9, 300],
          ],
        },
      ],
    );
    const across = mark(
      [],
      [
        {
          view: 'front',
          points: [
            [0, 300],
            [1000, 300],
          ],
        },
      ],
    );
    expect(overlap([across], [far])).toBe(1);
  });
});
