import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Visitor } from '../../support/visitor.ts';
import { edit, startWriting, stopWriting, type Writing } from './support.ts';

const FILE = 'courses/sample/01-basics/01-first-lesson.mdx';
const LESSON = '/courses/sample/basics/first-lesson';
/** How long a change may take to be seen, in ms. */
const SOON = 10_000;
const DRAFT_FILE = 'courses/sample/01-basics/04-unfinished.mdx';
const DRAFT = '---\ntitle: Unfinished\nsummary: Later.\nminutes: 5\ndraft: true\n---\n\nText.\n';
const DRAFT_LESSON = '/courses/sample/basics/unfinished';

let writing: Writing;
let author: Visitor;

beforeAll(async () => {
  writing = await startWriting({ 'content/references.bib': '', [DRAFT_FILE]: DRAFT });
  author = new Visitor(writing.url);
  await author.post('/register', { name: 'Ann', email: 'ann@school.test', password: 'a long sentence of mine' });
  await author.post('/courses/sample/enrolment', {});
}, 90_000);
afterAll(() => stopWriting(writing));

const page = async (path: string, visitor = author) => (await visitor.get(path)).text();
const panelOf = (html: string) => /<aside class="authoring"[\s\S]*?<\/aside>/.exec(html)?.[0] ?? 'no panel';
const panelAt = async (path: string) => panelOf(await page(path));

describe('npm run dev', () => {
  test('shows below a lesson its file and what the check finds there, as it is now', async () => {
    expect(await panelAt(LESSON)).toContain(`<code>${FILE}</code>`);
    edit(writing, FILE, 'Some text.', 'Some text. <Cite of="nobody2020" />');
    await vi.waitFor(async () => {
      const panel = await panelAt(LESSON);
      expect(panel).toContain('<code>citation</code>');
      expect(panel).toMatch(/vscode:\/\/file\/[^"]*01-first-lesson\.mdx:8:\d+/);
    }, SOON);
    edit(writing, FILE, ' <Cite of="nobody2020" />', ' Said anew.');
    await vi.waitFor(async () => {
      const html = await page(LESSON);
      expect(html).toContain('Said anew.');
      expect(panelOf(html)).not.toContain('<code>citation</code>');
    }, SOON);
  });

  test('tells of self-checks with their lesson, and of everything with its course', async () => {
    edit(writing, FILE, '<SelfCheck id="nerve" />', '');
    for (const path of [LESSON, '/courses/sample'])
      await vi.waitFor(async () => expect(await panelAt(path)).toContain('01-first-lesson.checks.yaml:'), SOON);
    expect(await panelAt('/courses/sample/basics/check')).not.toContain('01-first-lesson.checks.yaml:');
    edit(writing, FILE, '<SelfCheck id="degrees" />', '<SelfCheck id="degrees" />\n\n<SelfCheck id="nerve" />');
  });

  test('goes on with a lesson that can’t be read, and says why', async () => {
    edit(writing, FILE, 'Said anew.', 'Said anew. <Pearl>');
    await vi.waitFor(async () => expect(await panelAt(LESSON)).toContain('<code>mdx-syntax</code>'), SOON);
    expect((await author.get('/courses/sample/basics/check')).status).toBe(200);
    edit(writing, FILE, '<Pearl>', 'Repaired.');
    await vi.waitFor(async () => expect(await page(LESSON)).toContain('Said anew. Repaired.'), SOON);
  });

  test('shows drafts and says so; a student has neither draft nor panel', async () => {
    expect(await panelAt(DRAFT_LESSON)).toContain('Draft');
    expect(await panelAt(LESSON)).not.toContain('Draft');
    expect((await author.get(`${DRAFT_LESSON}?as=student`)).status).toBe(404);
    const course = await page('/courses/sample?as=student');
    expect(course).toContain('First lesson');
    expect(course).not.toContain('Unfinished');
    expect(panelOf(course)).toBe('no panel');
    expect(await page('/courses/sample')).toContain('Unfinished');
  });

  test('shows a page in print, on a phone and in the dark', async () => {
    const screen = await page('/courses/sample/basics/check');
    expect(screen).toContain('@media print');
    const print = await page('/courses/sample/basics/check?media=print');
    expect(print.replace(panelOf(print), '')).not.toContain('@media print');
    expect(await page('/courses/sample?scheme=dark')).toContain('<style>:root { color-scheme: dark; }</style>');
    const phone = await page(`/_authoring/phone?page=${encodeURIComponent(`${LESSON}?as=student`)}`);
    expect(phone).toContain(`src="${LESSON}?as=student"`);
    expect(phone).toContain(`href="${LESSON}"`);
    expect(await page('/_authoring/phone?page=https://elsewhere.test')).toContain('src="/"');
  });

  test('lets the styles in that Vite writes into pages', async () => {
    const policy = (await author.get('/courses')).headers.get('content-security-policy');
    expect(policy).toContain("style-src 'self' 'unsafe-inline'");
    expect(policy).toContain("script-src 'self';");
  });

  test('gives staff rights to nobody, and signs nobody in where there is no demo school', async () => {
    const nobody = new Visitor(writing.url);
    expect(await page('/courses/sample/basics/check', nobody)).toContain('data-state="locked"');
    expect((await nobody.get('/_authoring/sign-in?who=registrar&next=/')).status).toBe(404);
    expect(panelOf(await page('/courses/sample', nobody))).not.toContain('Sign in as');
  });

  test('has no panel on pages that no author’s file makes', async () => {
    for (const path of ['/', '/courses', '/learn', '/courses/none']) expect(await panelAt(path)).toBe('no panel');
  });
});
