import { expect, type Page, test } from '@playwright/test';
import { giveRightAnswer, itemsShown, questionOf } from './support/answers.ts';
import { anotherBrowser, castMember, signIn, trySigningIn } from './support/people.ts';
import { doLessons, lessonsOf, newcomer, OWN_PASSWORD, startQuiz } from './support/study.ts';

const QUIZ = 'foundations/outcomes/check-your-reasoning';
const SIGNED_OUT = 'Not saved: you are signed out. Sign in again in another tab; your answers are kept here.';

/** Signs out every other browser of the page's person, as a session that has run out would be. */
async function endOtherSessions(page: Page): Promise<void> {
  await page.goto('/account/sessions');
  for (let left = await page.getByRole('button', { name: /^Sign out/ }).count(); left > 0; left -= 1) {
    await page
      .getByRole('button', { name: /^Sign out/ })
      .first()
      .click();
    await expect(page.getByText('That browser is signed out.')).toBeVisible();
  }
}

test('I see where I am signed in, and sign another browser out from here', async ({ page, browser }) => {
  const email = await newcomer(page);
  const elsewhere = await anotherBrowser(browser);
  await signIn(elsewhere, email, OWN_PASSWORD);
  await page.goto('/account');
  await expect(page.getByText('in 2 browsers')).toBeVisible();
  await endOtherSessions(page);
  await expect(page.getByText('this browser', { exact: true })).toBeVisible();
  await elsewhere.goto('/learn');
  await expect(elsewhere).toHaveURL('/login?next=%2Flearn');
  await page.goto('/learn');
  await expect(page).toHaveURL('/learn');
});

test('A new password signs out every other browser of mine, not this one', async ({ page, browser }) => {
  const email = await newcomer(page);
  const elsewhere = await anotherBrowser(browser);
  await signIn(elsewhere, email, OWN_PASSWORD);
  await page.goto('/account/password');
  await page.getByLabel('Present password').fill(OWN_PASSWORD);
  await page.getByLabel('New password').fill('an even longer sentence');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByText('Your password is changed.')).toBeVisible();
  await elsewhere.goto('/account');
  await expect(elsewhere).toHaveURL(/\/login/);
});

test('With scripts off, answers that I post after my session has ended survive signing in again', async ({
  browser,
}) => {
  const [page, elsewhere] = [
    await anotherBrowser(browser, { javaScriptEnabled: false }),
    await anotherBrowser(browser),
  ];
  const email = await newcomer(page, 'Held Form', ['foundations']);
  await doLessons(page, ...lessonsOf('foundations/outcomes'));
  await startQuiz(page, QUIZ);
  const items = (await itemsShown(page, QUIZ)).slice(0, 3);
  for (const item of items) await giveRightAnswer(page, item);
  await signIn(elsewhere, email, OWN_PASSWORD);
  await endOtherSessions(elsewhere);

  await page.getByRole('button', { name: 'Save and review' }).click();
  await expect(page.getByText('Your session had ended. What you typed is kept')).toBeVisible();
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(OWN_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Save what I typed' }).click();
  await expect(page.getByText('Your answers are saved.')).toBeVisible();
  for (const { id } of items) {
    await expect(page.locator(`[data-item="${id}"]`)).toHaveAttribute('data-answered', 'true');
  }
});

test('With scripts on I am told that my session has ended, and nothing that I answer meanwhile is lost', async ({
  page,
  browser,
}) => {
  const email = await newcomer(page, 'Held Answers', ['foundations']);
  await doLessons(page, ...lessonsOf('foundations/outcomes'));
  const attempt = await startQuiz(page, QUIZ);
  const elsewhere = await anotherBrowser(browser);
  await signIn(elsewhere, email, OWN_PASSWORD);
  await endOtherSessions(elsewhere);

  const items = (await itemsShown(page, QUIZ)).filter((it) => it.type === 'single').slice(0, 2);
  for (const item of items) await giveRightAnswer(page, item);
  await expect(page.locator('[data-saving]')).toHaveText(SIGNED_OUT);
  const tab = await page.context().newPage();
  await signIn(tab, email, OWN_PASSWORD);
  await expect(page.locator('[data-saving]')).toHaveText('Saved', { timeout: 35_000 });
  await tab.goto(attempt);
  for (const item of items) await expect(questionOf(tab, item).getByRole('radio', { checked: true })).toHaveCount(1);
});

test('A suspended account is told so, and can go on once the suspension is lifted', async ({ page, browser }) => {
  const email = await newcomer(page, 'Sue Spended');
  const registrar = await castMember(browser, 'registrar');
  await registrar.goto(`/registrar/people?q=${encodeURIComponent(email)}`);
  await registrar.getByRole('link', { name: 'Sue Spended' }).click();
  await registrar.getByLabel('Reason').fill('Two people use this account.');
  await registrar.getByRole('button', { name: 'Suspend this account' }).click();
  await expect(registrar.getByText('The account is suspended')).toBeVisible();

  await page.goto('/learn');
  await expect(page).toHaveURL(/\/login/);
  await trySigningIn(page, email, OWN_PASSWORD);
  await expect(page.getByRole('alert')).toContainText('This account is suspended.');
  await registrar.getByRole('button', { name: 'Lift the suspension' }).click();
  await expect(registrar.getByText('The account is open again')).toBeVisible();
  await signIn(page, email, OWN_PASSWORD);
});
