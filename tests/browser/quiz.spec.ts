import { expect, type Page, test } from '@playwright/test';
import type { Item } from '../../src/school/items/index.ts';
import { answerAll, giveRightAnswer, itemsShown, questionOf } from './support/answers.ts';
import { doLessons, lessonsOf, newcomer, post, startQuiz } from './support/study.ts';

const QUIZ = 'foundations/outcomes/check-your-reasoning';
const OVERVIEW = `/courses/${QUIZ}`;

/** Someone new who has read what stands before the quiz. */
async function reader(page: Page): Promise<void> {
  await newcomer(page, 'Quinn Reader', ['foundations']);
  await doLessons(page, ...lessonsOf('foundations/outcomes'));
}

/** A running attempt of someone new that holds an item of a type, and that item. */
async function attemptWith(page: Page, type: Item['type']): Promise<{ attempt: string; item: Item }> {
  for (let students = 0; students < 8; students += 1) {
    await reader(page);
    const attempt = await startQuiz(page, QUIZ);
    const item = (await itemsShown(page, QUIZ)).find((it) => it.type === type);
    if (item) return { attempt, item };
  }
  throw new Error(`the quiz never drew an item of type ${type}`);
}

const saving = (page: Page) => page.locator('[data-saving]');
const another = (page: Page): Promise<Page> => page.context().newPage();

test('Answers that I give in two tabs of one attempt are all kept', async ({ page }) => {
  await reader(page);
  const attempt = await startQuiz(page, QUIZ);
  const second = await another(page);
  await second.goto(attempt);
  const [one, two] = (await itemsShown(page, QUIZ)) as [Item, Item];
  await giveRightAnswer(page, one);
  await expect(saving(page)).toHaveText('Saved');
  await giveRightAnswer(second, two);
  // The second tab sends its whole form, in which the first question stands empty.
  await second.getByRole('button', { name: 'Save and review' }).click();
  for (const { id } of [one, two]) {
    await expect(second.locator(`[data-item="${id}"]`)).toHaveAttribute('data-answered', 'true');
  }
});

test('After I submit in one tab the other tab changes nothing, and says so', async ({ page }) => {
  await reader(page);
  const attempt = await startQuiz(page, QUIZ);
  const late = await another(page);
  await late.goto(attempt);
  await page.getByRole('button', { name: 'Save and review' }).click();
  await page.getByRole('button', { name: 'Submit quiz' }).click();
  await expect(page.locator('[data-score]')).toHaveAttribute('data-score', '0');

  for (const item of await itemsShown(late, QUIZ)) await giveRightAnswer(late, item);
  await expect(saving(late)).toHaveText('This attempt was submitted already. Nothing was changed.');
  await late.getByRole('button', { name: 'Save and review' }).click();
  await expect(late.getByText('This attempt was submitted already. Nothing was changed.')).toBeVisible();
  await expect(late.locator('[data-score]')).toHaveAttribute('data-score', '0');
});

test('Submitting twice, from a second tab and by the Back button, grades once and says so', async ({ page }) => {
  await reader(page);
  await startQuiz(page, QUIZ);
  await answerAll(page, QUIZ);
  await page.getByRole('button', { name: 'Save and review' }).click();
  await expect(page.getByRole('button', { name: 'Submit quiz' })).toBeVisible();
  const second = await another(page);
  await second.goto(page.url());
  await page.getByRole('button', { name: 'Submit quiz' }).click();
  const submitted = await page.getByText(/Submitted \d/).innerText();
  await second.getByRole('button', { name: 'Submit quiz' }).click();
  await expect(second.getByText('This attempt was submitted already. Nothing was changed.')).toBeVisible();
  await expect(second.getByText(submitted)).toBeVisible();
  await second.goto(OVERVIEW);
  await expect(second.getByRole('row')).toHaveCount(2);
  // Back leads to the result again, or to a page whose button changes nothing.
  await page.goBack();
  const again = page.getByRole('button', { name: 'Submit quiz' });
  if (await again.isVisible()) await again.click();
  await expect(page.locator('[data-score]')).toHaveAttribute('data-score', '1');
});

test('Pressing Start in two tabs makes one attempt', async ({ page }) => {
  await reader(page);
  const second = await another(page);
  for (const tab of [page, second]) await tab.goto(OVERVIEW);
  for (const tab of [page, second]) await tab.getByRole('button', { name: 'Start the quiz' }).click();
  await expect(second.getByText('Attempt 1')).toBeVisible();
  expect(second.url()).toBe(page.url());
});

test('An old page with a Start button gives me no attempt past the limit', async ({ page }) => {
  await reader(page);
  const stale = await another(page);
  await stale.goto(OVERVIEW);
  for (let number = 1; number <= 3; number += 1) {
    await page.goto(OVERVIEW);
    await page.getByRole('button', { name: /^Start/ }).click();
    await post(page, `${new URL(page.url()).pathname}/submission`);
  }
  await stale.getByRole('button', { name: 'Start the quiz' }).click();
  await expect(stale.getByText('You have used all your attempts at this quiz. Nothing was started.')).toBeVisible();
  await expect(stale.getByRole('row')).toHaveCount(1 + 3);
  // The third attempt's page lies behind: Back to the overview, and once more.
  await page.goBack();
  const start = page.getByRole('button', { name: /^Start/ });
  if (await start.isVisible()) await start.click();
  await page.goto(OVERVIEW);
  await expect(page.getByRole('row')).toHaveCount(1 + 3);
  await expect(page.getByText('You have used all your attempts. Write to your instructor.')).toBeVisible();
});

test('Feedback comes when its author releases it: explanations once I have passed, never while an attempt runs', async ({
  page,
}) => {
  await reader(page);
  const failed = await startQuiz(page, QUIZ);
  await post(page, `${failed}/submission`);
  await page.goto(failed);
  await expect(page.locator('[data-correctness]')).toHaveCount(10);
  await expect(page.getByText('You will see explanations and the right answers once you have passed')).toBeVisible();
  await expectExplanations(page, 0);

  const passed = await startQuiz(page, QUIZ);
  await answerAll(page, QUIZ);
  await page.goto(failed);
  await expectExplanations(page, 0);
  await page.goto(passed);
  await page.getByRole('button', { name: 'Save and review' }).click();
  await page.getByRole('button', { name: 'Submit quiz' }).click();
  await expectExplanations(page, 10);
  await page.goto(failed);
  await expectExplanations(page, 10);

  await startQuiz(page, QUIZ);
  await page.goto(failed);
  await expectExplanations(page, 0);
});

async function expectExplanations(page: Page, count: number): Promise<void> {
  await expect(page.getByRole('heading', { name: /: result$/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Why', exact: true })).toHaveCount(count);
  if (count === 0) await expect(page.getByRole('heading', { name: /^Right answer/ })).toHaveCount(0);
}

test('What cannot be read as a number is said beside the field, and what was saved before stays', async ({ page }) => {
  const { attempt, item } = await attemptWith(page, 'number');
  const field = questionOf(page, item).getByLabel('Your answer');
  await field.fill('70');
  await field.blur();
  await expect(saving(page)).toHaveText('Saved');
  await field.fill('seventy');
  await field.blur();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  const message = questionOf(page, item).locator('.field-error');
  await expect(message).toBeVisible();
  await expect(saving(page)).toHaveText('Not saved: an answer could not be read. The others are saved.');
  expect((await field.getAttribute('aria-describedby'))?.split(' ')).toContain(await message.getAttribute('id'));
  await page.goto(attempt);
  await expect(field).toHaveValue('70');
});

test('Without a connection my answers wait on my device, also when I close the page', async ({ page, context }) => {
  const { attempt, item } = await attemptWith(page, 'short-text');
  await context.setOffline(true);
  await questionOf(page, item).getByLabel('Your answer').fill('kept on this device');
  await expect(saving(page)).toHaveText(/^Not saved yet, trying again/);
  await page.close();
  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto(attempt);
  await expect(questionOf(later, item).getByLabel('Your answer')).toHaveValue('kept on this device');
  await expect.poll(async () => (await later.request.get(attempt)).text()).toContain('value="kept on this device"');
});
