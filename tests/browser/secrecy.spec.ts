import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { answerFields } from '../../db/seed/quizAnswers.ts';
import type { Quiz } from '../../src/school/catalogue/index.ts';
import { readCatalogue } from '../../src/school/catalogue/readFiles.ts';
import { Visitor } from '../support/visitor.ts';

const SCHOOL = process.env.SCHOOL_URL ?? '';
const catalogue = readCatalogue({ courses: 'courses', content: 'content' });
const QUIZ = catalogue.quizzes.get('foundations/outcomes/check-your-reasoning') as Quiz;

/** What a text says, without markup, quotes or spaces, so that it is found however it was rendered. */
const bare = (text: string): string =>
  text
    .replace(/<[^>]+>/g, '')
    .replace(/&(quot|#34|#x22|#39|#x27|apos|ldquo|rdquo|lsquo|rsquo);/gi, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\\u003c/gi, '<')
    .replace(/[\s*_`"'“”‘’\\[\]()]/g, '')
    .toLowerCase();

/** Pieces of items that only the grader may see, long enough that they stand nowhere by chance. */
const keyOf = (items: Quiz['items']): string[] =>
  items
    .flatMap((item) => [
      item.explanation ?? '',
      ...('options' in item ? item.options.map((it) => it.feedback ?? '') : []),
    ])
    .map((text) => bare(text).slice(0, 40))
    .filter((text) => text.length >= 20);

const keys = new Map([
  ...[...catalogue.quizzes.values()].map((quiz) => [quiz.path, keyOf(quiz.items)] as const),
  ...[...catalogue.selfChecks].map(([lesson, items]) => [lesson, keyOf(items)] as const),
]);
const notes = [...catalogue.cases.values()]
  .map((it) => bare(it.notes ?? '').slice(0, 60))
  .filter((it) => it.length > 20);

/** Everything of the key that an answer holds. */
async function leaksIn(answer: Response): Promise<string[]> {
  const text = bare(await answer.text());
  return [...[...keys.values()].flat(), ...notes].filter((key) => text.includes(key));
}

test('the test knows what to look for', () => {
  expect(keys.get(QUIZ.path)?.length).toBeGreaterThan(20);
  expect(catalogue.selfChecks.size).toBeGreaterThan(2);
  for (const lesson of catalogue.selfChecks.keys()) expect(keys.get(lesson)?.length).toBeGreaterThan(2);
  expect(notes.length).toBeGreaterThan(2);
});

test('no page or answer holds a key while I study, answer, review and fail', async () => {
  test.setTimeout(120_000);
  const me = new Visitor(SCHOOL);
  await me.post('/register', {
    name: 'Curious',
    email: `curious-${Date.now()}@school.test`,
    password: 'a long sentence of mine',
  });
  const leaks: Record<string, string[]> = {};
  const look = async (path: string) => {
    leaks[path] = await leaksIn(await me.get(path));
  };
  const activities = catalogue.courses.flatMap((course) => course.modules.flatMap((module) => module.activities));
  for (const path of ['/', '/courses', '/learn', ...activities.map((it) => `/courses/${it.path}`)]) await look(path);

  await me.post('/courses/foundations/enrolment', {});
  for (const lesson of activities.filter((it) => it.kind === 'lesson' && it.path.startsWith('foundations/outcomes/'))) {
    await me.post(`/courses/${lesson.path}/progress`, { fact: 'stated' });
  }
  const started = await me.post(`/courses/${QUIZ.path}/attempts`, {});
  const attempt = started.headers.get('location') ?? '';
  expect(attempt).toMatch(/^\/attempts\//);
  await look(`/courses/${QUIZ.path}`);
  await look(attempt);
  const page = await (await me.get(attempt)).text();
  const items = [...page.matchAll(/data-item="([^"]+)"/g)].map(([, id = '']) => id);
  expect(items).toHaveLength(QUIZ.draw ?? QUIZ.items.length);
  leaks.saving = await leaksIn(
    await me.post(`${attempt}/answers`, { [items[0] ?? '']: 'nonsense' }, { accept: 'application/json' }),
  );
  leaks.review = await leaksIn(await me.post(`${attempt}/answers`, {}));
  await look(`${attempt}/submission`);
  const submitted = await me.post(`${attempt}/submission`, {});
  expect(submitted.status).toBe(303);
  const result = await (await me.get(attempt)).text();
  expect(result).toContain('data-passed="false"');
  await look(attempt);
  await look(`/courses/${QUIZ.path}`);
  await look('/learn');
  expect(Object.fromEntries(Object.entries(leaks).filter(([, found]) => found.length > 0))).toEqual({});
});

test('no lesson holds the key of its self-checks; only an answer to one brings it', async () => {
  const graduate = new Visitor(SCHOOL);
  await graduate.signIn('graduate@demo.test', 'learn-by-touch');
  for (const [lesson, items] of catalogue.selfChecks) {
    // Twice: rendered for the first who asks, then filled from what was kept.
    for (const time of ['first', 'again']) {
      const html = await (await graduate.get(`/courses/${lesson}`)).text();
      expect(html.match(/<self-check\b/g), `${lesson}, ${time}`).toHaveLength(items.length);
      expect(await leaksIn(new Response(html)), `${lesson}, ${time}`).toEqual([]);
    }
    for (const item of items) {
      const page = `/courses/${lesson}/self-checks/${item.id}`;
      expect(await leaksIn(await graduate.get(page)), page).toEqual([]);
      expect(await leaksIn(await graduate.post(page, {})), `${page}, not answered`).toEqual([]);
      const answered = await graduate.post(page, Object.fromEntries(answerFields(item, 'wrong')));
      expect((await leaksIn(answered)).length, `${page}, answered`).toBeGreaterThan(0);
    }
  }
});

test('no file sent to browsers holds a key', () => {
  const files = globSync('dist/client/**/*.*').map((file) => [file, bare(readFileSync(file, 'utf8'))] as const);
  const leaking = files.filter(([, text]) => [...keys.values(), notes].flat().some((key) => text.includes(key)));
  expect(files.length).toBeGreaterThan(5);
  expect(leaking.map(([file]) => file)).toEqual([]);
});

test('once I have passed, the explanations are there: the search does find them', async () => {
  const graduate = new Visitor(SCHOOL);
  await graduate.signIn('graduate@demo.test', 'learn-by-touch');
  const overview = await (await graduate.get(`/courses/${QUIZ.path}`)).text();
  const [attempt] = /\/attempts\/[a-z0-9]+/.exec(overview) ?? [];
  expect(attempt).toBeDefined();
  const found = await leaksIn(await graduate.get(attempt ?? ''));
  expect(found.length).toBeGreaterThan(5);
});
