import { describe, expect, it } from 'vitest';
import { chapterMark, cutAtChapters } from './chapters.ts';

describe('Steps with chapters', () => {
  it.each(['Contact and sink', 'Hold: 60 to 90 s', 'Straight leg --> 30°', '"Quoted" & <b>'])(
    'are cut where the chapter “%s” is linked to',
    (title) =>
      expect(cutAtChapters(`<li>Hold${chapterMark(title)}</li>`)).toEqual([
        { html: '<li>Hold' },
        { chapter: title },
        { html: '</li>' },
      ]),
  );

  it('are left whole without one', () => {
    expect(cutAtChapters('<ol><!-- note --></ol>')).toEqual([{ html: '<ol><!-- note --></ol>' }]);
  });
});
