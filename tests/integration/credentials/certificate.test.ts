import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { drawCertificate } from '../../../src/school/credentials/certificate.ts';
import { faceOf, type Snapshot } from '../../../src/school/credentials/index.ts';
import type { Paper } from '../../../src/school/credentials/papers.ts';
import { CODE, certificateSnapshot, ISSUED, NAMES } from '../../support/certificates.ts';
import {
  attachmentOf,
  hasPoppler,
  letters,
  looseFontsOf,
  pagesOf,
  pictureOf,
  poppler,
  readAloud,
  tagsOf,
  textOf,
} from '../../support/poppler.ts';
import { readQr } from '../../support/readQr.ts';

const CREDENTIAL = JSON.stringify({ type: ['VerifiableCredential'], name: 'Zoë 王' });

const drawFor = (design: Snapshot['design'], change: Partial<Snapshot> = {}) => {
  const snapshot = { ...certificateSnapshot, ...change, design };
  return (name: string, paper: Paper = 'a4', standard?: 'ua-1') =>
    drawCertificate({ code: CODE, issuedAt: ISSUED, snapshot: { ...snapshot, holder: { name } } }, paper, {
      ...(standard && { standard }),
      ...(design === 2 && { credential: CREDENTIAL }),
    });
};

const HEADING = { 1: 'Certificate of Completion', 2: 'Certificate of Achievement' } as const;

describe.each([1, 2] as const)('a certificate of drawing %i', (design) => {
  const draw = drawFor(design, design === 1 ? { certifies: 'completion' } : {});

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

describe('a certificate in another process', () => {
  it('has the same bytes', async () => {
    const award = { code: CODE, issuedAt: ISSUED, snapshot: certificateSnapshot };
    const program = `
      import { drawCertificate } from './src/school/credentials/certificate.ts';
      const pdf = await drawCertificate(${JSON.stringify(award)}, 'a4', { credential: '{"of":"it"}' });
      process.stdout.write(pdf.toString('base64'));`;
    const options = { encoding: 'utf8', maxBuffer: 16_000_000 } as const;
    const other = execFileSync(process.execPath, ['--input-type=module', '-e', program], options);
    const own = await drawCertificate(award, 'a4', { credential: '{"of":"it"}' });
    expect(own.toString('base64')).toBe(other);
  });
});

describe.skipIf(!hasPoppler).each([1, 2] as const)('a certificate of drawing %i as a reader opens it', (design) => {
  const draw = drawFor(design, design === 1 ? { certifies: 'completion' } : {});

  it.each([
    ['a4', '841.89 x 595.276'],
    ['letter', '792 x 612'],
  ] as const)('is %s, tagged and dated', async (paper, size) => {
    const about = poppler('pdfinfo', await draw('Ann', paper));
    expect(about).toContain(`Pages:           ${design}\n`);
    expect(about).toMatch(/Tagged:\s+yes/);
    expect(about).toContain(size);
    expect(about).toContain(`${HEADING[design]}: Foundations of Medical Massage`);
    expect(poppler('pdfinfo', await draw('Ann', paper), ['-isodates'])).toMatch(/CreationDate:\s+2026-11-23T09:00:00Z/);
  });

  it('reads in order, headings first', async () => {
    const tree = tagsOf(await draw('Maria Sørensen'));
    const parts = [
      `H1 "${HEADING[design]}"`,
      'Maria Sørensen',
      'H2 "Foundations of Medical Massage"',
      '6 CE hours',
      'Taught by Maya Lindqvist, RMT',
      '23 November 2026',
      'Director of Education',
      CODE,
    ];
    const places = parts.map((it) => tree.indexOf(it));
    expect(parts.filter((it) => !tree.includes(it))).toEqual([]);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it.each(Object.entries(NAMES))('prints a name in %s that reads back letter by letter', async (_script, name) => {
    expect(letters(textOf(await draw(name))).replace(/\s+/g, ' ')).toContain(letters(name));
  });

  it.each(Object.entries(NAMES))('embeds its fonts, with a name in %s', async (_script, name) => {
    expect(looseFontsOf(await draw(name))).toEqual([]);
    expect(
      poppler('pdffonts', await draw(name))
        .trim()
        .split('\n').length,
    ).toBeGreaterThan(2);
  });

  it.each([
    ['without a space', 'Wolfeschlegelsteinhausenbergerdorff'.repeat(4).slice(0, 120)],
    [
      'with spaces',
      'María de los Ángeles Guadalupe Fernández-Rodríguez de la Cruz y Sánchez-Villanueva, Condesa de San Esteban de Gormaz II',
    ],
    ['in Chinese', '王小明'.repeat(40)],
  ])('holds a name of 120 letters on its first sheet, %s', async (_how, name) => {
    for (const paper of ['a4', 'letter'] as const) {
      const pdf = await draw(name, paper);
      expect(pagesOf(pdf)).toBe(design);
      const first = poppler('pdftotext', pdf, ['-l', '1'], ['-']).replace(/\s/g, '');
      expect(first).toContain(name.replace(/\s/g, ''));
      expect(first).toContain(CODE);
    }
  });

  it('says which letters it could not print', async () => {
    const read = textOf(await draw('ᚠᚢ Smith'));
    expect(read).toContain('Smith');
    expect(read).toContain('2 letters that are shown as');
    expect(textOf(await draw('Smith'))).not.toContain('letters that are shown as');
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
    expect(pagesOf(await draw(name))).toBe(design);
  });

  it('prints a name that looks like markup as it is', async () => {
    const name = '#panic("x") $y$ *b*';
    expect(textOf(await draw(name))).toContain(name);
  });

  it.each(['a4', 'letter'] as const)('has a QR code that leads to its verification, on %s', async (paper) => {
    expect(await readQr(pictureOf(await draw('Ann', paper)), 1700)).toBe(certificateSnapshot.verifyUrl);
  });
});

describe.skipIf(!hasPoppler)('a certificate of drawing 2', () => {
  const draw = drawFor(2);

  it.each(['a4', 'letter'] as const)(
    'prints what its face says, word for word, and nothing else, on %s',
    async (paper) => {
      const { verifyUrl, ...face } = faceOf(CODE, certificateSnapshot);
      const bare = (text: string) => text.replace(/\s/g, '');
      const said = Object.values(face)
        .flatMap((it) => (typeof it === 'string' ? [it] : it.flatMap(({ label, value }) => [label, value])))
        .map(bare);
      const captions = [
        ...['This is to certify that', 'Date of issue', 'Check this certificate at', 'fascia-school.example/verify'],
        ...['Further particulars stand on the next sheet.', 'Particulars', 'What', 'As issued', '·', ':'],
      ].map(bare);
      const pdf = await draw(certificateSnapshot.holder.name, paper);
      const read = bare(readAloud(pdf));
      expect(said.filter((it) => !read.includes(it))).toEqual([]);
      const longestFirst = [...said, ...captions].toSorted((a, b) => b.length - a.length);
      expect(longestFirst.reduce((rest, part) => rest.replaceAll(part, ''), read)).toBe('');
      expect(pdf.includes(verifyUrl)).toBe(true);
    },
  );

  it('is one sheet where there is nothing more to say', async () => {
    const diploma = drawFor(2, { kind: 'diploma', objectives: [] });
    expect(pagesOf(await diploma('Ann'))).toBe(1);
    expect(textOf(await diploma('Ann'))).not.toContain('next sheet');
  });

  it('has room for any number of approvals: what does not stand on the first sheet stands on the next', async () => {
    const [approval] = certificateSnapshot.approvals ?? [];
    if (!approval) throw new Error('no approval');
    const approvals = Array.from({ length: 60 }, (_, index) => ({ ...approval, course: `N-${index}-N` }));
    const pdf = await drawFor(2, { approvals })('Ann');
    const read = readAloud(pdf).replace(/\s/g, '');
    expect(approvals.filter((it) => read.split(it.course).length !== 2)).toEqual([]);
    expect(poppler('pdftotext', pdf, ['-l', '1'], ['-'])).toContain(CODE);
    expect(pagesOf(pdf)).toBeGreaterThan(2);
  });

  it('carries its credential, byte for byte', async () => {
    expect(String(attachmentOf(await draw('Ann')))).toBe(CREDENTIAL);
    expect(poppler('pdfdetach', await draw('Ann'), ['-list'])).toContain('1: credential.json');
  });

  it('names its pictures, and none where a mark is missing', async () => {
    const tags = (await draw('Ann')).toString('latin1');
    expect(tags).toContain('/Alt (Logo of Fascia School of Medical Massage)');
    expect(tags).toContain('/Alt (Signature of Maya Lindqvist)');
    const without = drawFor(2, { signatory: { name: 'Maya Lindqvist', title: '', signature: 'gone.svg' } });
    expect((await without('Ann')).toString('latin1')).not.toContain('/Alt (Signature');
  });

  it('claims PDF/A-3a and PDF/UA-1', async () => {
    const metadata = poppler('pdfinfo', await draw('Ann'), ['-meta']);
    expect(metadata).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });
});
