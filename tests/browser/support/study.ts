import { expect, type Page } from '@playwright/test';
import { answerFields } from '../../../db/seed/quizAnswers.ts';
import { activitiesOf } from '../../../src/school/catalogue/index.ts';
import { answerAll, catalogue } from './answers.ts';

/** The password of everyone who registers in a test. */
export const OWN_PASSWORD = 'a long sentence of mine';

let count = 0;

/** An address that nobody has yet, in any worker. */
export function newAddress(): string {
  count += 1;
  return `new-${process.pid}-${Date.now()}-${count}@school.test`;
}

/** Posts a form as the page's own person, without opening its page. Returns where that leads. */
export async function post(
  page: Page,
  path: string,
  form: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<string> {
  const answer = await page.request.post(path, { form, headers, maxRedirects: 0 });
  expect(answer.status(), `POST ${path}`).toBe(303);
  return answer.headers()['location'] ?? '';
}

/** Someone new, registered and signed in without opening a page. Returns the address. */
export async function newcomer(page: Page, name = 'Nia Newcomer', courses: string[] = []): Promise<string> {
  const email = newAddress();
  // From an address of their own: one alone may not register as many people as all tests need.
  const from = `10.${process.pid % 256}.${Math.floor(count / 256)}.${count % 256}`;
  await post(page, '/register', { name, email, password: OWN_PASSWORD }, { 'x-forwarded-for': from });
  for (const course of courses) await post(page, `/courses/${course}/enrolment`);
  return email;
}

/** Says of lessons that they are done, as the button without scripts does. */
export async function doLessons(page: Page, ...paths: string[]): Promise<void> {
  for (const path of paths) await post(page, `/courses/${path}/progress`, { fact: 'stated' });
}

/** Paths of a module's lessons. @param module COURSE/MODULE. */
export function lessonsOf(module: string): string[] {
  const all = catalogue.courses.flatMap(activitiesOf);
  return all.filter((it) => it.kind === 'lesson' && it.path.startsWith(`${module}/`)).map((it) => it.path);
}

/** Starts a quiz and stays on the attempt's page. Returns its address. */
export async function startQuiz(page: Page, quiz: string): Promise<string> {
  const attempt = await post(page, `/courses/${quiz}/attempts`);
  await page.goto(attempt);
  return attempt;
}

/** Takes a quiz from its page to its result, all answers right. Works with scripts and without. */
export async function passQuiz(page: Page, quiz: string): Promise<void> {
  await page.goto(`/courses/${quiz}`);
  await page.getByRole('button', { name: 'Start the quiz' }).click();
  await answerAll(page, quiz);
  // By key: what is said of an answer saved meanwhile may move the button from under the pointer.
  await page.getByRole('button', { name: 'Save and review' }).press('Enter');
  await page.getByRole('button', { name: 'Submit quiz' }).click();
  await expect(page.locator('[data-passed]')).toHaveAttribute('data-passed', 'true');
}

/** Passes a quiz by plain posts, where a test is about what comes after. Returns the attempt's address. */
export async function passQuickly(page: Page, quiz: string): Promise<string> {
  const attempt = await post(page, `/courses/${quiz}/attempts`);
  const html = await (await page.request.get(attempt)).text();
  const shown = catalogue.quizzes.get(quiz)?.items.filter(({ id }) => html.includes(`data-item="${id}"`)) ?? [];
  const form = new FormData();
  for (const [name, value] of shown.flatMap((item) => answerFields(item, 'right'))) form.append(name, value);
  await page.request.post(`${attempt}/answers`, { form, maxRedirects: 0 });
  await post(page, `${attempt}/submission`);
  return attempt;
}

/** Does the first module by plain posts: its lessons, and its quiz. */
export async function passFirstModule(page: Page): Promise<void> {
  await doLessons(page, ...lessonsOf('foundations/outcomes'));
  await passQuickly(page, 'foundations/outcomes/check-your-reasoning');
}

/** Does by plain posts what stands between the first module and the cases. Returns the attempt passed on the way. */
export async function reachCases(page: Page): Promise<string> {
  await doLessons(page, ...lessonsOf('foundations/assessment'));
  const passed = await passQuickly(page, 'foundations/assessment/assessment-check');
  await doLessons(page, ...lessonsOf('foundations/head-and-back'));
  return passed;
}

/** Something to hand in, of at least so many words. */
const aText = (words: number): string =>
  Array.from({ length: words }, (_, index) => ['Sixteen', 'headache', 'days', 'of', 'twenty-eight'][index % 5]).join(
    ' ',
  );

/** Fills in every section of the draft that the page shows, each with as many words as it asks for. */
export async function writeDraft(page: Page): Promise<void> {
  for (const section of await page.locator('[data-section]').all()) {
    const least = Number(await section.locator('[data-least]').getAttribute('data-least'));
    await section.getByRole('textbox').fill(`${aText(least)} and one thing more.`);
  }
}

/** Writes the draft that the page shows and hands it in. Returns the submission's address. */
export async function handInDraft(page: Page): Promise<string> {
  await writeDraft(page);
  await page.getByRole('button', { name: 'Save and review' }).click();
  await page.getByRole('checkbox', { name: 'Nobody can be recognised' }).check();
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect(page.getByText('Your work waits for its mark')).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Begins a case on its page, writes it and hands it in. Works with scripts and without. */
export async function handInCase(page: Page, study: string): Promise<string> {
  await page.goto(`/courses/${study}`);
  await page.getByRole('button', { name: 'Start writing' }).click();
  return handInDraft(page);
}

/** What an instructor writes beside the first criterion and on the whole. */
export const COMMENTS = {
  criterion: 'You sorted the red flags by urgency: keep doing that.',
  whole: 'A plan that I would sign. Next time give the source of each threshold.',
};

/** Marks the work of a student, found in the queue by name: the highest level of each criterion, and a pass. */
export async function passCase(teacher: Page, student: string): Promise<void> {
  await teacher.goto('/teach/marking');
  await teacher
    .getByRole('link', { name: `${student}:` })
    .first()
    .click();
  await expect(teacher.locator('.mark-criterion').first()).toBeVisible();
  for (const criterion of await teacher.locator('.mark-criterion').all())
    await criterion.getByRole('radio').last().check();
  await teacher
    .getByLabel(/^Comment on “/)
    .first()
    .fill(COMMENTS.criterion);
  await teacher.getByLabel('Comment on the whole').fill(COMMENTS.whole);
  await teacher.getByRole('radio', { name: /^Pass/ }).check();
  await teacher.getByRole('button', { name: 'Give this mark' }).click();
  await expect(teacher.getByText('Marked. The student has been told.')).toBeVisible();
}

/** Fills in the form that closes a course, from the top down; the page is on it. Works with scripts and without. */
export async function fillClosing(page: Page, name: string): Promise<void> {
  await page.getByLabel('Your name, as the certificate shall state it').fill(name);
  for (const choice of await page.getByRole('radio', { name: /^(Met|5: .*|Yes)$/ }).all()) await choice.check();
  await page.getByLabel('How many hours did it take you?').fill('7');
  await page.getByRole('checkbox', { name: /^I am the person named above/ }).check();
  await page.getByLabel('Sign by typing your name once more').fill(name);
}

/** Goes from the course, all of it done, by the form to the certificates. Works with scripts and without. */
export async function closeCourse(page: Page, course: string, name: string): Promise<void> {
  await page.goto(`/courses/${course}`);
  await page.getByRole('link', { name: /^Get my certificate/ }).click();
  await fillClosing(page, name);
  await page.getByRole('button', { name: 'Send and issue my certificate' }).click();
  await expect(page.getByText('Your certificate is issued.')).toBeVisible();
}
