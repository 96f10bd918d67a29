import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PageReport } from '../school/catalogue/check/index.ts';
import { panelHtml } from './panel.ts';

const FILE = 'courses/neck/01-start/02-two.mdx';
const finding = { file: FILE, line: 12, column: 3, wrong: '`<b>` & so on', remedy: 'do “this”', rule: 'headings' };
const given = {
  report: { file: FILE, draft: false, findings: [] } as PageReport,
  url: new URL('http://school.test/courses/neck/start/two?scheme=dark'),
  visitor: undefined,
  cast: [],
  css: '.authoring > a {}',
};
const report = (change: Partial<PageReport>) => ({
  ...given,
  report: { ...given.report, ...change },
});
const hrefs = (html: string) => [...html.matchAll(/href="([^"]+)"/g)].map(([, to]) => to?.replaceAll('&amp;', '&'));

describe('the panel of a page', () => {
  test('leads to its file in the editor', () => {
    expect(hrefs(panelHtml(given).text)[0]).toBe(`vscode://file${resolve(FILE)}:1:1`);
  });

  test('says that the check finds nothing, or how much', () => {
    expect(panelHtml(given).text).toContain('The check finds nothing');
    expect(panelHtml(report({ findings: [finding] })).text).toContain('<summary>1 finding</summary>');
    expect(panelHtml(report({ findings: [finding, finding] })).text).toContain('<summary>2 findings</summary>');
  });

  test('tells each finding with its place, remedy and rule, as text', () => {
    const { text } = panelHtml(report({ findings: [finding] }));
    expect(text).toContain('`&lt;b&gt;` &amp; so on <em>do “this”</em> <code>headings</code>');
    expect(text).toContain('>02-two.mdx:12</a>');
    expect(hrefs(text)).toContain(`vscode://file${resolve(FILE)}:12:3`);
  });

  test('says of a draft that it is one, and of nothing else', () => {
    expect(panelHtml(report({ draft: true })).text).toContain('>Draft<');
    expect(panelHtml(given).text).not.toContain('Draft');
  });

  test('leads to the page as others have it', () => {
    expect(hrefs(panelHtml(given).text).slice(1)).toEqual([
      '/courses/neck/start/two',
      '/courses/neck/start/two?scheme=dark&as=student',
      `/_authoring/phone?page=${encodeURIComponent('/courses/neck/start/two?scheme=dark&as=student')}`,
      '/courses/neck/start/two?scheme=dark&media=print',
      '/courses/neck/start/two?scheme=light',
      '/courses/neck/start/two?scheme=dark',
    ]);
    expect(panelHtml(given).text).toContain('aria-current="true">dark<');
  });

  test('offers to sign in as one of the demo school, where there is one', () => {
    expect(panelHtml(given).text).not.toContain('Sign in as');
    const { text } = panelHtml({ ...given, cast: ['instructor'], visitor: 'Ann <A>' });
    expect(text).toContain('Signed in: Ann &lt;A&gt;');
    expect(hrefs(text).at(-1)).toBe(
      `/_authoring/sign-in?who=instructor&next=${encodeURIComponent('/courses/neck/start/two?scheme=dark')}`,
    );
  });
});
