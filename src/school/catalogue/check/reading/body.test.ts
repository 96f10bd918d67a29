import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyOf } from './body.ts';
import { elementsOf } from './elements.ts';
import { readHead } from './head.ts';
import type { Source } from './source.ts';

const source = (text: string): Source => ({
  kind: 'lesson',
  name: 'a/01-b/01-c.mdx',
  path: 'a/01-b/01-c.mdx',
  text: `---\ntitle: A\n---\n${text}`,
  badByte: undefined,
  head: readHead('title: A', 1),
});
const flaws = (text: string) => bodyOf(source(text)).flaws.map(({ at, wrong }) => `${at.line}:${at.column} ${wrong}`);

describe('what is wrong with a text', () => {
  it.each([
    [
      '<Pearl>\n\nText.\n\n</Perl>',
      [
        '4:1 `<Pearl>` is still open where `</Perl>` stands in line 8',
        '8:1 `</Perl>` closes a tag that was never opened',
      ],
    ],
    ['<Pearl>\n\n<Cite of="x">', ['4:1 `<Pearl>` is never closed', '6:1 `<Cite>` is never closed']],
    ['- <b>bold\n- more', ['4:3 `<b>` is never closed']],
    ['<!-- note -->', ['4:1 `<!` begins no tag that MDX reads']],
    ['<https://school.test>', ['4:1 the tag `<https …>` can’t be read']],
    ['ÄÖÜ 𝄞 <3', ['4:8 a `<` begins no tag that can be read']],
    ['Set {1', ['4:5 a `{` begins code that can’t be read']],
    ['<Technique minutes={5 >\n\nText.\n\n</Technique>', ['4:1 the tag `<Technique …>` can’t be read']],
    ['`<Pearl>` and 5 > 3, 3 < 5 and a } brace', []],
  ])('%j', (text, expected) => {
    expect(flaws(text)).toEqual(expected);
  });

  it('is found in anything, without throwing', () => {
    const piece = fc.constantFrom(
      '<A>',
      '</A>',
      '<b',
      '/>',
      '{',
      '}',
      '"',
      '\n\n',
      '- ',
      '> ',
      '# ',
      'text ',
      '`',
      'é𝄞',
      'import ',
      '<>',
      '[a](b)',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => void bodyOf(source(pieces.join('')))),
      { numRuns: 300 },
    );
  });
});

describe('tags in a text', () => {
  it('have their attributes with place and value', () => {
    const [figure] = elementsOf(source('Text <Figure id="a"\n  alt="b" wide minutes={5} n={x} {...y} />'));
    expect(figure?.attributes.map(({ name, value, isCode, at }) => [name, value, isCode, at.line, at.column])).toEqual([
      ['id', 'a', false, 4, 14],
      ['alt', 'b', false, 5, 3],
      ['wide', true, false, 5, 11],
      ['minutes', 5, false, 5, 16],
      ['n', undefined, true, 5, 28],
      ['', undefined, true, 5, 34],
    ]);
  });
});
