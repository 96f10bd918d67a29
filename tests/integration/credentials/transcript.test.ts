import { describe, expect, it } from 'vitest';
import { PAPERS, type Paper } from '../../../src/school/credentials/papers.ts';
import {
  drawTranscript,
  type Transcript,
  type TranscriptRow,
} from '../../../src/school/credentials/transcript/drawTranscript.ts';
import {
  attachmentOf,
  hasPoppler,
  letters,
  looseFontsOf,
  pagesOf,
  poppler,
  tagsOf,
  textOf,
} from '../../support/poppler.ts';

const row: TranscriptRow = {
  completedOn: '2026-11-23',
  title: 'Foundations of Medical Massage',
  award: 'Certificate of Achievement',
  hours: 600,
  hoursBy: { reading: 300, video: 150, assessment: 150, practice: 0 },
  approvals: [
    {
      board: 'a',
      boardName: 'Board A',
      provider: '45-1',
      course: '1177',
      title: 'Foundations',
      hours: 550,
      rules: '1',
    },
  ],
  code: '7K3M-9QXT-A0C1-EFGH',
  standing: 'valid',
};
const transcript = (rows: number, holder = 'Maria Sørensen'): Transcript => ({
  school: { name: 'Fascia School', address: '14 Sample Row', logo: 'fascia-school.svg' },
  holder,
  printedOn: '2026-11-29',
  rows: Array.from({ length: rows }, (_, index) => ({ ...row, title: `${row.title} ${index + 1}` })),
  totals: [{ label: 'All', hours: rows * 600 }],
  verifyUrl: 'https://fascia-school.example/verify',
});

const draw = (rows: number, holder?: string, paper: Paper = 'a4', standard?: 'ua-1') =>
  drawTranscript(transcript(rows, holder), paper, '{"of":"it"}', standard);

describe('a transcript', () => {
  it.each(['Maria Sørensen', 'محمد بن عبد الرحمن', '王小明'])(
    'is accessible as PDF/UA-1 asks: of %s',
    async (holder) => {
      for (const paper of PAPERS) await expect(draw(30, holder, paper, 'ua-1')).resolves.toBeInstanceOf(Buffer);
    },
  );

  it('has the same bytes each time', async () => {
    expect((await draw(3)).equals(await draw(3))).toBe(true);
  });
});

describe.skipIf(!hasPoppler)('a transcript as a reader opens it', () => {
  it.each(['a4', 'letter'] as const)(
    'lists every award on %s, with the head of the table on each page',
    async (paper) => {
      const pdf = await draw(60, undefined, paper);
      const text = textOf(pdf);
      const pages = pagesOf(pdf);
      expect(pages).toBeGreaterThan(3);
      expect(text.match(/Code and standing/g)).toHaveLength(pages);
      for (let number = 1; number <= 60; number += 1) expect(text).toMatch(new RegExp(`Massage\\s*${number}\\b`));
      expect(text).toContain(`Page ${pages} of ${pages}`);
      expect(text).toContain('360 CE hours');
    },
  );

  it('prints of an award what boards ask for', async () => {
    const text = textOf(await draw(1)).replace(/\s+/g, ' ');
    for (const part of ['23 November 2026', 'Certificate of Achievement', '6 CE hours', row.code, 'valid']) {
      expect(text).toContain(part);
    }
    expect(tagsOf(await draw(1)).replace(/"\s+"/g, '')).toContain('Board A, provider 45-1, course 1177, 5.5 CE hours');
  });

  it('reads as tables with heads', async () => {
    const tags = tagsOf(await draw(2));
    expect(tags.match(/^\s*Table/gm)).toHaveLength(2);
    expect(tags.match(/Scope \/Column/g)).toHaveLength(6);
    expect(tags.indexOf('H1 "Transcript"')).toBeLessThan(tags.indexOf('Table'));
    expect(tags.match(/^ {6}TR/gm)).toHaveLength(2 + 2 + 1);
  });

  it.each(['محمد بن عبد الرحمن', 'N\u0331a\u0323\u0302 x\u030c', '王小明'])(
    'prints a name letter by letter: %s',
    async (holder) => {
      const pdf = await draw(1, holder);
      expect(letters(textOf(pdf))).toContain(letters(holder));
      expect(looseFontsOf(pdf)).toEqual([]);
    },
  );

  it('without awards says so, on one page', async () => {
    const pdf = await draw(0);
    expect(textOf(pdf)).toContain('No award was issued.');
    expect(pagesOf(pdf)).toBe(1);
  });

  it('carries its credential, and stands on its paper', async () => {
    expect(String(attachmentOf(await draw(1)))).toBe('{"of":"it"}');
    expect(poppler('pdfinfo', await draw(1))).toContain('595.276 x 841.89');
    expect(poppler('pdfinfo', await draw(1, undefined, 'letter'))).toContain('612 x 792');
  });
});
