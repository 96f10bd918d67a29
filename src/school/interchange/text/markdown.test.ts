import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../items/index.ts';
import { markdownOfHtml, markdownOfText } from './markdown.ts';

const read = (html: string) => {
  const losses: string[] = [];
  return { text: markdownOfHtml(html, (what) => losses.push(what)), losses };
};

/** Each letter that a text shows, with the elements that it stands in: what a reader could tell apart. */
function shown(markdown: string): string[] {
  const open: string[] = [];
  let block = 0;
  let said = false;
  return [...renderMarkdown(markdown).matchAll(/<(\/?)(\w+)([^>]*)>|&\w+;|&#\d+;|[^\s\u00a0]/g)].flatMap(
    ([whole, slash, name, attributes = '']) => {
      if (name === undefined) {
        said = true;
        return [`${whole.replace('&#39;', "'")} ${block} ${[...new Set(open)].sort().join(' ')}`];
      }
      if (slash) open.splice(open.lastIndexOf(open.findLast((it) => it.startsWith(name)) ?? ''), 1);
      else open.push(name + (name === 'a' ? attributes : ''));
      if (slash && said && /^(p|li)$/.test(name)) {
        block++;
        said = false;
      }
      return [];
    },
  );
}

describe('HTML becomes Markdown', () => {
  test.each([
    ['<p>Plain &amp; simple.</p>', 'Plain & simple.'],
    ['One<br>two', 'One\n\ntwo'],
    ['<p>A</p><p>&nbsp;</p><p>B</p>', 'A\n\nB'],
    ['<p>One<p>two', 'One\n\ntwo'],
    ['<ul><li>a<li>b <b>c</b></ul>', '- a\n- b **c**'],
    ['<ol start="3"><li><p>c</p></li><li>d</li></ol>', '3. c\n4. d'],
    ['<b> bold </b>and <i>not</i>', '**bold** and *not*'],
    ['<strong>a<em>b</em></strong>', '**a*b***'],
    ['C<sub>1</sub> and 10<sup>-3</sup>', 'C₁ and 10⁻³'],
    ['<a href="https://a.test/x?y=1&amp;z=(2)">x</a>', '[x](https://a.test/x?y=1&z=%282%29)'],
    ["It's *so*", "It's \\*so\\*"],
    ["<b>it's</b>", "**it's**"],
    ['snake_case, 2 * 3 and a < b', 'snake_case, 2 * 3 and a < b'],
    ['*stars* and [x](/y)', '\\*stars\\* and \\[x](/y)'],
    ['<p>- no list</p><p>1. nor this</p>', '\\- no list\n\n1\\. nor this'],
    ['<code>a`b</code>', '``a`b``'],
    ['<p><span style="color:red">red</span> <!-- hidden --></p>', 'red'],
    ['&eacute;&#233;&#xE9; &unknown; &mu;', 'ééé &unknown; μ'],
  ])('%s', (html, text) => expect(read(html)).toEqual({ text, losses: [] }));

  test.each([
    ['<h2>Neck</h2>Text', 'Neck\n\nText', 'a heading, which is now a paragraph'],
    [
      '<img src="a.png" alt="A shoulder"> hurts',
      '(A shoulder) hurts',
      'an image, in whose place its alternative text stands',
    ],
    ['<img src="a.png">x', 'x', 'an image that has no alternative text'],
    ['<table><tr><th>a<td><p>b</p></tr><tr><td>c</table>', 'a; b\n\nc', 'a table, whose rows are now paragraphs'],
    ['<ul><li>a<ul><li>b</li></ul></li></ul>', '- a b', 'a list in a list, which is now a part of its element'],
    ['x<script>alert("<p>")</script>y', 'xy', 'a script or style'],
    ['<a href="javascript:x()">x</a>', 'x', 'a link to javascript:x%28%29'],
    ['<math><mi>x</mi><mo>=</mo><mn>1</mn></math>', 'x=1', 'a formula, of which only the letters are left'],
    ['x<sub>max</sub>', 'xmax', 'letters set lower or higher than the line'],
    ['in<b>ter</b>n<i>al</i>ly', 'in**ter**n*al*ly', undefined],
  ])('%s loses', (html, text, loss) => expect(read(html)).toEqual({ text, losses: loss ? [loss] : [] }));

  test('what our Markdown says comes back through HTML as it was shown', () => {
    const source = fc.stringMatching(/^([a-c1 *_`[\]()\\.+<>&"'-]|\n|\n\n|- |1\. |\*\*|http:\/\/a\.b){0,20}$/);
    let lost = 0;
    fc.assert(
      fc.property(source, (markdown) => {
        const html = renderMarkdown(markdown);
        const { text, losses } = read(html);
        lost += losses.length;
        const again = read(renderMarkdown(text));
        expect(again).toEqual({ text, losses: [] });
        if (losses.length === 0) expect(shown(text)).toEqual(shown(markdown));
      }),
      { numRuns: 5000 },
    );
    expect(lost).toBeLessThan(5);
  });

  test('any text comes back as it was typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (typed) => {
        const oneLine = typed.replace(/[\s\u00a0]+/g, ' ').trim();
        const { text, losses } = read(renderMarkdown(markdownOfText(oneLine)));
        expect(losses).toEqual([]);
        expect(text).toBe(markdownOfText(oneLine));
      }),
    );
  });

  test('HTML that is deep, long or broken ends in a moment', () => {
    const before = performance.now();
    for (const piece of ['<b>', '<ul><li>', '<a "', "<a '", '<!a', '<!--', '&amp;', '*_', '<p', '</p>', '<script>'])
      read(piece.repeat(20_000));
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
