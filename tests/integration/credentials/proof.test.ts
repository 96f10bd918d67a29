import { describe, expect, it } from 'vitest';
import { SPECIMENS } from '../../../scripts/proof/specimens.ts';
import { hasPoppler, letters, pagesOf, poppler, wordsOf } from '../../support/poppler.ts';

/** Within the woven border of a certificate, and with 10 mm of white on every other sheet; in points. */
const WITHIN_BORDER = 49;
const WITHIN_SHEET = 28;

describe.skipIf(!hasPoppler)('each template bears what tends to break a layout', () => {
  it.each(SPECIMENS)('$name', async ({ name, pages, holder, draw }) => {
    const pdf = await draw();
    expect(pagesOf(pdf)).toBe(pages);
    const sheets = wordsOf(pdf);
    const outside = sheets.flatMap(({ width, height, words }, index) => {
      const edge = index === 0 && !name.startsWith('transcript') ? WITHIN_BORDER : WITHIN_SHEET;
      return words.filter(
        (it) => it.left < edge || it.right > width - edge || it.top < edge || it.bottom > height - edge,
      );
    });
    expect(outside).toEqual([]);
    const first = letters(poppler('pdftotext', pdf, ['-l', '1'], ['-'])).replace(/\s/g, '');
    // Runes are in none of the fonts.
    expect(first).toContain(letters(holder).replace(/[\s\u16A0-\u16FF]/g, ''));
  });
});
