import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readAtlas } from '../../../../tests/support/records.ts';
import {
  type Drawing,
  findDrawing,
  findStructure,
  shownIn,
  useAtlas,
  useDrawings,
} from '../../../school/atlas/index.ts';
import { forStudent, itemSchema, orderFor } from '../../../school/items/index.ts';
import { drawFigure, type Mark } from './draw.ts';
import { nameOf } from './nameOf.ts';
import { pictureOfAtlas, pictureOfCourse } from './picture.ts';

let drawings: Drawing[];
beforeAll(() => {
  const files = globSync('content/anatomy/drawings/*.svg');
  useAtlas(readAtlas());
  useDrawings(Object.fromEntries(files.map((path) => [basename(path, '.svg'), readFileSync(path, 'utf8')])));
  drawings = files.map((path) => basename(path, '.svg')).flatMap((id) => findDrawing(id) ?? []);
});

const mark = (sign: string, where: Mark['spot']['where'], rest: Partial<Mark> = {}): Mark => ({
  sign,
  spot: { id: sign, text: 'A place', where },
  region: true,
  ...rest,
});
const marksOn = (drawing: Drawing): Mark[] =>
  shownIn(drawing).map((structure, at) => mark(String.fromCharCode(65 + (at % 26)), { structure }));

describe('the figure of a question', () => {
  it('names no structure of any drawing, neither by id nor by name', () => {
    const told = drawings.flatMap((drawing) => {
      const markup = drawFigure(pictureOfAtlas(drawing), marksOn(drawing), shownIn(drawing)[0]).toLowerCase();
      return shownIn(drawing)
        .flatMap((id) => {
          const record = findStructure(id);
          return [id, record?.name ?? id, record?.latin ?? id, ...(record?.synonyms ?? [])];
        })
        .filter((name) => name.length > 3 && markup.includes(name.toLowerCase()))
        .map((name) => `${drawing.id}: ${name}`);
    });
    expect(told).toEqual([]);
    expect(drawings.length).toBeGreaterThan(40);
  });

  it('has nothing but shapes, colours and signs', () => {
    const attributes = new Set(
      drawings.flatMap((it) =>
        [...drawFigure(pictureOfAtlas(it), marksOn(it)).matchAll(/\s([\w-]+)="/g)].map(([, name]) => name),
      ),
    );
    for (const name of ['id', 'href', 'title', 'aria-label', 'data-structure', 'style'])
      expect(attributes).not.toContain(name);
  });

  it('has a sign on every structure that a drawing shows, within its edges', () => {
    const lost = drawings.flatMap((drawing) => {
      const signs = [
        ...drawFigure(pictureOfAtlas(drawing), marksOn(drawing)).matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"/g),
      ];
      const outside = signs.filter(
        ([, x, y]) => Number(x) < 0 || Number(x) > drawing.width || Number(y) < 0 || Number(y) > drawing.height,
      );
      return signs.length === shownIn(drawing).length && outside.length === 0
        ? []
        : [`${drawing.id}: ${signs.length} of ${shownIn(drawing).length}, ${outside.length} outside`];
    });
    expect(lost).toEqual([]);
  });

  it('draws regions of any form, and says which is chosen and which is right', () => {
    const picture = pictureOfCourse('<svg viewBox="0 0 100 50"><path d="M0 0"/></svg>', true);
    expect(
      picture &&
        drawFigure(picture, [
          mark('A', { box: [10, 10, 20, 10] }, { chosen: true }),
          mark('B', { circle: [60, 20, 5] }, { right: true }),
          mark('C', {
            points: [
              [80, 0],
              [100, 0],
              [100, 20],
              [80, 20],
            ],
          }),
        ]),
    ).toBe(
      '<g><path d="M0 0"/></g>' +
        '<g class="spot-shape" data-region="A" data-lit><rect x="10" y="10" width="20" height="10"/></g>' +
        '<g class="spot-shape" data-region="B" data-right><circle cx="60" cy="20" r="5"/></g>' +
        '<g class="spot-shape" data-region="C"><polygon points="80,0 100,0 100,20 80,20"/></g>' +
        '<g class="spot" data-region="A" data-lit><circle cx="20" cy="15" r="2.6"/><text x="20" y="15" font-size="3.25" text-anchor="middle" dominant-baseline="central">A</text></g>' +
        '<g class="spot" data-region="B" data-right><circle cx="60" cy="20" r="2.6"/><text x="60" y="20" font-size="3.25" text-anchor="middle" dominant-baseline="central">B</text></g>' +
        '<g class="spot" data-region="C"><circle cx="90" cy="10" r="2.6"/><text x="90" y="10" font-size="3.25" text-anchor="middle" dominant-baseline="central">C</text></g>',
    );
  });

  it('of a course comes without comments, data and names that nothing refers to', () => {
    const svg =
      '<svg xmlns="x" viewBox="0 0 9 9"><!-- calf --><g id="calf" data-name="calf"><path fill="url(#shade)"/></g><defs><linearGradient id="shade"/></defs></svg>';
    expect(pictureOfCourse(svg, false)?.pieces[0]?.svg).toBe(
      '<g><path fill="url(#shade)"/></g><defs><linearGradient id="shade"/></defs>',
    );
  });

  it('of a course has no words where it is asked what stands where', () => {
    const svg = '<svg viewBox="0 0 9 9"><text x="1">Calf <tspan>bone</tspan></text><path d="M0 0"/></svg>';
    expect(pictureOfCourse(svg, true)?.pieces[0]?.svg).toBe('<path d="M0 0"/>');
    expect(pictureOfCourse(svg, false)?.pieces[0]?.svg).toContain('Calf');
  });

  it('is none where the drawing has no size', () => expect(pictureOfCourse('', true)).toBeUndefined());
});

describe('the name of a figure', () => {
  const NEUTRAL = 'A drawing of a part of the body';
  const options = (...texts: string[]) => ({
    type: 'single',
    options: texts.map((text, at) => ({ text, correct: at === 0 })),
  });
  const regions = (...ids: string[]) => ({
    type: 'hotspot',
    regions: ids.map((structure, at) => ({ place: `Place ${at}`, structure, correct: at === 0 })),
  });
  /** The name in a question, of a drawing that has another title for this test. */
  const named = (raw: object, title?: string): string | undefined => {
    const item = itemSchema.parse({ id: 'it', stem: 'Which?', figure: { drawing: 'shoulder-back-deep' }, ...raw });
    const drawing = findDrawing('shoulder-back-deep');
    const shown = forStudent(
      item,
      orderFor(item, true, (ids) => ids),
    );
    return drawing && nameOf(shown, pictureOfAtlas({ ...drawing, ...(title !== undefined && { title }) }));
  };

  it.each<[string, object, string | undefined, string]>([
    [
      'the title of the drawing',
      options('Trapezius', 'Deltoid'),
      undefined,
      'Right shoulder, deep muscles, from behind',
    ],
    [
      'what its author says',
      { type: 'true-false', answer: true, figure: { drawing: 'x', alt: 'A back.' } },
      undefined,
      'A back.',
    ],
    ['nothing that holds what can be chosen', options('Right shoulder', 'Left knee'), undefined, NEUTRAL],
    [
      'the title where a choice is only part of a word',
      options('Right should', 'Left knee'),
      'Right shoulder',
      'Right shoulder',
    ],
    ['nothing that names a structure asked for', regions('clavicle', 'humerus'), 'The clavicle', NEUTRAL],
    ['nothing that names it in Latin', regions('clavicle', 'humerus'), 'Clavicula, seen from above', NEUTRAL],
  ])('is %s', (_what, raw, title, name) => expect(named(raw, title)).toBe(name));
});
