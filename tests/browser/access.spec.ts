import { globSync, readFileSync } from 'node:fs';
import { createClient } from '@libsql/client';
import { expect, test } from '@playwright/test';
import { Visitor } from '../support/visitor.ts';
import { type Finds, type Ids, KINDS, type Kind, type Rule, TABLE } from './access/table.ts';
import { CAST, PASSWORD } from './support/people.ts';

const SCHOOL = process.env.SCHOOL_URL ?? '';

const people = {} as Record<Kind, Visitor>;
let ids: Ids;

/** Someone new, signed in, and enrolled in Foundations where asked for. */
async function newcomer(name: string, enrolled: boolean): Promise<Visitor> {
  const visitor = new Visitor(SCHOOL);
  const email = `access-${name}-${Date.now()}@school.test`;
  await visitor.post('/register', { name, email, password: 'a long sentence of mine' });
  if (enrolled) await visitor.post('/courses/foundations/enrolment', {});
  return visitor;
}

async function castMember(email: string): Promise<Visitor> {
  const visitor = new Visitor(SCHOOL);
  await visitor.signIn(email, PASSWORD);
  return visitor;
}

/** The newest row's id that a query finds; the school's file is only read. */
async function idFrom(query: string): Promise<string> {
  const client = createClient({ url: `file:${process.env.SCHOOL_FOLDER}/school.db` });
  const { rows } = await client.execute(query);
  client.close();
  return String(rows[0]?.[0] ?? '');
}

// In order in one worker: they share the people that were signed in before.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  people.nobody = new Visitor(SCHOOL);
  people.student = await newcomer('student', false);
  people['another student'] = await newcomer('another', true);
  people['its instructor'] = await castMember(CAST.instructor);
  people['another instructor'] = await castMember('daniel.okafor@demo.test');
  people.registrar = await castMember(CAST.registrar);
  // The graduate owns an award; an attempt and a submission of theirs are the ones that paths speak of.
  people.enrolled = await castMember(CAST.graduate);
  people.disabled = await newcomer('disabled', true);

  const owner = await idFrom(`select id from people where email = '${CAST.graduate}'`);
  const disabled = await idFrom("select id from people where email like 'access-disabled-%' order by created_at desc");
  ids = {
    attempt: await idFrom(`select id from attempts where person = '${owner}' and course = 'foundations'`),
    submission: await idFrom(`select id from submissions where person = '${owner}' and course = 'foundations'`),
    encounter: await beginEncounter(people.enrolled),
    essay: await idFrom("select id from attempts where quiz = 'clinical-reasoning/weighing/explain-your-plan'"),
    award: await idFrom(`select code from awards where person = '${owner}' and subject = 'foundations'`),
    message: await idFrom('select id from outbox'),
    person: disabled,
    correction: await correctSomething(),
  };
  expect(Object.values(ids).every((id) => id !== '')).toBe(true);
  await suspend(disabled);
});

/** Brings someone before the patient of a case. Returns the submission's id; a second worker finds the same. */
async function beginEncounter(visitor: Visitor): Promise<string> {
  await visitor.post('/courses/clinical-reasoning/enrolment', {});
  await visitor.post('/courses/clinical-reasoning/patients/seeing-a-patient-here/progress', { fact: 'stated' });
  const begun = await visitor.post('/courses/clinical-reasoning/patients/band-by-noon/submissions', {});
  return /\/submissions\/(\w+)/.exec(begun.headers.get('location') ?? '')?.[1] ?? '';
}

/** Has the instructor drop a question of a quiz that no other test answers wrongly. Returns the correction's address. */
async function correctSomething(): Promise<string> {
  const quiz = 'foundations/shoulder-and-sole/shoulder-and-sole-check';
  const item = await idFrom(
    `select item from attempt_items join attempts on id = attempt where quiz = '${quiz}' order by item`,
  );
  const page = `/teach/courses/${quiz.replace('/', '/items/')}/${item}/correction`;
  const html = await (await people['its instructor'].get(`${page}?change=drop`)).text();
  const expected = /name="expected" value="([^"]+)"/.exec(html)?.[1] ?? '';
  await people['its instructor'].post(page, { change: 'drop', reason: 'a test', expected });
  // A second worker finds it dropped already.
  return `${page}s/${await idFrom(`select id from regrades where item = '${item}' and quiz = '${quiz}'`)}`;
}

async function suspend(person: string): Promise<void> {
  const answer = await people.registrar.post(`/registrar/people/${person}`, { deed: 'suspend', reason: 'a test' });
  expect(answer.status).toBe(303);
}

/** What an answer turned out to be. */
async function foundIn(answer: Response): Promise<Finds | `status ${number}`> {
  const location = answer.headers.get('location') ?? '';
  if (answer.status === 303 || answer.status === 302) return location.startsWith('/login') ? 'sign-in' : 'onwards';
  if (answer.status === 404) return 'nothing';
  if (answer.status === 422) return 'errors';
  if (answer.status !== 200) return `status ${answer.status}`;
  const html = answer.headers.get('content-type')?.includes('text/html') ? await answer.text() : '';
  return /<div class="page-head" data-activity="[^"]+" data-state="locked"/.test(html) && html.includes('What opens it')
    ? 'lock'
    : 'page';
}

async function ask(visitor: Visitor, rule: Rule): Promise<string> {
  const path = rule.path(ids);
  const answer = rule.method === 'GET' ? await visitor.get(path) : await visitor.post(path, rule.fields ?? {});
  return foundIn(answer);
}

for (const rule of TABLE) {
  test(`${rule.method} ${rule.file}: ${rule.path({ attempt: 'ID', submission: 'ID', encounter: 'ENCOUNTER', essay: 'ESSAY', award: 'CODE', person: 'ID', message: 'ID', correction: 'CORRECTION' })}`, async () => {
    const found: Partial<Record<Kind, string>> = {};
    for (const kind of KINDS) found[kind] = await ask(people[kind], rule);
    expect(found).toEqual(rule.finds);
  });
}

test('every page stands in the access table', () => {
  const pages = globSync('**/*.{astro,ts}', { cwd: 'src/pages' }).filter((file) => !/(^|\/)_/.test(file));
  expect(pages.filter((file) => !TABLE.some((rule) => rule.file === file))).toEqual([]);
});

test('every method that a page answers stands in the access table', async () => {
  const posting = globSync('**/*.{astro,ts}', { cwd: 'src/pages' }).filter((file) =>
    /method === 'POST'|export const POST/.test(readFileSync(`src/pages/${file}`, 'utf8')),
  );
  const missing = posting.filter((file) => !TABLE.some((rule) => rule.file === file && rule.method === 'POST'));
  // Signing out and confirming an address end what the test is made of; accounts.spec.ts tests who may.
  expect(missing).toEqual(
    ['logout.astro', 'account/email-verification.astro'].filter((file) => missing.includes(file)),
  );
});
