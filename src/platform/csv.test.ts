import { expect, test } from 'vitest';
import { csvLines } from './csv.ts';

test.each([
  ['plain', 'plain'],
  ['a, b', '"a, b"'],
  ['he said "no"', '"he said ""no"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
  ['+49', "'+49"],
  ['-2', "'-2"],
  ['@sum', "'@sum"],
  ['\t=1', "'\t=1"],
  ['\r=1', `"'\r=1"`],
  ['a=b', 'a=b'],
  ['', ''],
  [-2.5, '-2.5'],
  [Number.NaN, ''],
  [null, ''],
  [undefined, ''],
  [true, 'yes'],
])('%j is written %j', (cell, text) => expect(csvLines([[cell]])).toBe(`${text}\r\n`));

test('cells stand beside each other, rows below', () => {
  expect(
    csvLines([
      ['a', 1],
      ['b', 2],
    ]),
  ).toBe('a,1\r\nb,2\r\n');
});
