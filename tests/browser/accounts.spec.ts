import { type Browser, expect, type Page, test } from '@playwright/test';
import { giveRightAnswer, itemsShown, questionOf } from './support/answers.ts';
import { linkSentTo } from './support/outbox.ts';
import { CAST, PASSWORD, signIn } from './support/people.ts';
import { doLessons, lessonsOf, newAddress, newcomer, OWN_PASSWORD, startQuiz } from './support/study.ts';

const QUIZ = 'foundations/outcomes/check-your-reasoning';
const SIGNED_OUT = 'Not saved: you are signed out. Sign in again in another tab; your answers are kept here.';

/** A page in a browser of its own, so that its visitor is nobody yet. */
const another = async (browser: Browser, scripts = true): Promise<Page> =>
  (await browser.newContext({ javaScriptEnabled: scripts })).newPage();

async function registrarIn(browser: Browser): Promise<Page> {
  const page = await another(browser);
  await signIn(page, CAST.registrar);
  return page;
}

/** Signs out every other browser of the page's person, as a session that has run out would be. */
async function endOtherSessions(page: Page): Promise<void> {
  await page.goto('/account/sessions');
  for (let left = await page.getByRole('button', { name: /^Sign out/ }).count(); left > 0; left -= 1) {
    await page.getByRole('button', { name: /^Sign out/ }).first().click();
    await expect(page.getByText('That browser is signed out.')).toBeVisible();
  }
}

async function trySigningIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('A wrong password and an unknown address get the same answer, and the address I typed stays', async ({ page }) => {
  const answers: string[] = [];
  for (const email of [CAST.student, newAddress()]) {
    await trySigningIn(page, email, 'not the password');
    answers.push(await page.getByRole('alert').innerText());
    await expect(page.getByLabel('E-mail address')).toHaveValue(email);
    await expect(page.getByLabel('Password')).toHaveValue('');
  }
  expect(answers[0]).toContain('do not go together');
  expect(answers[1]).toBe(answers[0]);
});

test('What is wrong when I register stands beside each field, and what I typed stays', async ({ page }) => {
  await page.goto('/register');
  await page.locator('main form').evaluate((form: HTMLFormElement) => Object.assign(form, { noValidate: true }));
  await page.getByLabel('Your name').fill('  ');
  await page.getByLabel('E-mail address').fill('someone at home');
  await page.getByLabel('Password').fill('short');
  const answer = page.waitForResponse((it) => it.request().method() === 'POST');
  await page.getByRole('button', { name: 'Create my account' }).click();
  expect((await answer).status()).toBe(422);
  await expect(page.getByRole('alert')).toHaveText('3 fields need another look.');
  for (const label of ['Your name', 'E-mail address', 'Password']) {
    const field = page.getByLabel(label);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    const ids = ((await field.getAttribute('aria-describedby')) ?? '').split(' ');
    await expect(page.locator(`#${ids.find((it) => it.startsWith('error-'))}`)).not.toBeEmpty();
  }
  await expect(page.getByLabel('Password')).toHaveAccessibleDescription(/has at least \d+ characters/);
  await expect(page.getByLabel('E-mail address')).toHaveValue('someone at home');
});

test('An address that is taken is not given away, and nothing of its account changes', async ({ page }) => {
  await page.goto('/register');
  await page.getByLabel('Your name').fill('Someone Else');
  await page.getByLabel('E-mail address').fill(CAST.student);
  await page.getByLabel('Password').fill('a long guess of mine');
  await page.getByRole('button', { name: 'Create my account' }).click();
  await expect(page.getByRole('alert')).toContainText('do not go together');
  await signIn(page, CAST.student);
});

test('I set a new password by the link that was mailed to me, once', async ({ page, browser }) => {
  const email = await newcomer(page);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.goto('/login');
  await page.getByRole('link', { name: 'I forgot my password' }).click();
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await expect(page.getByText('If an account has that address')).toBeVisible();

  const link = await linkSentTo(await registrarIn(browser), email, 'Set a new password');
  await page.goto(link);
  await page.getByLabel('New password').fill('an even longer sentence');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByText('Your new password is set.')).toBeVisible();
  await trySigningIn(page, email, OWN_PASSWORD);
  await expect(page.getByRole('alert')).toBeVisible();
  await signIn(page, email, 'an even longer sentence');
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
});

test('I confirm my address by the link of the welcome message', async ({ page, browser }) => {
  const email = await newcomer(page);
  await page.goto('/account');
  await expect(page.getByText('not confirmed')).toBeVisible();
  await page.goto(await linkSentTo(await registrarIn(browser), email, 'Welcome to Fascia'));
  await page.getByRole('button', { name: 'Confirm this address' }).click();
  await expect(page.getByText('Your address is confirmed.')).toBeVisible();
  await expect(page.getByText('not confirmed')).toHaveCount(0);
});

test('My address changes only once I open the link sent to the new one', async ({ page, browser }) => {
  const [old, next] = [await newcomer(page), newAddress()];
  await page.goto('/account/email');
  await page.getByLabel('New e-mail address').fill(next);
  await page.getByLabel('Your password').fill(OWN_PASSWORD);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByText(old)).toBeVisible();
  await page.goto(await linkSentTo(await registrarIn(browser), next, 'Confirm your e-mail address'));
  await page.getByRole('button', { name: 'Confirm this address' }).click();
  await expect(page.getByText(next)).toBeVisible();
  await expect(page.getByText(old)).toHaveCount(0);
});

test('I see where I am signed in, and sign another browser out from here', async ({ page, browser }) => {
  const email = await newcomer(page);
  const elsewhere = await another(browser);
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
  const elsewhere = await another(browser);
  await signIn(elsewhere, email, OWN_PASSWORD);
  await page.goto('/account/password');
  await page.getByLabel('Present password').fill(OWN_PASSWORD);
  await page.getByLabel('New password').fill('an even longer sentence');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByText('Your password is changed.')).toBeVisible();
  await elsewhere.goto('/account');
  await expect(elsewhere).toHaveURL(/\/login/);
});

test('With scripts off, answers that I post after my session has ended survive signing in again', async ({ browser }) => {
  const [page, elsewhere] = [await another(browser, false), await another(browser)];
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

test('With scripts on I am told that my session has ended, and nothing that I answer meanwhile is lost', async ({ page, browser }) => {
  const email = await newcomer(page, 'Held Answers', ['foundations']);
  await doLessons(page, ...lessonsOf('foundations/outcomes'));
  const attempt = await startQuiz(page, QUIZ);
  const elsewhere = await another(browser);
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
  const registrar = await registrarIn(browser);
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

test('Signing in leads back to where I wanted to go, and never to another site', async ({ page }) => {
  for (const [next, reached] of [
    ['/certificates', /\/certificates$/],
    ['//evil.test/', /\/learn$/],
    ['https://evil.test/', /\/learn$/],
  ] as const) {
    await page.context().clearCookies();
    await page.goto(`/login?next=${encodeURIComponent(next)}`);
    await page.getByLabel('E-mail address').fill(CAST.student);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(reached);
  }
});
