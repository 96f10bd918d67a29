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
  ['<b onclick=x>', '<p>&lt;b onclick=x&gt;</p>'],
  ['[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>'],
])('%j', (typed, html) => expect(writtenText(typed)).toBe(html));

test('a line that would take long to look through is shown as it is', () => {
  const line = '*a <'.repeat(5000);
  expect(writtenText(line)).toBe(`<p>${line.replaceAll('<', '&lt;')}</p>`);
  expect(writtenText(`- ${line}`)).toContain('&lt;');
});

test('no list of many long items takes long either', () => {
  const started = performance.now();
  writtenText(`- ${'*a '.repeat(1300)}\n`.repeat(5));
  expect(performance.now() - started).toBeLessThan(2000);
});
