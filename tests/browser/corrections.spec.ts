import { expect, type Page, test } from '@playwright/test';
import { answerFields, wrongResponse } from '../../db/seed/quizAnswers.ts';
import { gradeItem } from '../../src/school/items/index.ts';
import { Visitor } from '../support/visitor.ts';
import { catalogue } from './support/answers.ts';
import { ownSchool } from './support/ownSchool.ts';
import { CAST, PASSWORD } from './support/people.ts';
import { lessonsOf, OWN_PASSWORD } from './support/study.ts';

const QUIZ = 'foundations/outcomes/check-your-reasoning';
const PAGE = `/teach/courses/foundations/items/outcomes/check-your-reasoning`;

// Rulings hold for everybody's attempts to come: a school of its own, so that no other test meets them.
const school = ownSchool();
test.use({ javaScriptEnabled: false });

/** Someone new who takes the quiz with three answers wrong: 7 of 10, where 8 are needed. */
async function narrowlyFailed(email: string) {
  const student = new Visitor(school.url);
  await student.post('/register', { name: 'Nia Narrow', email, password: OWN_PASSWORD });
  await student.post('/courses/foundations/enrolment', {});
  for (const lesson of lessonsOf('foundations/outcomes')) {
    await student.post(`/courses/${lesson}/progress`, { fact: 'stated' });
  }
  const attempt = (await student.post(`/courses/${QUIZ}/attempts`, {})).headers.get('location') ?? '';
  const html = await (await student.get(attempt)).text();
  const items = catalogue.quizzes.get(QUIZ)?.items.filter(({ id }) => html.includes(`data-item="${id}"`)) ?? [];
  const missed = items.filter((it) => it.points === 1 && gradeItem(it, wrongResponse(it)) === 0).slice(0, 3);
  expect(missed).toHaveLength(3);
  const fields = items.flatMap((it) => answerFields(it, missed.includes(it) ? 'wrong' : 'right'));
  const form = new URLSearchParams();
  for (const [name, value] of fields) form.append(name, value);
  await fetch(`${school.url}${attempt}/answers`, {
    ...{ method: 'POST', body: form, redirect: 'manual' },
    headers: { cookie: student.cookie, origin: school.url },
  });
  expect((await student.post(`${attempt}/submission`, {})).status).toBe(303);
  const known = items.find((it) => !missed.includes(it));
  return { student, attempt, missed: missed[0]?.id ?? '', known: known?.id ?? '' };
}

/** Another instructor, or the same in another tab, drops a question. */
async function dropElsewhere(item: string): Promise<void> {
  const colleague = new Visitor(school.url);
  await colleague.signIn(CAST.instructor, PASSWORD);
  const html = await (await colleague.get(`${PAGE}/${item}/correction?change=drop`)).text();
  const expected = /name="expected" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const answer = await colleague.post(`${PAGE}/${item}/correction`, { change: 'drop', reason: 'Unclear.', expected });
  expect(answer.status).toBe(303);
}

async function asInstructor(page: Page): Promise<void> {
  await page.goto(`${school.url}/login`);
  await page.getByLabel('E-mail address').fill(CAST.instructor);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/(learn|$)/);
}

test('I accept a further answer: I see whom it lets pass, give the reason, apply it, and the student reads it', async ({
  page,
}) => {
  const { student, attempt, missed, known } = await narrowlyFailed(`narrow-${Date.now()}@school.test`);
  expect(await (await student.get(attempt)).text()).toContain('data-passed="false"');
  await asInstructor(page);
  await page.goto(`${school.url}${PAGE}/${missed}`);
  await expect(page.getByRole('heading', { name: 'Key, for staff only' })).toBeVisible();
  const answers = page.getByRole('region', { name: 'Table of answers' });
  await answers
    .getByRole('row')
    .filter({ hasText: 'Not right' })
    .getByRole('link', { name: 'Also accept' })
    .first()
    .click();

  await expect(page.getByRole('heading', { level: 1, name: 'Also accept an answer' })).toBeVisible();
  await expect(page.locator('[data-preview]').getByText(/students? pass(es)? the quiz by it/)).toBeVisible();
  const row = page.getByRole('region', { name: 'Table of effects' }).getByRole('row').filter({ hasText: 'Nia Narrow' });
  await expect(row).toContainText('7\u00a0of\u00a010');
  await expect(row).toContainText('8\u00a0of\u00a010');
  await expect(row).toContainText('Passes now');

  await page.getByLabel(/Let results fall too/).check();
  await page.getByRole('button', { name: 'Preview again' }).click();
  await expect(page.getByLabel(/Let results fall too/)).toBeChecked();
  await page.getByLabel(/Let results fall too/).uncheck();
  await page.getByRole('button', { name: 'Preview again' }).click();

  // Someone corrects another question meanwhile: what is applied must be what was seen, and what was typed stays.
  await page.getByLabel('Reason').fill('Two textbooks call this right.');
  await dropElsewhere(known);
  await page.getByRole('button', { name: /^Apply to \d+ attempts?$/ }).click();
  await expect(page.getByRole('alert')).toContainText('has changed since you looked');
  await expect(page.getByLabel('Reason')).toHaveValue('Two textbooks call this right.');
  await page.getByRole('button', { name: /^Apply to \d+ attempts?$/ }).click();

  await expect(page.getByText('Corrected. Each student whose result changed has been told.')).toBeVisible();
  await expect(page.getByText('Two textbooks call this right.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Table of effects' })).toContainText('Nia Narrow');
  await page.getByRole('link', { name: 'The question' }).click();
  await expect(page.getByRole('link', { name: /A further answer accepted/ })).toBeVisible();
  await expect(answers.getByRole('row').filter({ hasText: 'Accepted' })).toHaveCount(1);

  const result = await (await student.get(attempt)).text();
  expect(result).toContain('data-passed="true"');
  expect(result).toContain('a further answer is taken as right');
  expect(result).toContain('Two textbooks call this right.');
  expect(result).toContain('Before: 7 of 10 points');
});

test('I drop a question for attempts to come too, and a reason is asked for', async ({ page }) => {
  const { missed } = await narrowlyFailed(`drop-${Date.now()}@school.test`);
  await asInstructor(page);
  await page.goto(`${school.url}${PAGE}/${missed}`);
  await page.getByRole('link', { name: 'Drop this question' }).click();
  await expect(page.locator('[data-preview]')).toContainText('It also holds for attempts to come');
  const answer = await page.request.post(page.url(), { form: { change: 'drop', expected: 'x' } });
  expect(answer.status()).toBe(422);
  expect(await answer.text()).toContain('Give the reason: students read it.');
  await page.getByLabel('Reason').fill('It can be read in two ways.');
  await page.getByRole('button', { name: /^Apply/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Dropped' })).toBeVisible();
  await page.goto(`${school.url}${PAGE}/${missed}/correction?change=drop`);
  await expect(page.getByText('There is nothing to change')).toBeVisible();
  await page.goto(`${school.url}${PAGE}/${missed}`);
  await expect(page.getByRole('region', { name: 'Table of versions' })).toContainText(
    'counts only for those who would lose otherwise',
  );
});
