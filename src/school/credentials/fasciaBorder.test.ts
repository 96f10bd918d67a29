import { describe, expect, it } from 'vitest';
import { fasciaBorder } from './fasciaBorder.ts';

const strokes = { fibre: 'teal', crossing: 'tan', line: 'black', rosette: 'silver' };

describe('the border of a certificate', () => {
  it.each([
    { width: 297, height: 210 },
    { width: 279.4, height: 215.9 },
  ])('stays on its sheet and goes all round it: $width by $height', (sheet) => {
    const drawn = fasciaBorder(sheet, strokes);
    const points = [...drawn.matchAll(/(-?[\d.]+) (-?[\d.]+)(?=[LZ])/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    );
    expect(points.length).toBeGreaterThan(1000);
    for (const [x, y] of points) {
      expect(x > 5 && x < sheet.width - 5 && y > 5 && y < sheet.height - 5).toBe(true);
    }
    const near = (x: number, y: number) => points.some(([a, b]) => Math.hypot(a - x, b - y) < 6);
    for (const [x, y] of [
      [12, sheet.height / 2],
      [sheet.width - 12, sheet.height / 2],
      [sheet.width / 2, 12],
    ] as const) {
      expect(near(x, y)).toBe(true);
    }
  });

  it('is the same each time', () => {
    const sheet = { width: 297, height: 210 };
    expect(fasciaBorder(sheet, strokes)).toBe(fasciaBorder(sheet, strokes));
  });
});
