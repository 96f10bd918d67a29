import { describe, expect, it } from 'vitest';
import { claimAccessible } from './accessible.ts';
import { makePdf } from './makePdf.ts';
import { withMetadata } from './metadata.ts';
import { partsOf, pdfOf } from './parts.ts';

const drawing = {
  template: `#let it = json(bytes(sys.inputs.data))
#set document(title: "A test & more", author: "Zoë")
#set text(font: it.families, fallback: false, lang: "en")
#pdf.attach("a.json", bytes(sys.inputs.a), relationship: "data", mime-type: "application/json", description: "What it is")
= Hello`,
  data: {},
  attached: { a: '{}' },
  at: Date.UTC(2026, 10, 23),
};

describe('a PDF taken apart', () => {
  it('is the same put together again', async () => {
    const pdf = await makePdf(drawing, 'ua-1');
    expect(pdfOf(partsOf(pdf)).equals(pdf)).toBe(true);
  });

  it.each([
    ['cut off', (pdf: Buffer) => pdf.subarray(0, -20)],
    ['added to', (pdf: Buffer) => Buffer.concat([pdf, Buffer.from('\nmore')])],
    ['none', () => Buffer.from('hello')],
  ])('is refused when it is %s', async (_what, change) => {
    const pdf = await makePdf(drawing, 'ua-1');
    expect(() => partsOf(change(pdf))).toThrow('no plain table of objects');
  });
});

describe('a file for archives', () => {
  it('claims PDF/A-3a and PDF/UA-1, describes the latter, and shows its title', async () => {
    const text = (await makePdf(drawing, 'a-3a')).toString('utf8');
    expect(text).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(text).toContain('<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>');
    expect(text).toContain('/DisplayDocTitle true');
    expect(text).toMatch(/%%EOF$/);
  });

  it('keeps its metadata letter by letter', async () => {
    const read: string[] = [];
    withMetadata(await makePdf(drawing, 'a-3a'), (xmp) => {
      read.push(xmp);
      return xmp;
    });
    expect(read[0]).toContain('A test &amp; more');
    expect(read[0]).toContain('Zoë');
  });

  it('claims nothing for a file whose metadata it can not extend', async () => {
    const pdf = await makePdf(drawing, 'ua-1');
    expect(() => claimAccessible(pdf)).toThrow('describes no schemas');
  });
});
