import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Drawing, parseDrawing, shownIn } from '../../../src/school/atlas/drawing.ts';
import {
  drawingsOf,
  drawingsWith,
  findStructure,
  type Structure,
  useAtlas,
  useDrawings,
} from '../../../src/school/atlas/index.ts';
import { readMarks } from '../../../src/school/catalogue/files/drawing.ts';
import { readAtlas } from '../../support/records.ts';

let records: Structure[];
let files: Record<string, string>;
let drawings: Drawing[];
beforeAll(() => {
  records = readAtlas();
  const paths = globSync('content/anatomy/drawings/*.svg');
  files = Object.fromEntries(paths.map((path) => [basename(path, '.svg'), readFileSync(path, 'utf8')]));
  drawings = Object.entries(files).map(([id, text]) => parseDrawing(id, text));
  useAtlas(records);
  useDrawings(files);
});

describe('the drawings of the atlas', () => {
  it('are named after the body or a region of the atlas', () => {
    expect(drawings.filter((it) => !it.region && !it.id.startsWith('body-')).map((it) => it.id)).toEqual([]);
  });

  it('show the whole body from the front, the side and the back', () => {
    expect(drawingsOf(undefined).map((it) => it.view)).toEqual(['front', 'side', 'back']);
  });

  it('say in words what they show and where they simplify', () => {
    const silent = drawings.filter(
      (it) => it.description.length < 80 || !/simplified|left out|not drawn/i.test(it.description),
    );
    expect(silent.map((it) => it.id)).toEqual([]);
    expect(new Set(drawings.map((it) => it.title)).size).toBe(drawings.length);
  });

  it('have coordinates with one decimal at most', () => {
    const fine = Object.entries(files).filter(([, text]) =>
      /\d\.\d\d|[ ,-]\.\d\d/.test(text.replace(/stroke-width="[^"]*"/g, '')),
    );
    expect(fine.map(([id]) => id)).toEqual([]);
  });

  it('hold in a half only what begins on its own side of the mirror', () => {
    const beyond = Object.entries(files).flatMap(([id, text]) =>
      readMarks(id, text).marks.flatMap(({ structure, half = Number.POSITIVE_INFINITY, svg }) =>
        [...svg.matchAll(/[ "]M(-?[\d.]+)/g)]
          .filter(([, x]) => Number(x) > half + 1)
          .map(([, x]) => `${id}: ${structure} at ${x}, mirrored at ${half}`),
      ),
    );
    expect(beyond).toEqual([]);
  });

  it('show at least eighty muscles', () => {
    const shown = new Set(drawings.flatMap(shownIn));
    const muscles = records.filter((it) => it.kind === 'muscle');
    const missing = muscles.filter((it) => !shown.has(it.id)).map((it) => it.id);
    expect(muscles.length - missing.length, `not drawn: ${missing.join(', ')}`).toBeGreaterThanOrEqual(80);
  });

  it('are found by what they show: the own region first, most of it first', () => {
    const [trapezius, soleus] = [findStructure('trapezius'), findStructure('soleus')];
    const where = (it: Structure | undefined) => (it ? drawingsWith(it).map(({ id }) => id) : []);
    expect(where(trapezius)[0]).toBe('back-back');
    expect(where(trapezius).filter((id) => id.startsWith('body-'))[0]).toBe('body-back');
    expect(where(soleus)[0]).toMatch(/^leg-back/);
  });
});
