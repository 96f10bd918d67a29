import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeHtml, html, raw } from './html.ts';

const WRITTEN: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const readAgain = (text: string) => text.replace(/&(amp|lt|gt|quot|#39);/g, (reference) => WRITTEN[reference] ?? '');

test('any text can be put in a page: no tag begins, no attribute ends, and it reads as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (some, more) => {
      const text = `${some}<script>&amp;"'>${more}`;
      expect(escapeHtml(text)).not.toMatch(/[<>"']/);
      expect(readAgain(escapeHtml(text))).toBe(text);
    }),
  );
});

test('a template escapes what is put in, once', () => {
  const name = '<b>"Zoë" & \'Li\'</b>';
  const link = html`<a title="${name}">${name}</a>`;
  const written = '&lt;b&gt;&quot;Zoë&quot; &amp; &#39;Li&#39;&lt;/b&gt;';
  expect(link.text).toBe(`<a title="${written}">${written}</a>`);
  expect(html`<p>${link}</p>`.text).toBe(`<p>${link.text}</p>`);
});

test('a template joins lists, leaves nothing out and keeps what is vouched for', () => {
  const items = ['a', '<', 3].map((it) => html`<li>${it}</li>`);
  expect(html`<ul>${items}</ul>`.text).toBe('<ul><li>a</li><li>&lt;</li><li>3</li></ul>');
  expect(html`${false}${undefined}${0}${''}${['<', [raw('<hr>')]]}`.text).toBe('0&lt;<hr>');
});

test('something that only looks like HTML of ours is not trusted', () => {
  const posted = JSON.parse('{"text":"<script>alert(1)</script>"}') as never;
  expect(() => html`${posted}`).toThrow();
});
