import { describe, expect, it } from 'vitest';
import { withinShape } from './deepest.ts';
import { parseDrawing } from './drawing.ts';
import { middleOf } from './middle.ts';
import { outlinesOf } from './outline.ts';

const drawing = (body: string) =>
  parseDrawing('hand-front', `<svg viewBox="0 0 100 100">\n<title>Hand</title>\n<desc>A hand.</desc>\n${body}\n</svg>`);
const path = (d: string, kind = 'f-muscle f-outline') => `<path class="${kind}" d="${d}"/>`;
const part = (...shapes: string[]) => drawing(`<g data-structure="it">${shapes.join('')}</g>`);

describe('the outline of a shape', () => {
  it.each([
    [
      'absolute and relative lines',
      'M10 10L20 10l0 5H12v-2z',
      [
        [10, 10],
        [20, 10],
        [20, 15],
        [12, 15],
        [12, 13],
        [10, 10],
      ],
    ],
    [
      'numbers without spaces',
      'm1.5.5-1-.5',
      [
        [1.5, 0.5],
        [0.5, 0],
      ],
    ],
    [
      'lines that follow a move',
      'm1 1 2 0 0 2',
      [
        [1, 1],
        [3, 1],
        [3, 3],
      ],
    ],
  ])('is read from %s', (_what, d, points) => expect(outlinesOf(path(d))).toEqual([points]));

  it('has a part for each move, the second from where the first was closed', () => {
    expect(outlinesOf(path('M0 0h4v4zm10 0h1')).map((it) => it[0])).toEqual([
      [0, 0],
      [10, 0],
    ]);
  });

  it.each([
    ['a cubic curve', 'M0 0C0 10 10 10 10 0', [5, 7.5]],
    ['the same, relative', 'M0 0c0 10 10 10 10 0', [5, 7.5]],
    ['a quadratic curve', 'M0 0q5 10 10 0', [5, 5]],
  ])('goes half way along %s', (_what, d, point) => expect(outlinesOf(path(d))[0]?.[2]).toEqual(point));

  it('leaves mirror images out', () => {
    const shape = path('M0 0h4v4z');
    expect(outlinesOf(`${shape}<g transform="matrix(-1 0 0 1 100 0)">${shape}</g>${shape}`)).toHaveLength(2);
  });
});

describe('the middle of a structure', () => {
  /** Whether a point is where it should be, but for the size of a cell. */
  const near = (point: readonly number[] | undefined, [x, y]: [number, number], by = 2) =>
    expect(Math.hypot((point?.[0] ?? 999) - x, (point?.[1] ?? 999) - y), `${point}`).toBeLessThan(by);

  it('is that of the shape in which it lies deepest', () => {
    near(middleOf(part(path('M0 0h90v9h-90z'), path('M20 20h40v20h-40z')), 'it'), [40, 30], 12);
  });

  it('is on no seam between two of its shapes', () => {
    near(middleOf(part(path('M0 0h20v60h-20z'), path('M20 0h20v60h-20z')), 'it'), [10, 30], 3);
  });

  it('lies on it where the middle of its box does not', () => {
    // A horseshoe, open to the right, thickest below.
    near(middleOf(part(path('M0 0h60v10h-50v40h50v20h-60z')), 'it'), [30, 60], 26);
  });

  it('passes over the fibres and shades that lie on it', () => {
    const shapes = [path('M0 0h90v90h-90z', 'a-shade'), path('M10 10h10v10h-10z'), path('M0 0L90 90', 'a-fibre')];
    near(middleOf(part(...shapes), 'it'), [15, 15]);
  });

  it('is where nothing is painted over it', () => {
    const covered = drawing(
      `<g data-structure="it">${path('M0 0h90v30h-90z')}</g><g data-structure="over">${path('M0 0h60v90h-60z')}</g>`,
    );
    near(middleOf(covered, 'it'), [75, 15]);
    near(middleOf(covered, 'over'), [30, 45], 16);
  });

  it('is within the drawing, of what runs over its edge', () => {
    near(middleOf(part(path('M-60 10h80v20h-80z')), 'it'), [10, 20]);
  });

  it('is half way along a nerve', () => {
    expect(middleOf(part(path('M0 0L5 5L10 0L20 0', 'a-nerve')), 'it')).toEqual([10, 0]);
  });

  it('is on the side that was drawn, of what stands on both', () => {
    const both = drawing(`<g data-half="50"><g data-structure="it">${path('M10 10h10v10h-10z')}</g></g>`);
    near(middleOf(both, 'it'), [15, 15]);
  });

  it('is where it lies all the same, of what is wholly hidden, or finer than can be told', () => {
    const hidden = drawing(`<g data-structure="it">${path('M10 10h9v9h-9z')}</g>${path('M0 0h40v40h-40z')}`);
    near(middleOf(hidden, 'it'), [14.5, 14.5]);
    near(middleOf(part(path('M0 50h90v.1h-90z')), 'it'), [0, 50], 91);
  });

  it('is nowhere for what is not drawn', () => {
    expect(middleOf(drawing(path('M0 0h1v1z')), 'it')).toBeUndefined();
  });
});

it('A point deepest within corners is on their side of the edge', () => {
  const [x = 0, y = 0] =
    withinShape([
      [0, 0],
      [40, 0],
      [40, 10],
      [10, 10],
      [10, 40],
      [0, 40],
    ]) ?? [];
  expect(x < 10 || y < 10).toBe(true);
  expect(x > 2 && y > 2).toBe(true);
});
