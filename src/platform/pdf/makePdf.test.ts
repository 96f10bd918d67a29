import { describe, expect, it } from 'vitest';
import { type Drawing, makePdf } from './makePdf.ts';

const drawing = (name: string, body = '#it.name'): Drawing => ({
  template: `#let it = json(bytes(sys.inputs.data))
#set document(title: "A test")
#set text(font: it.families, fallback: false, lang: "en")
${body}`,
  data: { name },
  at: Date.UTC(2026, 10, 23),
});

describe('making a PDF', () => {
  it('gives the same bytes each time', async () => {
    expect((await makePdf(drawing('王 Zoë'))).equals(await makePdf(drawing('王 Zoë')))).toBe(true);
  });

  it('takes a text as a text, whatever it looks like', async () => {
    const name = '#panic("x") $x^2$ *b* \\ @a <l> `r` "q" ]] ) {} //';
    expect((await makePdf(drawing(name))).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('tells the template how many letters no font has, and prints the rest', async () => {
    const body = '#assert.eq(it.unprintable, 2)\n#assert.eq(it.name, "Smith \\u{FFFD}\\u{FFFD}")\n#it.name';
    await expect(makePdf(drawing('Smith ᚠᚢ', body))).resolves.toBeInstanceOf(Buffer);
  });

  it('tells the template which texts run from right to left, by their paths', async () => {
    const body = '#assert.eq(it.rightToLeft, ("rows.1.of",))\n#it.rows.at(1).of';
    const rows = [{ of: 'Ann' }, { of: 'محمد' }];
    const listed = { ...drawing('x', body), data: { rows } };
    await expect(makePdf(listed)).resolves.toBeInstanceOf(Buffer);
  });

  it('tells the template which texts run from right to left', async () => {
    await expect(makePdf(drawing('محمد', '#assert("name" in it.rightToLeft)\n#it.name'))).resolves.toBeInstanceOf(
      Buffer,
    );
  });

  it('fails with what is wrong in a template', async () => {
    await expect(makePdf(drawing('x', '#nonsense'))).rejects.toThrow('unknown variable: nonsense');
  });

  it('fails when an attached file is empty', async () => {
    await expect(makePdf({ ...drawing('x'), attached: { file: '' } })).rejects.toThrow('is empty');
  });

  it('fails when the standard is not met', async () => {
    const untitled = { ...drawing('x'), template: 'hello' };
    await expect(makePdf(untitled, 'ua-1')).rejects.toThrow('missing document title');
  });
});
