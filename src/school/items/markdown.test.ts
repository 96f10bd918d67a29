import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { literally } from './kind.ts';
import { plainText, renderInline, renderMarkdown, splitLead } from './markdown.ts';

describe('Markdown of authors', () => {
  test.each([
    ['Plain.', '<p>Plain.</p>'],
    ['One\ntwo\n\nthree', '<p>One two</p>\n<p>three</p>'],
    ['- a\n- b\n  more', '<ul><li>a</li><li>b more</li></ul>'],
    ['Text:\n- a', '<p>Text:</p>\n<ul><li>a</li></ul>'],
    ['1. a\n2. b', '<ol><li>a</li><li>b</li></ol>'],
    ['3) c', '<ol start="3"><li>c</li></ol>'],
    ['', ''],
  ])('%j', (text, html) => expect(renderMarkdown(text)).toBe(html));

  test.each([
    ['*em* and **strong** and _em_', '<em>em</em> and <strong>strong</strong> and <em>em</em>'],
    ['**a *b* c**', '<strong>a <em>b</em> c</strong>'],
    ['snake_case_word and 2 * 3 * 4', 'snake_case_word and 2 * 3 * 4'],
    ['`a < b` and ``x ` y``', '<code>a &lt; b</code> and <code>x ` y</code>'],
    ['\\*not em\\*', '*not em*'],
    [
      '[site](/courses) [out](https://a.test/?b&c)',
      '<a href="/courses">site</a> <a href="https://a.test/?b&amp;c">out</a>',
    ],
    ['[x](javascript:alert(1))', '[x](javascript:alert(1))'],
    ['[x](data:text/html,y)', 'x'],
    ['[x](//evil.test) [y](/\\evil.test)', 'x y'],
    ['<script>alert("1")</script> & co', '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; co'],
    ['[x](https://a.test/"onclick="b)', '<a href="https://a.test/&quot;onclick=&quot;b">x</a>'],
    ['**unclosed and `too', '**unclosed and `too'],
  ])('%s', (text, html) => expect(renderInline(text)).toBe(html));

  test('whatever goes in, only these tags come out', () => {
    const nasty = fc.stringMatching(/^([<>"'&*_`[\]()\\/:#a-c \n-]|http:\/\/|javascript:|<b onx=){0,30}$/);
    fc.assert(
      fc.property(nasty, (text) => {
        const left = renderMarkdown(text).replace(
          /<\/?(p|ul|ol|li|em|strong|code|a)>|<ol start="\d+">|<a href="[^"<>]*">/g,
          '',
        );
        expect(left).not.toMatch(/[<>"]/);
      }),
    );
  });

  test('typed text is shown as it was typed', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const oneLine = typed.trim().replace(/\s*\n\s*/g, ' ');
        expect(plainText(literally(oneLine))).toBe(oneLine);
      }),
    );
  });

  test('a long line of openings is done in a moment', () => {
    const before = performance.now();
    renderInline('*'.repeat(2000) + '_a '.repeat(1000) + '[a]('.repeat(1000) + '`'.repeat(1001));
    expect(performance.now() - before).toBeLessThan(2000);
  });

  test('a stem parts into a lead and what follows', () => {
    expect(splitLead('Which?\n\n- a\n- b')).toEqual({ lead: 'Which?', rest: '- a\n- b' });
    expect(splitLead('- a\n- b')).toEqual({ lead: '', rest: '- a\n- b' });
  });
});
