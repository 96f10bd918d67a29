import { describe, expect, it } from 'vitest';
import { markDrawing, placesIn } from './marks.ts';

const LEGEND =
  '<li data-x="42" data-y="30.5"><span>Atlas</span></li>\n<li class="x" data-x="0" data-y="7"><span>Axis</span></li>';

describe('Marks in a drawing', () => {
  it('stand where the labels say, in their order', () => {
    expect(placesIn(LEGEND)).toEqual([
      { x: 42, y: 30.5 },
      { x: 0, y: 7 },
    ]);
  });

  it('are numbered, and drawn last, so that nothing covers them', () => {
    const drawing = markDrawing('<svg viewBox="0 0 1000 500"><path d="M0 0"/></svg>\n', placesIn(LEGEND));
    expect(drawing).toMatch(/<path d="M0 0"\/><g class="mark"><circle cx="42" cy="30.5" r="21"\/>.*<\/g><\/svg>$/);
    expect([...drawing.matchAll(/<text x="(\d+)"[^>]*>(\d)</g)].map(([, x, number]) => [x, number])).toEqual([
      ['42', '1'],
      ['0', '2'],
    ]);
  });

  it('grow with the width of the viewBox, wherever it begins', () => {
    expect(markDrawing('<svg viewBox="-50,-20,200,300"></svg>', [{ x: 1, y: 2 }])).toContain('r="4.2"');
  });

  it('leave a drawing alone that has no size', () => {
    expect(markDrawing('', [{ x: 1, y: 2 }])).toBe('');
  });
});
