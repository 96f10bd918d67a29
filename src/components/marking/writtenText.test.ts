import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writtenText } from './writtenText.ts';

test.each([
  ['one\ntwo', '<p>one</p>\n<p>two</p>'],
  [
    'Flags:\n- fever\n- **night** pain\nNone found.',
    '<p>Flags:</p>\n<ul><li>fever</li><li><strong>night</strong> pain</li></ul>\n<p>None found.</p>',
  ],
  ['1. ask\n2. test', '<ol><li>ask</li><li>test</li></ol>'],
  ['  \n\n ', ''],
  ['# Plan #\nRest', '<h5>Plan</h5>\n<p>Rest</p>'],
  ['#1 finding', '<p>#1 finding</p>'],
  ['## <img src=x onerror=y>', '<h5>&lt;img src=x onerror=y&gt;</h5>'],
  ['[x](data:text/html,y) [y](vbscript:z) [z]( javascript:a )', '<p>x y [z]( javascript:a )</p>'],
  ['[x](JaVaScRiPt:y)', '<p>x</p>'],
  ['[x](https://a.test/?b=1&c)', '<p><a href="https://a.test/?b=1&amp;c">x</a></p>'],
  ['**open and `open and [open](', '<p>**open and `open and [open](</p>'],
  ['<b onclick=x>', '<p>&lt;b onclick=x&gt;</p>'],
  ['[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>'],
])('%j', (typed, html) => expect(writtenText(typed)).toBe(html));

test('a line that would take long to look through is shown as it is', () => {
  const line = '*a <'.repeat(5000);
  expect(writtenText(line)).toBe(`<p>${line.replaceAll('<', '&lt;')}</p>`);
  expect(writtenText(`- ${line}`)).toContain('&lt;');
});

test('headings stand below the heading of their text', () => {
  expect(writtenText('## Plan', 3)).toBe('<h3>Plan</h3>');
});

test('whatever is written, only these tags come out', () => {
  const nasty = fc.stringMatching(/^([<>"'&*_`[\]()\\/:#1.a-c \n-]|https:\/\/|javascript:|<b onx=){0,40}$/);
  fc.assert(
    fc.property(nasty, (text) => {
      const left = writtenText(text).replace(
        /<\/?(p|ul|ol|li|em|strong|code|a|h5)>|<ol start="\d+">|<a href="(https?:\/\/|\/|#)[^"<>]*">/g,
        '',
      );
      expect(left).not.toMatch(/[<>"]/);
    }),
  );
});

test.each(['*a ', '**a ', '_a ', '[a](', '`a ', '# ', '\\', '- [a', '1. '])(
  'a section as long as one may be, of %j, is shown whole',
  (part) => {
    const line = part.repeat(Math.floor(3999 / part.length));
    expect(writtenText(Array(5).fill(line).join('\n'))).not.toMatch(/<(?!\/?(p|ul|ol|li|em|strong|code|h5)\b)/);
  },
);

test('no list of many long items takes long either', () => {
  const started = performance.now();
  writtenText(`- ${'*a '.repeat(1300)}\n`.repeat(5));
  expect(performance.now() - started).toBeLessThan(2000);
});
