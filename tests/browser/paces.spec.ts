import { type Browser, expect, type Page, test } from '@playwright/test';
import { activitiesOf, type Quiz } from '../../src/school/catalogue/index.ts';
import { ITEM_TYPES } from '../../src/school/items/index.ts';
import { type RunningSchool, removeSchool, stopSchool } from '../support/server.ts';
import { startTurnableSchool, turnClock } from '../support/turnedClock.ts';
import { answerAll, catalogue, giveRightAnswer, itemsShown, questionOf } from './support/answers.ts';
import { checkAllByKeyboard, takeQuizByKeyboard } from './support/keyboard.ts';
import { doLessons, newcomer, startQuiz } from './support/study.ts';

const MINUTE = 60_000;
const COURSE = 'clinical-reasoning';

/** A quiz of the course that is as a test needs it. */
function quizThat(fits: (quiz: Quiz) => boolean): Quiz {
  const found = [...catalogue.quizzes.values()].find((it) => it.course === COURSE && fits(it));
  if (!found) throw new Error('the course has no such quiz');
  return found;
}

const forward = quizThat((it) => it.navigation === 'forward' && it.limit !== undefined);
const sections = quizThat((it) => it.sections !== undefined && it.navigation === 'free' && !it.practice);

/** Someone new who has read the course. */
async function reader(page: Page): Promise<void> {
  await newcomer(page, 'Pat Pace', [COURSE]);
  const course = catalogue.courses.find((it) => it.id === COURSE);
  const lessons = course ? activitiesOf(course).filter((it) => it.kind === 'lesson') : [];
  await doLessons(page, ...lessons.map((it) => it.path));
}

const button = (page: Page, name: RegExp | string) => page.getByRole('button', { name });
const check = (page: Page) => page.getByRole('button', { name: 'Check question 1', exact: true });
const asked = (page: Page) => page.locator('fieldset[data-item]');

/** Passes a quiz that stands before another. */
async function pass(page: Page, quiz: Quiz): Promise<void> {
  await startQuiz(page, quiz.path);
  await answerAll(page, quiz.path);
  await button(page, 'Save and review').click();
  await button(page, 'Submit quiz').click();
  await expect(page.locator('[data-passed]')).toHaveAttribute('data-passed', 'true');
}

/** Answers the question that is shown and goes on. Returns its id. */
async function goOn(page: Page, quiz: Quiz): Promise<string> {
  const [item] = await itemsShown(page, quiz.path);
  if (!item) throw new Error('no question is shown');
  await giveRightAnswer(page, item);
  await button(page, /^(Save and|Check question)/).click();
  await expect(questionOf(page, item)).toHaveCount(0);
  return item.id;
}

for (const scripts of [true, false]) {
  test.describe(scripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: scripts });

    test('Without a way back I see one question at a time, to the end', async ({ page }) => {
      await reader(page);
      await pass(page, sections);
      const attempt = await startQuiz(page, forward.path);
      const seen: string[] = [];
      for (;;) {
        await page.goto(attempt);
        if ((await asked(page).count()) === 0) break;
        await expect(asked(page)).toHaveCount(1);
        seen.push(await goOn(page, forward));
      }
      expect(new Set(seen).size).toBe(seen.length);
      await page.goto(`${attempt}/submission`);
      await expect(page.getByText(`All ${seen.length} questions are answered.`)).toBeVisible();
      await button(page, 'Submit quiz').click();
      await expect(page.locator('[data-score]')).toBeVisible();
    });

    test('In practice I learn at once whether I was right, and my answer is final', async ({ page }) => {
      await reader(page);
      const practice = quizThat((it) => it.practice);
      await startQuiz(page, practice.path);
      const [item] = await itemsShown(page, practice.path);
      if (!item) throw new Error('no question is shown');
      const before = await asked(page).count();
      await check(page).click();
      await expect(questionOf(page, item).getByText('Answer first, then check.')).toBeVisible();
      await giveRightAnswer(page, item);
      await check(page).click();
      await expect(asked(page)).toHaveCount(before - 1);
      await expect(page.locator(`[data-item="${item.id}"]`)).toHaveAttribute('data-correctness', 'right');
      await expect(check(page)).toHaveCount(0);
    });
  });
}

test('I answer every kind of question with the keyboard alone, and always see where I am', async ({ page }) => {
  test.setTimeout(180_000);
  await reader(page);
  const practice = quizThat((it) => it.practice);
  await startQuiz(page, practice.path);
  const practised = await checkAllByKeyboard(page, practice.path);
  const essay = quizThat((it) => it.items.some(({ type }) => type === 'essay'));
  for (const required of essay.requires.flatMap((path) => catalogue.quizzes.get(path) ?? []))
    await pass(page, required);
  await startQuiz(page, essay.path);
  const written = await takeQuizByKeyboard(page, essay.path);
  await expect(page.getByRole('heading', { name: 'Waiting for a mark' })).toBeVisible();
  const done = new Set([...practised, ...written].map((it) => it.type));
  expect([...done].toSorted()).toEqual([...ITEM_TYPES].toSorted());
});

test('I answer every kind of question with scripts off', async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await reader(page);
  const practice = quizThat((it) => it.practice);
  await startQuiz(page, practice.path);
  const items = await itemsShown(page, practice.path);
  for (const [index, item] of items.entries()) {
    await giveRightAnswer(page, item);
    await page.getByRole('button', { name: `Check question ${index + 1}`, exact: true }).click();
    await expect(page.locator(`[data-item="${item.id}"]`), item.id).toHaveAttribute('data-correctness', 'right');
  }
  expect(new Set(items.map((it) => it.type)).size).toBe(ITEM_TYPES.length - 1);
});

test('I flag a question to look at again, and the review and the map of questions say so', async ({ page }) => {
  await reader(page);
  const attempt = await startQuiz(page, sections.path);
  const [item] = await itemsShown(page, sections.path);
  if (!item) throw new Error('no question is shown');
  await questionOf(page, item).getByLabel('Look at this again').check();
  await expect(page.locator('[data-saving]')).toHaveText('Saved');
  await expect(page.locator('.quiz-map a[data-flagged]')).toHaveCount(1);
  await page.goto(`${attempt}/submission`);
  await expect(page.getByText('You marked one question to look at again.')).toBeVisible();
  await expect(page.locator(`li[data-item="${item.id}"]`).getByText('Look again')).toBeVisible();
});

test('Two browsers that fight over one attempt keep the newest answer to each question, and submit it once', async ({
  page,
  browser,
}) => {
  await reader(page);
  const attempt = await startQuiz(page, sections.path);
  const other = await (await browser.newContext({ storageState: await page.context().storageState() })).newPage();
  await other.goto(new URL(attempt, page.url()).href);
  const [item] = (await itemsShown(page, sections.path)).filter((it) => it.type === 'single');
  if (!item || !('options' in item)) throw new Error('no question with options is shown');
  const option = (on: Page, at: number) => questionOf(on, item).getByRole('radio').nth(at);
  for (let round = 0; round < 3; round += 1) {
    await Promise.all([option(page, round % 2).check(), option(other, (round + 1) % 2).check()]);
  }
  await expect(page.locator('[data-saving]')).toHaveText('Saved');
  await option(other, 2).check();
  await expect(other.locator('[data-saving]')).toHaveText('Saved');
  await page.reload();
  await expect(option(page, 2)).toBeChecked();

  await page.goto(`${attempt}/submission`);
  await other.goto(page.url());
  await Promise.all([button(page, 'Submit quiz').click(), button(other, 'Submit quiz').click()]);
  for (const each of [page, other]) await expect(each.locator('[data-score]')).toBeVisible();
  await page.goto(`/courses/${sections.path}`);
  await expect(page.getByRole('row')).toHaveCount(2);
});

test.describe('when the clock is turned', () => {
  let school: RunningSchool;
  test.beforeAll(async () => {
    school = await startTurnableSchool({ SEED: 'none' });
  });
  test.afterAll(async () => {
    await stopSchool(school);
    removeSchool(school);
  });
  test.beforeEach(() => turnClock(school, 0));

  const visitorOf = async (browser: Browser): Promise<Page> =>
    (await browser.newContext({ baseURL: school.url })).newPage();
  const limit = (sections.limit ?? 0) * MINUTE;

  test('past the limit, what I saved before counts, and what I answer then does not', async ({ browser }) => {
    const page = await visitorOf(browser);
    await reader(page);
    await startQuiz(page, sections.path);
    await expect(page.getByText(/\d+:\d\d left/)).toBeVisible();
    await answerAll(page, sections.path);
    await expect(page.locator('[data-saving]')).toHaveText('Saved');
    turnClock(school, limit + MINUTE);
    const [item] = await itemsShown(page, sections.path);
    if (item) await questionOf(page, item).getByLabel('Look at this again').check();
    await expect(page.locator('[data-saving]')).toHaveText(/The time of this attempt is over|was submitted already/);
    await button(page, 'Save and review').click();
    await expect(page.locator('[data-passed]')).toHaveAttribute('data-passed', 'true');
    await expect(page.getByText('The time was over')).toBeVisible();
  });

  test('past the limit, the attempt ends though I never come back', async ({ browser }) => {
    const page = await visitorOf(browser);
    await reader(page);
    const attempt = await startQuiz(page, sections.path);
    await page.goto('about:blank');
    turnClock(school, limit + MINUTE);
    // The overview ends nothing: it only tells what the server has done by itself.
    await expect
      .poll(async () => (await page.request.get(`/courses/${sections.path}`)).text(), { timeout: 15_000 })
      .not.toContain('Continue attempt');
    await page.goto(attempt);
    await expect(page.getByText('The time was over')).toBeVisible();
  });

  test('towards the end I am told, and at the end the page hands my attempt in', async ({ browser }) => {
    const page = await visitorOf(browser);
    await reader(page);
    const attempt = await startQuiz(page, sections.path);
    turnClock(school, limit - 3_000);
    await page.goto(attempt);
    await expect(page.locator('[data-warning]')).toHaveText('One minute left.');
    await expect(page.locator('[data-passed]')).toHaveAttribute('data-passed', 'false', { timeout: 15_000 });
  });
});
