import { type Browser, expect, type Page, test } from '@playwright/test';
import { answerAll } from './support/answers.ts';
import { anotherBrowser, castMember } from './support/people.ts';
import {
  COMMENTS,
  closeCourse,
  doLessons,
  handInCase,
  lessonsOf,
  newAddress,
  OWN_PASSWORD,
  passCase,
  passQuiz,
} from './support/study.ts';

const NAME = `Đặng Thị Ngọc ${process.pid}`;
const FIRST_LESSON = 'foundations/outcomes/what-medical-massage-is';
const FIRST_QUIZ = 'foundations/outcomes/check-your-reasoning';
const FILM_LESSON = 'foundations/assessment/posture-movement-and-range';
const CASES = ['foundations/head-and-back/headache-at-the-desk', 'foundations/head-and-back/back-pain-after-the-move'];

test('I register, study, am marked, and a stranger verifies my certificate', async ({ page, browser }) => {
  test.setTimeout(90_000);
  await test.step('I register and enrol with one click', () => registerAndEnrol(page));
  await test.step('A lesson that I read to its end is done by itself', () => readFirstModule(page));
  await test.step('My answers are saved as I give them, and I pass', () => passFirstQuiz(page));
  await test.step('A film that I watch counts', () => watchFilm(page));
  await test.step('I do what stands before the cases', async () => {
    await doLessons(page, ...lessonsOf('foundations/assessment'));
    await passQuiz(page, 'foundations/assessment/assessment-check');
    await doLessons(page, ...lessonsOf('foundations/head-and-back'));
    await passQuiz(page, 'foundations/head-and-back/head-and-back-check');
  });
  await test.step('I write the cases, an instructor marks them, I read why', () => passCases(page, browser));
  await test.step('I finish the course', async () => {
    await doLessons(page, ...lessonsOf('foundations/shoulder-and-sole'));
    await passQuiz(page, 'foundations/shoulder-and-sole/shoulder-and-sole-check');
  });
  await test.step('I confirm my name, say what I think of the course, and vouch for my work', () =>
    closeCourse(page, 'foundations', NAME));
  const code = await test.step('I have a certificate, the same bytes each time', () => downloadCertificate(page));
  await test.step('A stranger verifies it', () => verify(browser, code));
});

async function registerAndEnrol(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByLabel('Your name').fill(NAME);
  await page.getByLabel('E-mail address').fill(newAddress());
  await page.getByLabel('Password').fill(OWN_PASSWORD);
  await page.getByRole('button', { name: 'Create my account' }).click();
  await expect(page.getByRole('heading', { name: `Hello, ${NAME}` })).toBeVisible();
  await page.getByRole('link', { name: 'See the courses' }).click();
  await page.getByRole('link', { name: 'Foundations of Medical Massage' }).click();
  await page.getByRole('button', { name: 'Enrol' }).click();
  await expect(page.getByText('You are enrolled.')).toBeVisible();
  await page.getByRole('link', { name: /^Start:/ }).click();
  await expect(page).toHaveURL(`/courses/${FIRST_LESSON}`);
}

async function readFirstModule(page: Page): Promise<void> {
  for (const lesson of lessonsOf('foundations/outcomes')) {
    await expect(page).toHaveURL(`/courses/${lesson}`);
    await expect(page.getByRole('button', { name: 'Mark this lesson as done' })).toBeHidden();
    await page.locator('[data-lesson-end]').scrollIntoViewIfNeeded();
    await expect(page.getByText('Lesson done.')).toBeVisible();
    await page.getByRole('link', { name: /^Go on:/ }).click();
  }
  await expect(page).toHaveURL(`/courses/${FIRST_QUIZ}`);
  await page.goto('/learn');
  await expect(page.locator(`[data-activity="${FIRST_LESSON}"]`)).toHaveAttribute('data-state', 'done');
  await expect(page.locator(`[data-activity="${FIRST_QUIZ}"]`)).toHaveAttribute('data-state', 'open');
}

async function passFirstQuiz(page: Page): Promise<void> {
  await page.goto(`/courses/${FIRST_QUIZ}`);
  await page.getByRole('button', { name: 'Start the quiz' }).click();
  await answerAll(page, FIRST_QUIZ);
  await expect(page.locator('[data-saving]')).toHaveText('Saved');
  // Leaving and coming back: everything is there without the form ever having been sent.
  await page.goto('/learn');
  await expect(page.locator(`[data-activity="${FIRST_QUIZ}"]`)).toHaveAttribute('data-state', 'started');
  await page.goto(`/courses/${FIRST_QUIZ}`);
  await page.getByRole('link', { name: 'Continue attempt 1' }).click();
  await page.getByRole('button', { name: 'Save and review' }).click();
  await expect(page.getByText('All 10 questions are answered.')).toBeVisible();
  await page.getByRole('button', { name: 'Submit quiz' }).click();
  await expect(page.locator('[data-score]')).toHaveAttribute('data-score', '1');
  await expect(page.locator('[data-passed]')).toHaveAttribute('data-passed', 'true');
}

async function watchFilm(page: Page): Promise<void> {
  await doLessons(page, 'foundations/assessment/history');
  // On another device I have seen most of it.
  await page.request.post('/films/foundations/neck-rotation/coverage', {
    form: { intervals: '[[0,34]]', position: '34' },
  });
  await page.goto(`/courses/${FILM_LESSON}`);
  await expect(page.getByText('Watched: 85\u00a0%.')).toBeVisible();
  await page.locator('[data-lesson-end]').scrollIntoViewIfNeeded();
  await expect(page.getByText('Watch the film, and this lesson is done.')).toBeVisible();
  expect(await page.locator('mux-player').count()).toBe(0);
  await page.getByRole('button', { name: /^Play:/ }).click();
  // It goes on where I stopped, and plays without my pressing anything else.
  await expect.poll(() => secondsPlayed(page)).toBeGreaterThan(34.5);
  await expect(page.getByText('Lesson done.')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(/^Watched: (9\d|100) %\.$/)).toBeVisible();
  await page.goto('/learn');
  await expect(page.locator(`[data-activity="${FILM_LESSON}"]`)).toHaveAttribute('data-state', 'done');
}

const secondsPlayed = (page: Page): Promise<number> =>
  page.locator('mux-player').evaluate((element) => (element as HTMLElement & { currentTime: number }).currentTime);

async function passCases(page: Page, browser: Browser): Promise<void> {
  const teacher = await castMember(browser, 'instructor');
  for (const study of CASES) {
    const submission = await handInCase(page, study);
    await passCase(teacher, NAME);
    await page.goto(submission);
    await expect(page.getByText('Passed', { exact: true })).toBeVisible();
    await expect(page.getByText(COMMENTS.criterion)).toBeVisible();
    await expect(page.getByText(COMMENTS.whole)).toBeVisible();
  }
  await teacher.context().close();
}

async function downloadCertificate(page: Page): Promise<string> {
  await page.goto('/courses/foundations');
  await page.getByRole('link', { name: 'See your certificate' }).click();
  await expect(page.getByRole('heading', { name: 'Foundations of Medical Massage' })).toBeVisible();
  const papers = await page
    .getByRole('link', { name: /^PDF/ })
    .evaluateAll((all) => all.map((it) => it.getAttribute('href') ?? ''));
  expect(papers).toHaveLength(2);
  for (const paper of papers) {
    const [first, second] = [
      await (await page.request.get(paper)).body(),
      await (await page.request.get(paper)).body(),
    ];
    expect(first.subarray(0, 5).toString()).toBe('%PDF-');
    expect(second.equals(first)).toBe(true);
  }
  return page.locator('.award-code').innerText();
}

async function verify(browser: Browser, code: string): Promise<void> {
  const stranger = await anotherBrowser(browser);
  await stranger.goto('/verify');
  await stranger.getByLabel('Code').fill(code.toLowerCase().replaceAll('-', ' '));
  await stranger.getByRole('button', { name: 'Check this code' }).click();
  await expect(stranger).toHaveURL(`/verify/${code}`);
  await expect(stranger.locator('[data-verification]')).toHaveAttribute('data-verification', 'valid');
  await expect(stranger.getByText(NAME)).toBeVisible();
  await expect(stranger.getByText('@school.test')).toHaveCount(0);
  expect((await stranger.request.get(`/certificates/${code}.pdf`)).status()).toBe(404);
  await stranger.context().close();
}
