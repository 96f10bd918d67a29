import { createClient } from '@libsql/client';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { closingFields } from '../support/closing.ts';
import { catalogue } from './support/answers.ts';
import { castMember } from './support/people.ts';
import {
  doLessons,
  fillClosing,
  handInCase,
  lessonsOf,
  newcomer,
  passCase,
  passFirstModule,
  passQuickly,
  reachCases,
} from './support/study.ts';

const FORM = '/courses/foundations/certificate';
const CASES = ['foundations/head-and-back/headache-at-the-desk', 'foundations/head-and-back/back-pain-after-the-move'];

/** Someone new who does all of Foundations, by plain posts where they can. Returns their name. */
async function nearlyThere(page: Page, browser: Browser): Promise<string> {
  const name = `Nearly There ${process.pid}-${Date.now()}`;
  await newcomer(page, name, ['foundations']);
  await passFirstModule(page);
  await reachCases(page);
  await passQuickly(page, 'foundations/head-and-back/head-and-back-check');
  const teacher = await castMember(browser, 'instructor');
  for (const study of CASES) {
    await handInCase(page, study);
    await passCase(teacher, name);
  }
  await teacher.context().close();
  await doLessons(page, ...lessonsOf('foundations/shoulder-and-sole'));
  await passQuickly(page, 'foundations/shoulder-and-sole/shoulder-and-sole-check');
  return name;
}

/** Rows of the school's file, which is only read. */
async function rows(query: string): Promise<Record<string, unknown>[]> {
  const client = createClient({ url: `file:${process.env.SCHOOL_FOLDER}/school.db` });
  const { rows } = await client.execute(query);
  client.close();
  return rows as unknown as Record<string, unknown>[];
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'with scripts off', () => {
    test.use({ javaScriptEnabled });

    test('I am led to the form from everywhere, told what is missing, keep what I typed, and get my certificate', async ({
      page,
      browser,
    }) => {
      test.setTimeout(60_000);
      const name = await nearlyThere(page, browser);
      for (const place of ['/learn', '/courses/foundations', '/courses/foundations/completion', '/certificates']) {
        await page.goto(place);
        await expect(page.getByText('Everything is done: confirm your name and get your certificate.')).toBeVisible();
      }
      await page.getByRole('link', { name: /^Get my certificate/ }).click();
      await expect(page).toHaveURL(FORM);

      await fillClosing(page, `${name}\u202e`);
      await page.getByRole('radio', { name: 'No', exact: true }).first().check();
      await page.getByLabel('What would make it better?').fill('A film on the foot.');
      await page.getByRole('button', { name: 'Send and issue my certificate' }).click();
      await expect(page.getByRole('alert')).toHaveText('2 fields need another look.');
      const field = page.getByLabel('Your name, as the certificate shall state it');
      await expect(field).toHaveAccessibleDescription(/U\+202E/);
      await expect(field).toHaveValue(name);
      await expect(page.getByLabel('If not, where?')).toHaveAccessibleDescription(/Say where/);
      await expect(page.getByLabel('What would make it better?')).toHaveValue('A film on the foot.');
      await expect(page.getByRole('radio', { name: 'Met' }).first()).toBeChecked();
      await expect(page.getByRole('checkbox')).toBeChecked();

      await page.getByLabel('If not, where?').fill('Nowhere, a slip of mine.');
      await page.getByRole('button', { name: 'Send and issue my certificate' }).click();
      await expect(page).toHaveURL(/\/certificates\?note=certificate-issued$/);
      await expect(page.getByText(name)).toBeVisible();
      await page.goto(FORM);
      await expect(page.getByText('It was issued, and stands among your certificates.')).toBeVisible();
    });
  });
}

test('Sent from two tabs at once it is done once, and what I wrote is kept apart from me', async ({
  page,
  browser,
}) => {
  test.setTimeout(60_000);
  const course = catalogue.courses.find((it) => it.id === 'foundations');
  if (!course) throw new Error('no course');
  const name = await nearlyThere(page, browser);
  const mine = `Only I write this, ${name}.`;
  const form = { ...closingFields(name, course), suggestions: mine };
  const send = () => page.request.post(FORM, { form, maxRedirects: 0 });
  const answers = await Promise.all([send(), send()]);
  expect(answers.map((it) => it.status())).toEqual([303, 303]);
  const [person] = await rows(`select id from people where name = '${name}'`);
  expect(await rows(`select code from awards where person = '${person?.['id']}'`)).toHaveLength(1);
  const written = await rows(`select * from evaluations where answers like '%${name}%'`);
  expect(written).toHaveLength(1);
  expect(Object.keys(written[0] ?? {}).toSorted()).toEqual(['answers', 'course', 'day', 'id', 'version']);
  expect(JSON.stringify(written)).not.toContain(String(person?.['id']));
  const told = await rows(`select * from audit_log where actor = '${person?.['id']}'`);
  expect(told.map((it) => it['action'])).toContain('course-closed');
  expect(JSON.stringify(told)).not.toContain('Only I write this');
});

test('By keyboard alone I go through the form in the order in which it is read', async ({ page, browser }) => {
  test.setTimeout(60_000);
  const name = await nearlyThere(page, browser);
  await page.goto(FORM);
  await page.getByLabel('Your name, as the certificate shall state it').focus();
  const radios = await page
    .locator('input[type="radio"]')
    .evaluateAll((all) => all.map((it) => (it as HTMLInputElement).name));
  for (const field of new Set(radios)) {
    await tabTo(page, field, { hours: '7' });
    await page.keyboard.press('Space');
  }
  await tabTo(page, 'attested');
  await page.keyboard.press('Space');
  await tabTo(page, 'signature');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your certificate is issued.')).toBeVisible();
});

/** Goes on with Tab until a field has the focus, and types what fields on the way shall hold. */
async function tabTo(page: Page, field: string, typed: Record<string, string> = {}): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');
    if (name === field) return;
    if (typed[name]) await page.keyboard.type(typed[name]);
  }
  throw new Error(`no field ${field} is reached by Tab`);
}
