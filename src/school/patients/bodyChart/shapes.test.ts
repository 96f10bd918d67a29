import { describe, expect, test } from 'vitest';
import type { Polygon } from './drawing.ts';
import { emptyRaster, fill } from './raster.ts';
import { REGIONS } from './regions.ts';
import { SHAPES, shapesOf } from './shapes.ts';
import { VIEWS, type View } from './types.ts';

const cellsOf = (view: View, polygons: readonly Polygon[]) => {
  const raster = emptyRaster(SHAPES[view]);
  for (const it of polygons) fill(raster, it);
  return raster.cells;
};
const count = (cells: Uint8Array) => cells.reduce((sum, it) => sum + it, 0);
const regionsOf = (view: View) => REGIONS.filter((it) => it.view === view);

test('every region has a shape, and every shape is of a region', () => {
  const drawn = VIEWS.flatMap((view) => [...SHAPES[view].regions.keys()].map((id) => `${view} ${id}`));
  expect(drawn.toSorted()).toEqual(REGIONS.map((it) => `${it.view} ${it.id}`).toSorted());
});

describe.each(VIEWS)('the view %s', (view) => {
  const body = cellsOf(view, SHAPES[view].outlines);
  const areas = regionsOf(view).map(({ id }) => ({ id, cells: cellsOf(view, shapesOf(id)) }));

  test('stays within its box', () => {
    const { width, height, outlines, regions, lines } = SHAPES[view];
    const places = [...outlines, ...lines, ...[...regions.values()].flat()].flat();
    expect(places.length).toBeGreaterThan(200);
    expect(places.filter(([x, y]) => !(x >= 0 && y >= 0 && x <= width && y <= height))).toEqual([]);
  });

  test('has each of its regions on the body, large enough to be met', () => {
    for (const { id, cells } of areas) {
      const outside = cells.filter((cell, at) => cell === 1 && body[at] === 0).length;
      expect([id, outside / count(cells) < 0.06, count(cells) >= 20]).toEqual([id, true, true]);
    }
  });

  test('has no two regions in one place', () => {
    const covered = new Uint8Array(body.length);
    for (const { cells } of areas) for (const [at, cell] of cells.entries()) covered[at] = (covered[at] ?? 0) + cell;
    const twice = covered.filter((it) => it > 1).length;
    expect(twice / count(body)).toBeLessThan(0.01);
  });

  test('is the same on both sides', () => {
    const sizeOf = (id: string) => count(cellsOf(findViewOf(id), shapesOf(id)));
    for (const { id } of regionsOf(view).filter((it) => it.id.endsWith('-right'))) {
      const other = id.replace(/right$/, 'left');
      expect(Math.abs(sizeOf(id) - sizeOf(other)) / sizeOf(id), id).toBeLessThan(0.05);
    }
  });
});

const findViewOf = (id: string): View => REGIONS.find((it) => it.id === id)?.view ?? 'front';

test('the regions of a trunk and its limbs leave little of the body out', () => {
  const shareOf = (view: View) => {
    const regions = regionsOf(view).flatMap((it) => shapesOf(it.id));
    return count(cellsOf(view, regions)) / count(cellsOf(view, SHAPES[view].outlines));
  };
  // The hands have a view of their own; a side shows the feet and the back of the head, which others have.
  for (const view of ['front', 'back', 'soles', 'hands'] as const) expect(shareOf(view), view).toBeGreaterThan(0.94);
  for (const view of ['right', 'left'] as const) expect(shareOf(view), view).toBeGreaterThan(0.85);
});

test('right and left are the patient’s', () => {
  const middle = (id: string) => {
    const [shape = []] = shapesOf(id);
    return shape.reduce((sum, [x]) => sum + x, 0) / shape.length;
  };
  for (const id of ['thigh-front', 'heel', 'palm']) expect(middle(`${id}-right`)).toBeLessThan(middle(`${id}-left`));
  expect(middle('calf-right')).toBeGreaterThan(middle('calf-left'));
});
