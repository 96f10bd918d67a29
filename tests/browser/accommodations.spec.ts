import { type Browser, expect, type Page, test } from '@playwright/test';
import { catalogue } from './support/answers.ts';
import { anotherBrowser, CAST, signIn } from './support/people.ts';
import { doLessons, lessonsOf, newcomer, post } from './support/study.ts';

test.use({ javaScriptEnabled: false });

const QUIZ = 'foundations/outcomes/check-your-reasoning';
const SAVE = 'Save the arrangements';

/** One of the cast, signed in, whose browser runs no scripts. */
async function scriptless(browser: Browser, email: string): Promise<Page> {
  const page = await anotherBrowser(browser, { javaScriptEnabled: false });
  await signIn(page, email);
  return page;
}

/** Opens a student's page as the registrar finds it: by searching. */
async function openPerson(registrar: Page, email: string): Promise<void> {
  await registrar.goto('/registrar/people');
  await registrar.getByLabel('Name or e-mail address').fill(email);
  await registrar.getByRole('button', { name: 'Search' }).click();
  await registrar.getByRole('listitem').filter({ hasText: email }).getByRole('link').click();
}

test('A registrar gives me another attempt after my last; I read it in my account and start it', async ({
  page,
  browser,
}) => {
  const email = await newcomer(page, 'Ama Arranged', ['foundations']);
  await doLessons(page, ...lessonsOf('foundations/outcomes'));
  const attempts = catalogue.quizzes.get(QUIZ)?.attempts ?? 0;
  for (let made = 0; made < attempts; made += 1)
    await post(page, `${await post(page, `/courses/${QUIZ}/attempts`)}/submission`);
  await page.goto(`/courses/${QUIZ}`);
  await expect(page.getByText('You have used all your attempts.')).toBeVisible();

  const registrar = await scriptless(browser, CAST.registrar);
  await openPerson(registrar, email);
  await registrar.getByLabel('Make arrangements for').selectOption('All courses');
  await registrar.getByRole('button', { name: 'Go on' }).click();
  await registrar.getByLabel('Time limits, multiplied by').fill('150');
  await registrar.getByLabel('More attempts at each quiz').fill('1');
  await registrar.getByLabel('Note for staff').fill('Asked in person.');
  await registrar.getByRole('button', { name: SAVE }).click();
  await expect(registrar.getByLabel('Time limits, multiplied by')).toHaveAccessibleDescription(
    /Half as long again is 1\.5/,
  );
  await expect(registrar.getByLabel('More attempts at each quiz')).toHaveValue('1');
  await expect(registrar.getByLabel('Note for staff')).toHaveValue('Asked in person.');
  await registrar.getByLabel('Time limits, multiplied by').fill('1.5');
  await registrar.getByRole('button', { name: SAVE }).click();
  await expect(registrar.getByText('The arrangements are saved.')).toBeVisible();
  const arranged = registrar.getByRole('listitem').filter({ hasText: 'All courses' });
  await expect(arranged).toContainText('Time limits: 1.5 times the usual; 1 more attempt at each quiz.');
  await expect(arranged).toContainText('Asked in person.');

  await page.goto('/account');
  const own = page.getByRole('region', { name: 'Arrangements for your quizzes' });
  await expect(own).toContainText('In every course');
  await expect(own).toContainText('1 more attempt at each quiz');
  await expect(page.getByText('Asked in person.')).toHaveCount(0);
  await page.goto(`/courses/${QUIZ}`);
  await expect(page.getByRole('region', { name: 'Arranged for you' })).toContainText('1 more attempt at each quiz');
  await page.getByRole('button', { name: `Start attempt ${attempts + 1}` }).click();
  await expect(page).toHaveURL(/\/attempts\//);
});

test('An instructor makes arrangements in their own course, and takes them back', async ({ page, browser }) => {
  const email = await newcomer(page, 'Ben Arranged', ['foundations']);
  const registrar = await scriptless(browser, CAST.registrar);
  await openPerson(registrar, email);
  const person = new URL(registrar.url()).pathname.split('/').at(-1) ?? '';

  const teacher = await scriptless(browser, CAST.instructor);
  await teacher.goto(`/teach/courses/foundations/students/${person}`);
  await teacher.getByRole('link', { name: 'Arrange something' }).click();
  await teacher.getByLabel('No time limits at all').check();
  await teacher.getByLabel('Days by which quizzes close later').fill('400');
  await teacher.getByRole('button', { name: SAVE }).click();
  await expect(teacher.getByLabel('Days by which quizzes close later')).toHaveAccessibleDescription(
    'From 0 to 365 days.',
  );
  await expect(teacher.getByLabel('No time limits at all')).toBeChecked();
  await teacher.getByLabel('Days by which quizzes close later').fill('7');
  await teacher.getByRole('button', { name: SAVE }).click();
  await expect(teacher.getByRole('region', { name: 'Arrangements for quizzes' })).toContainText('No time limits');

  const own = page.getByRole('region', { name: 'Arrangements for your quizzes' });
  await page.goto('/account');
  await expect(own).toContainText('No time limits');
  await expect(own).toContainText('Closing dates 7 days later');
  await teacher.getByRole('link', { name: 'Arrange something' }).click();
  await expect(teacher.getByLabel('No time limits at all')).toBeChecked();
  await teacher.getByRole('button', { name: 'Withdraw these arrangements' }).click();
  await expect(teacher.getByText('Nothing is arranged.')).toBeVisible();
  await page.reload();
  await expect(own).toHaveCount(0);
});
