import { expect, type Page, test } from '@playwright/test';
import { anotherBrowser, castMember } from './support/people.ts';
import { doLessons, lessonsOf, newcomer, passQuickly } from './support/study.ts';

const DAY = 86_400_000;
const WHY = '/courses/foundations/completion';
const [FIRST = '', ...OTHERS] = lessonsOf('foundations/outcomes');
const QUIZ = 'foundations/outcomes/check-your-reasoning';

const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10);
const row = (page: Page, name: string) => page.locator(`[data-requirement="${name}"]`);
const standing = (page: Page) => page.locator('[data-complete]');

/** Everything that the page says of each requirement: its name, and whether it is met. */
const told = (page: Page) =>
  page
    .locator('[data-requirement]')
    .evaluateAll((all) => all.map((it) => [it.getAttribute('data-requirement'), it.getAttribute('data-met')]));

test('I see why I am not finished, do it, and see it done; my instructor sees the same', async ({ page, browser }) => {
  const name = `Why Asker ${process.pid}-${Date.now()}`;
  await newcomer(page, name, ['foundations']);
  await page.goto('/learn');
  await page.getByRole('link', { name: /^Why am I not finished\?/ }).click();
  await expect(page).toHaveURL(WHY);
  await expect(page.getByText('Not complete: 0 of 21 requirements met.')).toBeVisible();
  const lesson = row(page, 'What medical massage is');
  await expect(lesson).toHaveAttribute('data-met', 'false');
  await expect(lesson.getByText('Still to do: read to the end.')).toBeVisible();

  await lesson.getByRole('link', { name: /^Open the lesson/ }).click();
  await expect(page).toHaveURL(`/courses/${FIRST}`);
  await page.locator('[data-lesson-end]').scrollIntoViewIfNeeded();
  await expect(page.getByText('Lesson done.')).toBeVisible();
  await page.goto(WHY);
  await expect(page.getByText('Not complete: 1 of 21 requirements met.')).toBeVisible();
  await expect(lesson).toHaveAttribute('data-met', 'true');
  await expect(lesson.getByText(/^Read to the end on .* UTC\.$/)).toBeVisible();

  await doLessons(page, ...OTHERS);
  await passQuickly(page, QUIZ);
  await page.goto(WHY);
  const mine = await told(page);
  expect(mine.filter(([, met]) => met === 'true')).toHaveLength(5);

  const teacher = await castMember(browser, 'instructor');
  await teacher.goto('/teach');
  await teacher.getByRole('link', { name: /students of Foundations/ }).click();
  await teacher.getByLabel('Name or e-mail address').fill(name);
  await teacher.getByRole('button', { name: 'Search' }).click();
  await expect(teacher.getByText('5 of 21')).toBeVisible();
  await teacher.getByRole('link', { name }).click();
  expect(await told(teacher)).toEqual(mine);
  await expect(teacher.getByRole('row', { name: /Check your reasoning.*Passed, 100/ })).toBeVisible();

  for (const who of [page, teacher]) {
    await who.getByLabel('Show how it stood at the end of a day').fill(daysAgo(1));
    await who.getByRole('button', { name: 'Show that day' }).click();
    await expect(who.getByText('Not enrolled by then: nothing could be finished.')).toBeVisible();
    expect((await told(who)).filter(([, met]) => met === 'true')).toEqual([]);
    await who.getByRole('link', { name: /^Show today instead/ }).click();
    expect(await told(who)).toEqual(mine);
  }
  await teacher.context().close();
});

test('A graduate’s way can be walked again day by day, without scripts', async ({ browser }) => {
  const page = await anotherBrowser(browser, { javaScriptEnabled: false });
  await page.goto('/login');
  await page.getByLabel('E-mail address').fill('graduate@demo.test');
  await page.getByLabel('Password').fill('learn-by-touch');
  await page.getByRole('button', { name: 'Sign in' }).click();
  const done: number[] = [];
  for (const days of [21, 19, 18, 17, 15, 1]) {
    await page.goto(`${WHY}?on=${daysAgo(days)}`);
    await expect(standing(page)).toHaveAttribute('data-day', daysAgo(days));
    done.push((await told(page)).filter(([, met]) => met === 'true').length);
  }
  expect(done[0]).toBe(0);
  expect(done.at(-1)).toBe(21);
  expect(done.toSorted((a, b) => a - b)).toEqual(done);
  expect(new Set(done).size).toBeGreaterThan(3);
  await expect(page.getByText(/^Complete since/).first()).toBeVisible();
  await page.context().close();
});

test('A day that is none is answered with what to write', async ({ page }) => {
  await newcomer(page, 'Day Asker', ['foundations']);
  for (const on of ['2026-02-30', 'yesterday', daysAgo(-2)]) {
    const answer = await page.goto(`${WHY}?on=${on}`);
    expect(answer?.status()).toBe(422);
    await expect(page.getByLabel('Show how it stood at the end of a day')).toHaveAccessibleDescription(
      /such as 2026-11-01|still to come/,
    );
    await expect(standing(page)).toHaveAttribute('data-day', 'now');
  }
});
