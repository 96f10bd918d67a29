import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { answerFields } from '../../db/seed/quizAnswers.ts';
import { activitiesOf, type Quiz } from '../../src/school/catalogue/index.ts';
import { readCatalogue } from '../../src/school/catalogue/readFiles.ts';
import { forStudent, type Item, orderFor } from '../../src/school/items/index.ts';
import { type Deed, expertDeeds } from '../../src/school/patients/index.ts';
import { deedForm } from '../support/deedForm.ts';
import { Visitor } from '../support/visitor.ts';
import { broughtBy, halfOf, secretsOf } from './support/patientSecrets.ts';

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

/** Every text in some data, however deep. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

const viewOf = (item: Item) =>
  forStudent(
    item,
    orderFor(item, true, (ids) => ids),
  );

/** What anyone may read: lessons, the atlas, the glossary, what the school says of itself; and what its demo cast says. */
const PUBLIC = globSync([
  'courses/**/*.mdx',
  'courses/**/{course,module}.yaml',
  'content/**/*.{mdx,yaml,bib,svg}',
  'db/seed/**/*.ts',
])
  .map((file) => bare(readFileSync(file, 'utf8')))
  .join('\n');

/**
 * Pieces of an item that only the grader may see: its texts but those that its student is shown, long enough that they
 * stand nowhere by chance, and said nowhere else. Of a text with numbers to fill in, the longest piece between them.
 */
function keyOf(item: Item): string[] {
  const shown = textsIn(viewOf(item)).map(bare);
  return textsIn(item)
    .map((text) => text.split(/\{\{[^}]*\}\}/).toSorted((a, b) => b.length - a.length)[0] ?? '')
    .map((text) => bare(text).slice(0, 40))
    .filter((key) => key.length >= 20 && !PUBLIC.includes(key) && !shown.some((text) => text.includes(key)));
}

const pools = [...catalogue.quizzes.values()].flatMap((quiz) => [...quiz.pools.values()].flat());
const items = new Map(
  [...catalogue.quizzes.values()].flatMap((quiz) =>
    quiz.items.map((item) => [`${quiz.path}#${item.id}`, item] as const),
  ),
);
for (const item of pools) items.set(`pool#${item.id}`, item);
const checks = new Map(
  [...catalogue.selfChecks].flatMap(([lesson, all]) => all.map((item) => [`${lesson}#${item.id}`, item] as const)),
);
/** What one question shows may be another's key, if it is said in so many words. */
const SHOWN = [...items.values()]
  .flatMap((item) => textsIn(viewOf(item)))
  .map(bare)
  .join('\n');
const keys = new Map(
  [...items, ...checks].map(([name, item]) => [name, keyOf(item).filter((key) => !SHOWN.includes(key))]),
);
const notes = [...catalogue.cases.values()]
  .map((it) => bare(it.notes ?? '').slice(0, 60))
  .filter((it) => it.length > 20);

/**
 * Names of the items whose key an answer holds, and markers' notes in it.
 * @param told what may be told by now; one explanation may say what is another's key.
 */
async function leaksIn(answer: Response, told = ''): Promise<string[]> {
  const text = bare(await answer.text());
  const leaks = (key: string) => text.includes(key) && !told.includes(key);
  const found = [...keys].filter(([, pieces]) => pieces.some(leaks)).map(([name]) => name);
  return [...found, ...notes.filter((it) => text.includes(it))];
}

test('the test knows what to look for', () => {
  const found = [...keys.values()].filter((it) => it.length > 0).length;
  expect(found).toBeGreaterThan(items.size * 0.95);
  expect([...items.values()].some((it) => it.type === 'single')).toBe(true);
  expect(catalogue.selfChecks.size).toBeGreaterThan(2);
  expect(notes.length).toBeGreaterThan(2);
});

/** Enrols in every course and reads what is open of it. */
async function readAll(me: Visitor): Promise<void> {
  for (const course of catalogue.courses) await me.post(`/courses/${course.id}/enrolment`, {});
  for (const lesson of catalogue.courses.flatMap(activitiesOf).filter((it) => it.kind === 'lesson')) {
    await me.post(`/courses/${lesson.path}/progress`, { fact: 'stated' });
  }
}

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
  const asked = [...page.matchAll(/data-item="([^"]+)"/g)].map(([, id = '']) => id);
  expect(asked).toHaveLength(QUIZ.draw ?? QUIZ.items.length);
  leaks.saving = await leaksIn(
    await me.post(`${attempt}/answers`, { [asked[0] ?? '']: 'nonsense' }, { accept: 'application/json' }),
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
  await readAll(graduate);
  for (const [lesson, own] of catalogue.selfChecks) {
    // Twice: rendered for the first who asks, then filled from what was kept.
    for (const time of ['first', 'again']) {
      const html = await (await graduate.get(`/courses/${lesson}`)).text();
      expect(html.match(/<self-check\b/g), `${lesson}, ${time}`).toHaveLength(own.length);
      expect(await leaksIn(new Response(html)), `${lesson}, ${time}`).toEqual([]);
    }
    for (const item of own) {
      const page = `/courses/${lesson}/self-checks/${item.id}`;
      expect(await leaksIn(await graduate.get(page)), page).toEqual([]);
      expect(await leaksIn(await graduate.post(page, {})), `${page}, not answered`).toEqual([]);
      const answered = await graduate.post(page, Object.fromEntries(answerFields(item, 'wrong')));
      expect((await leaksIn(answered)).length, `${page}, answered`).toBeGreaterThan(0);
    }
  }
});

/** How much of the key of its own items a quiz tells to whom: for checked answers at once, or after submitting. */
const tells = ({ feedback }: Quiz, moments: readonly string[]): boolean =>
  [feedback.explanation, feedback.answer].some((it) => moments.includes(it));

/** An attempt's page, and what is asked on it. */
async function pageOf(me: Visitor, attempt: string) {
  const answer = await me.get(attempt);
  const text = await answer.clone().text();
  const asked = [...text.matchAll(/<fieldset[^>]* data-item="([^"]+)"/g)].map(([, id = '']) => id);
  return { answer, asked };
}

const itemOf = (quiz: Quiz, id: string): Item | undefined =>
  [...quiz.items, ...[...quiz.pools.values()].flat()].find((it) => it.id === id);

/** A wrong answer as a form would post it; a bare number where the numbers of the attempt decide. */
function wrongFields(quiz: Quiz, id: string): Record<string, string> {
  const item = itemOf(quiz, id);
  return !item || item.parameters ? { [id]: '1' } : Object.fromEntries(answerFields(item, 'wrong'));
}

/** Takes an attempt from its start to its result, all wrong, and gathers what each answer on the way leaks. */
async function walk(me: Visitor, quiz: Quiz, hasPassed: boolean): Promise<Map<string, string[]> | undefined> {
  const leaks = new Map<string, string[]>();
  const own = textsIn([...quiz.items, ...[...quiz.pools.values()].flat()])
    .map(bare)
    .join('\n');
  const look = async (step: string, answer: Response, mayTell = false) => {
    leaks.set(`${quiz.path}, ${step}`, await leaksIn(answer, mayTell ? own : ''));
  };
  await look('overview', await me.get(`/courses/${quiz.path}`));
  const attempt = (await me.post(`/courses/${quiz.path}/attempts`, {})).headers.get('location') ?? '';
  if (!attempt.startsWith('/attempts/')) return undefined;
  const atOnce = tells(quiz, ['at-once']);
  let checked = false;
  for (let step = 1; step <= 60; step += 1) {
    const { answer, asked } = await pageOf(me, attempt);
    await look(`page ${step}`, answer, atOnce && checked);
    const [first] = asked;
    if (first === undefined || (step > 1 && quiz.navigation === 'free' && !atOnce)) break;
    const byScript = { accept: 'application/json' };
    await look(`nonsense ${step}`, await me.post(`${attempt}/answers`, { [first]: 'nonsense' }, byScript));
    await look(`saving ${step}`, await me.post(`${attempt}/answers`, wrongFields(quiz, first), byScript));
    await look(`posting ${step}`, await me.post(`${attempt}/answers`, wrongFields(quiz, first)), atOnce && checked);
    checked = true;
  }
  await look('review', await me.get(`${attempt}/submission`), atOnce);
  await me.post(`${attempt}/submission`, {});
  const now = ['at-once', 'submission', ...(hasPassed ? ['passing', 'finished'] : [])] as const;
  await look('result', await me.get(attempt), tells(quiz, now));
  await look('overview after', await me.get(`/courses/${quiz.path}`));
  return leaks;
}

test('no quiz tells of its key before its time: at any step, at any pace, to someone who answers all wrong', async () => {
  test.setTimeout(240_000);
  const me = new Visitor(SCHOOL);
  await me.post('/register', {
    name: 'Patient',
    email: `patient-${Date.now()}@school.test`,
    password: 'a long sentence of mine',
  });
  const graduate = new Visitor(SCHOOL);
  await graduate.signIn('graduate@demo.test', 'learn-by-touch');
  await readAll(me);
  const walked: string[] = [];
  for (const quiz of catalogue.quizzes.values()) {
    const leaks = (await walk(me, quiz, false)) ?? (await walk(graduate, quiz, true));
    if (!leaks) continue;
    walked.push(quiz.path);
    const leaking = [...leaks].filter(([, found]) => found.length > 0);
    expect(Object.fromEntries(leaking)).toEqual({});
  }
  expect(walked.length).toBeGreaterThan(3);
});

test('no file sent to browsers holds a key, and on the server one file alone does', () => {
  const holding = (folder: string, secrets: string[]) => {
    const files = globSync(`${folder}/**/*.*`);
    expect(files.length).toBeGreaterThan(5);
    return files.flatMap((file) => {
      const text = bare(readFileSync(file, 'utf8'));
      const found = secrets.find((key) => text.includes(key));
      return found === undefined ? [] : [`${file}: ${found}`];
    });
  };
  const pieces = [...keys.values()].flat();
  expect(holding('dist/client', [...pieces, ...notes])).toEqual([]);
  expect(holding('dist/server', pieces)).toEqual([expect.stringContaining('data-layer-content')]);
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

for (const study of [...catalogue.cases.values()].filter((it) => it.patient)) {
  test(`no page of “${study.title}” holds what was not brought to light, at any stage`, async () => {
    const { patient, path } = study;
    if (!patient) throw new Error('the case has a patient');
    const me = new Visitor(SCHOOL);
    await me.post('/register', {
      name: 'Curious',
      email: `curious-${path.length}-${Date.now()}@school.test`,
      password: 'a long sentence of mine',
    });
    await readAll(me);
    const begun = await me.post(`/courses/${path}/submissions`, {});
    const submission = begun.headers.get('location')?.replace(/\?.*/, '') ?? '';
    const piece = (text: string) => bare(text).slice(0, 40);
    const everywhere = bare(await (await me.get(`/courses/${path}`)).text());
    const secrets = secretsOf(study).filter((it) => piece(it).length >= 20 && !everywhere.includes(piece(it)));
    expect(secrets.length).toBeGreaterThan(60);

    const done: Deed[] = [];
    const leaks: Record<string, string[]> = {};
    let seen = 0;
    for (const deed of [...halfOf(expertDeeds(patient)), undefined]) {
      const brought = broughtBy(patient, done).map(bare).join('\n');
      const pages = await Promise.all(
        [`${submission}/encounter`, submission, `${submission}/hand-in`].map(async (it) => (await me.get(it)).text()),
      );
      const text = pages.map(bare).join('\n');
      const stage = /data-stage="([^"]+)"/.exec(pages[0] ?? '')?.[1] ?? '';
      leaks[`${stage} ${done.length}`] = secrets.filter(
        (it) => text.includes(piece(it)) && !brought.includes(piece(it)),
      );
      seen = secrets.filter((it) => text.includes(piece(it))).length;
      if (!deed || stage === 'over') break;
      const answer = await me.post(`${submission}/encounter`, [['stage', stage], ...deedForm(deed)]);
      expect(answer.status, `${deed.kind} at ${stage}`).toBe(303);
      done.push(deed);
    }
    expect(Object.fromEntries(Object.entries(leaks).filter(([, found]) => found.length > 0))).toEqual({});
    // The search does find what may be seen.
    expect(seen).toBeGreaterThan(5);
  });
}
