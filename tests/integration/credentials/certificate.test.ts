import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawCertificate } from '../../../src/school/credentials/certificate.ts';
import type { Snapshot } from '../../../src/school/credentials/index.ts';
import type { Paper } from '../../../src/school/credentials/papers.ts';
import { readQr } from '../../support/readQr.ts';

const CODE = '7K3M-9QXT-A0C1-EFGH';
const ISSUED = Date.UTC(2026, 10, 23, 9);
const snapshot: Snapshot = {
  design: 1,
  kind: 'course',
  holder: { name: 'Maria Sørensen' },
  title: 'Foundations of Medical Massage',
  subject: { id: 'foundations', version: 1 },
  hours: 600,
  statement: 'has completed every lesson and passed every quiz and case study of the continuing education course',
  objectives: [],
  instructors: [{ name: 'Maya Lindqvist', credentials: 'RMT' }],
  issuedOn: '2026-11-23',
  school: { name: 'Fascia School of Medical Massage', address: '14 Sample Row, Exampleton EX0 0MP' },
  signatory: { name: 'Maya Lindqvist', title: 'Director of Education' },
  verifyUrl: `https://fascia-school.example/verify/${CODE}`,
  evidence: ['submission/not-for-strangers'],
};

const draw = (name: string, paper: Paper = 'a4', standard?: 'ua-1') =>
  drawCertificate({ code: CODE, issuedAt: ISSUED, snapshot: { ...snapshot, holder: { name } } }, paper, standard);

const NAMES = {
  Latin: 'Maria Sørensen',
  Vietnamese: 'Nguyễn Thị Phượng',
  Cyrillic: 'Ольга Щербакова',
  Greek: 'Ἀριστοτέλης Παπαδόπουλος',
  'combining accents': 'N\u0331a\u0323\u0302 x\u030c q\u0303',
  Arabic: 'محمد بن عبد الرحمن الفارسي',
  Hebrew: 'יהודית בן־דוד',
  Devanagari: 'लक्ष्मी त्रिपाठी',
  Thai: 'สมชาย ใจดี',
  'simplified Chinese': '王小明',
  'traditional Chinese': '龔曉龍',
  Japanese: '髙橋 さくら',
  Korean: '김민서',
};

const hasPoppler = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fascia-pdf-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a tool of poppler says of a PDF. */
function poppler(tool: string, pdf: Buffer, before: string[] = [], after: string[] = []): string {
  const file = join(folder, 'it.pdf');
  writeFileSync(file, pdf);
  return execFileSync(tool, [...before, file, ...after], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

/** Letters in logical order: composed, without the marks of direction that pdftotext adds. */
const letters = (text: string): string =>
  text.normalize('NFC').replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');

describe('the certificate', () => {
  it('has the same bytes each time', async () => {
    expect((await draw('王小明 Zoë')).equals(await draw('王小明 Zoë'))).toBe(true);
  });

  it.each(Object.entries(NAMES))('is accessible as PDF/UA-1 asks, with a name in %s', async (_script, name) => {
    await expect(draw(name, 'a4', 'ua-1')).resolves.toBeInstanceOf(Buffer);
  });

  it('keeps evidence to the school', async () => {
    expect((await draw('Ann')).includes('not-for-strangers')).toBe(false);
  });
});

describe.skipIf(!hasPoppler)('the certificate as a reader opens it', () => {
  it.each([
    ['a4', '841.89 x 595.276'],
    ['letter', '792 x 612'],
  ] as const)('is one sheet of %s, tagged and dated', async (paper, size) => {
    const about = poppler('pdfinfo', await draw('Ann', paper));
    expect(about).toMatch(/Pages:\s+1\n/);
    expect(about).toMatch(/Tagged:\s+yes/);
    expect(about).toContain(size);
    expect(about).toContain('Certificate of Completion: Foundations of Medical Massage');
    expect(poppler('pdfinfo', await draw('Ann', paper), ['-isodates'])).toMatch(/CreationDate:\s+2026-11-23T09:00:00Z/);
  });

  it('reads in order, headings first', async () => {
    const tree = poppler('pdfinfo', await draw('Maria Sørensen'), ['-struct-text']);
    const parts = [
      'H1 "Certificate of Completion"',
      'Maria Sørensen',
      'H2 "Foundations of Medical Massage"',
      '6 CE hours',
      'Taught by Maya Lindqvist, RMT',
      '23 November 2026',
      '14 Sample Row',
      'Director of Education',
      CODE,
      'Figure',
    ];
    expect(parts.map((it) => tree.indexOf(it))).toEqual(parts.map((it) => tree.indexOf(it)).toSorted((a, b) => a - b));
    expect(parts.filter((it) => !tree.includes(it))).toEqual([]);
  });

  it.each(Object.entries(NAMES))('prints a name in %s that reads back letter by letter', async (_script, name) => {
    const read = letters(poppler('pdftotext', await draw(name), ['-layout'], ['-'])).replace(/\s+/g, ' ');
    expect(read).toContain(letters(name));
  });

  it.each(Object.entries(NAMES))('embeds its fonts, with a name in %s', async (_script, name) => {
    const rows = poppler('pdffonts', await draw(name))
      .trim()
      .split('\n')
      .slice(2);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((it) => !/\byes yes yes\b/.test(it))).toEqual([]);
  });

  it.each([
    ['without a space', 'Wolfeschlegelsteinhausenbergerdorff'.repeat(4).slice(0, 120)],
    [
      'with spaces',
      'María de los Ángeles Guadalupe Fernández-Rodríguez de la Cruz y Sánchez-Villanueva, Condesa de San Esteban de Gormaz II',
    ],
    ['in Chinese', '王小明'.repeat(40)],
  ])('holds a name of 120 letters on its one sheet, %s', async (_how, name) => {
    for (const paper of ['a4', 'letter'] as const) {
      const pdf = await draw(name, paper);
      expect(poppler('pdfinfo', pdf)).toMatch(/Pages:\s+1\n/);
      expect(poppler('pdftotext', pdf, [], ['-']).replace(/\s/g, '')).toContain(name.replace(/\s/g, ''));
    }
  });

  it('says which letters it could not print', async () => {
    const read = poppler('pdftotext', await draw('ᚠᚢ Smith'), ['-layout'], ['-']);
    expect(read).toContain('Smith');
    expect(read).toContain('2 letters that are shown as');
    expect(poppler('pdftotext', await draw('Smith'), ['-layout'], ['-'])).not.toContain('letters that are shown as');
  });

  it.each([
    ['a variation selector', '葛\u{E0100}城'],
    ['a non-joiner', 'علی\u200Cرضا'],
    ['a soft hyphen', 'Ann\u00ADe'],
    ['a joiner of graphemes', 'An\u034Fn'],
    ['a Hangul filler', 'An\u3164n'],
    ['an override of direction', 'Ann\u202Eeno'],
    ['a zero-width space', 'Ann\u200Be'],
    ['a tag', 'Ann\u{E0041}e'],
    ['a NUL', 'Ann\u0000e'],
    ['a private character', 'Ann\uE000'],
    ['an emoji', 'Ann 🦴'],
    ['half a pair', 'Ann\uD83D'],
  ])('prints a name that holds %s', async (_what, name) => {
    expect(poppler('pdfinfo', await draw(name))).toMatch(/Pages:\s+1\n/);
  });

  it('prints a name that looks like markup as it is', async () => {
    const name = '#panic("x") $y$ *b*';
    expect(poppler('pdftotext', await draw(name), ['-layout'], ['-'])).toContain(name);
  });

  it.each(['a4', 'letter'] as const)('has a QR code that leads to its verification, on %s', async (paper) => {
    poppler('pdftoppm', await draw('Ann', paper), ['-png', '-singlefile', '-r', '150'], [join(folder, 'page')]);
    expect(await readQr(readFileSync(join(folder, 'page.png')), 1700)).toBe(snapshot.verifyUrl);
  });
});
