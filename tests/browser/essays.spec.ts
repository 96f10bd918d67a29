import { type Browser, expect, type Page, test } from '@playwright/test';
import { answerAll, catalogue } from './support/answers.ts';
import { linkSentTo } from './support/outbox.ts';
import { anotherBrowser, CAST, castMember, signIn } from './support/people.ts';
import { doLessons, lessonsOf, newcomer, passQuiz } from './support/study.ts';

test.use({ javaScriptEnabled: false });

const COURSE = 'clinical-reasoning';
const QUIZ = `${COURSE}/weighing/explain-your-plan`;
const TITLE = catalogue.quizzes.get(QUIZ)?.title ?? '';
const GIVE = 'Give these marks';
const MARKED = 'Marked. The student has been told.';

/** Someone new who has handed in a quiz with an essay in it. Returns the address of the attempt. */
async function handIn(page: Page): Promise<string> {
  await doLessons(page, ...lessonsOf(`${COURSE}/weighing`));
  await passQuiz(page, `${COURSE}/weighing/weighing-evidence`);
  await page.goto(`/courses/${QUIZ}`);
  await page.getByRole('button', { name: 'Start the quiz' }).click();
  const attempt = new URL(page.url()).pathname;
  await answerAll(page, QUIZ);
  await page.getByRole('button', { name: 'Save and review' }).click();
  await page.getByRole('button', { name: 'Submit quiz' }).click();
  await expect(page.getByRole('heading', { name: 'Waiting for a mark' })).toBeVisible();
  return attempt;
}

/** An instructor whose browser runs no scripts, on the marking page of someone's essays. */
async function marker(browser: Browser, student: string): Promise<Page> {
  const page = await anotherBrowser(browser, { javaScriptEnabled: false });
  await signIn(page, CAST.instructor);
  await page.goto('/teach/marking');
  await page
    .getByRole('region', { name: 'Essays in quizzes' })
    .getByRole('link', { name: `${student}:` })
    .click();
  return page;
}

/** Chooses the level of a place in every criterion: the last, or the first. */
async function choose(page: Page, which: 'first' | 'last'): Promise<void> {
  await expect(page.locator('.mark-criterion').first()).toBeVisible();
  for (const criterion of await page.locator('.mark-criterion').all())
    await criterion.getByRole('radio')[which]().check();
}

const whole = (page: Page) => page.getByLabel('Comment on the whole');

test('What I wrote waits for an instructor, who marks it by the rubric; then I read my result and why', async ({
  page,
  browser,
}) => {
  const name = `Essa Writer ${process.pid}`;
  const email = await newcomer(page, name, [COURSE]);
  const attempt = await handIn(page);

  const teacher = await marker(browser, name);
  await expect(teacher.getByText('What the student wrote')).toBeVisible();
  await whole(teacher).fill('You name the measure: good.');
  await teacher.getByRole('button', { name: GIVE }).click();
  await expect(teacher.getByRole('group', { name: 'Safety first' })).toHaveAccessibleDescription('Choose a level.');
  await expect(whole(teacher)).toHaveValue('You name the measure: good.');
  await choose(teacher, 'last');
  await teacher.getByRole('button', { name: GIVE }).click();
  await expect(teacher.getByText(MARKED)).toBeVisible();

  await page.goto(attempt);
  await expect(page.getByRole('heading', { name: 'Passed', exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'How it was marked' })).toBeVisible();
  await expect(page.getByText('You name the measure: good.')).toBeVisible();
  await expect(page.getByText('level 4 of 4')).toHaveCount(3);
  await expect(page.getByRole('heading', { name: 'A model text' })).toBeVisible();
  const registrar = await castMember(browser, 'registrar');
  expect(await linkSentTo(registrar, email, `Your result: ${TITLE}`)).toContain(attempt);

  // From the list of what was marked last: nothing of a mark is for ever.
  await teacher.getByRole('link', { name: `${name}:` }).click();
  await choose(teacher, 'first');
  await teacher.getByRole('button', { name: 'Change the marks' }).click();
  await expect(teacher.getByText(MARKED)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Not passed yet' })).toBeVisible();
  await expect(page.getByText('an instructor looked at its mark again')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'A model text' })).toHaveCount(0);
});

test('Two of us mark the same essay: the second reads who was first, and loses nothing typed', async ({
  page,
  browser,
}) => {
  const name = `Essb Writer ${process.pid}`;
  await newcomer(page, name, [COURSE]);
  await handIn(page);
  const [one, other] = [await marker(browser, name), await marker(browser, name)];
  await choose(one, 'last');
  await choose(other, 'first');
  await whole(other).fill('I see it otherwise.');
  await one.getByRole('button', { name: GIVE }).click();
  await expect(one.getByText(MARKED)).toBeVisible();
  await other.getByRole('button', { name: GIVE }).click();
  await expect(other.getByRole('alert')).toContainText('since you opened this page');
  await expect(other.getByText('100\u00a0% of the rubric')).toBeVisible();
  await expect(whole(other)).toHaveValue('I see it otherwise.');
  await other.getByRole('button', { name: 'Change the marks' }).click();
  await expect(other.getByText(MARKED)).toBeVisible();
});
