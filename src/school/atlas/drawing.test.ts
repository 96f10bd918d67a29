import { describe, expect, it } from 'vitest';
import { parseDrawing, shownIn } from './drawing.ts';

const drawing = (body: string, id = 'shoulder-back-deep') =>
  parseDrawing(id, `<svg viewBox="0 0 480 400">\n<title>Shoulder</title>\n<desc>From behind.</desc>\n${body}\n</svg>`);
const path = (d: string) => `<path class="f-muscle" d="${d}"/>`;
const group = (id: string, shape: string) => `<g data-structure="${id}">${shape}</g>`;

describe('a drawing', () => {
  it('is of the region and view that its file is named after', () => {
    expect(drawing('')).toMatchObject({ region: 'shoulder', view: 'back-deep', title: 'Shoulder', width: 480 });
    expect(drawing('', 'body-front')).toMatchObject({ region: undefined, view: 'front' });
  });

  it('keeps the order of painting, scenery between regions', () => {
    const { parts } = drawing(group('deltoid', path('M1')) + path('M2') + group('trapezius', path('M3')));
    expect(parts.map((it) => [it.structure, it.svg])).toEqual([
      ['deltoid', path('M1')],
      [undefined, path('M2')],
      ['trapezius', path('M3')],
    ]);
  });

  it('shows what stands in a half on both sides, its mirror image within the same part', () => {
    const { parts } = drawing(`<g data-half="240">${group('deltoid', path('M1'))}</g>${group('sternum', path('M2'))}`);
    expect(parts.map((it) => it.svg)).toEqual([
      `${path('M1')}<g transform="matrix(-1 0 0 1 480 0)">${path('M1')}</g>`,
      path('M2'),
    ]);
  });

  it('joins neighbours that show the same, and names each structure once', () => {
    const twice = drawing(
      group('soleus', path('M1')) +
        group('soleus', path('M2')) +
        group('fibula', path('M3')) +
        group('soleus', path('M4')),
    );
    expect(twice.parts.map((it) => it.structure)).toEqual(['soleus', 'fibula', 'soleus']);
    expect(shownIn(twice)).toEqual(['soleus', 'fibula']);
  });

  it('may have comments, which are not shown', () => {
    expect(drawing(`<!-- the <b>deep</b> layer -->${path('M1')}`).parts).toEqual([
      { structure: undefined, svg: path('M1') },
    ]);
  });

  it.each([
    ['<script/>', '4: <script/> may not stand in a drawing'],
    [`${path('M1')}\n<path d="M1" onclick="x"/>`, '5: a shape may not have onclick'],
    ['<path d="M1" style="fill:red"/>', '4: a shape may not have style'],
    ['<g class="x"></g>', '4: <g class="x"> may not stand in a drawing'],
    [group('a', group('b', '')), '4: <g data-structure="b"> may not stand within another one'],
    [`<g data-half="1">\n<g data-half="2"></g></g>`, '5: <g data-half="2"> may not stand within another one'],
    ['<path d="M1">', '4: <path d="M1"> may not stand in a drawing'],
    ['words', '3: no tag of a drawing'],
  ])('with %s is refused', (body, message) => {
    expect(() => drawing(body)).toThrow(`shoulder-back-deep.svg:${message}`);
  });

  it('without title, description or view box is refused', () => {
    expect(() => parseDrawing('arm-front', '<svg><title>Arm</title></svg>')).toThrow(
      'arm-front.svg:1: must begin with <svg viewBox="0 0 W H">, <title> and <desc>, and nothing else',
    );
  });
});
