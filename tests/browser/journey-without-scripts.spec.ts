import { type Browser, expect, type Page, test } from '@playwright/test';
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

test.use({ javaScriptEnabled: false });

const NAME = `Amal Scriptless ${process.pid}`;
const FILM_LESSON = 'foundations/assessment/posture-movement-and-range';

test('With scripts off I do it all by forms: register, study, be marked, have my certificate verified', async ({
  page,
  browser,
}) => {
  test.setTimeout(90_000);
  await test.step('I register on the way to a course, and enrol', () => registerAndEnrol(page));
  await test.step('I say of each lesson that it is done', () => readFirstModule(page));
  await test.step('I pass the quiz by its two buttons', () =>
    passQuiz(page, 'foundations/outcomes/check-your-reasoning'));
  await test.step('A film is there to play', () => seeFilm(page));
  await test.step('I do what stands before the cases', async () => {
    await doLessons(page, ...lessonsOf('foundations/assessment'));
    await passQuiz(page, 'foundations/assessment/assessment-check');
    await doLessons(page, ...lessonsOf('foundations/head-and-back'));
    await passQuiz(page, 'foundations/head-and-back/head-and-back-check');
  });
  await test.step('I write the cases, an instructor without scripts marks them', () => passCases(page, browser));
  await test.step('I finish the course', async () => {
    await doLessons(page, ...lessonsOf('foundations/shoulder-and-sole'));
    await passQuiz(page, 'foundations/shoulder-and-sole/shoulder-and-sole-check');
  });
  await test.step('I confirm my name, say what I think of the course, and vouch for my work', () =>
    closeCourse(page, 'foundations', NAME));
  await test.step('A stranger without scripts verifies my certificate', async () => {
    await page.getByRole('link', { name: 'Certificates' }).click();
    const stranger = await anotherBrowser(browser);
    await stranger.goto('/verify');
    await stranger.getByLabel('Code').fill(await page.locator('.award-code').innerText());
    await stranger.getByRole('button', { name: 'Check this code' }).click();
    await expect(stranger.getByRole('heading', { name: 'Valid' })).toBeVisible();
    await expect(stranger.getByText(NAME)).toBeVisible();
  });
});

async function registerAndEnrol(page: Page): Promise<void> {
  await page.goto('/courses/foundations');
  await page.getByRole('link', { name: 'Sign in to enrol' }).click();
  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByLabel('Your name').fill(NAME);
  await page.getByLabel('E-mail address').fill(newAddress());
  await page.getByLabel('Password').fill(OWN_PASSWORD);
  await page.getByRole('button', { name: 'Create my account' }).click();
  await page.getByRole('button', { name: 'Enrol' }).click();
  await expect(page.getByText('You are enrolled.')).toBeVisible();
}

async function readFirstModule(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Start:/ }).click();
  for (const lesson of lessonsOf('foundations/outcomes')) {
    await expect(page).toHaveURL(new RegExp(`/courses/${lesson}$`));
    await page.getByRole('button', { name: 'Mark this lesson as done' }).click();
    await expect(page.getByText('Lesson done', { exact: true })).toBeVisible();
    await page.getByRole('link', { name: /^Go on:/ }).click();
  }
  await expect(page.getByRole('button', { name: 'Start the quiz' })).toBeVisible();
}

async function seeFilm(page: Page): Promise<void> {
  await doLessons(page, 'foundations/assessment/history');
  await page.goto(`/courses/${FILM_LESSON}`);
  const film = page.locator('video[controls]');
  await expect(film).toBeVisible();
  await expect(page.getByRole('button', { name: /^Play:/ })).toBeHidden();
  const source = (await film.locator('source').getAttribute('src')) ?? '';
  expect((await page.request.get(source)).headers()['content-type']).toBe('video/mp4');
}

async function passCases(page: Page, browser: Browser): Promise<void> {
  const teacher = await castMember(browser, 'instructor');
  for (const name of ['headache-at-the-desk', 'back-pain-after-the-move']) {
    const submission = await handInCase(page, `foundations/head-and-back/${name}`);
    await passCase(teacher, NAME);
    await page.goto(submission);
    await expect(page.getByText(COMMENTS.criterion)).toBeVisible();
  }
}
