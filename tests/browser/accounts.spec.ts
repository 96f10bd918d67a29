import { expect, test } from '@playwright/test';
import { linkSentTo } from './support/outbox.ts';
import { CAST, castMember, PASSWORD, signIn, trySigningIn } from './support/people.ts';
import { newAddress, newcomer, OWN_PASSWORD } from './support/study.ts';

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

  const link = await linkSentTo(await castMember(browser, 'registrar'), email, 'Set a new password');
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
  await page.goto(await linkSentTo(await castMember(browser, 'registrar'), email, 'Welcome to Fascia'));
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
  await page.goto(await linkSentTo(await castMember(browser, 'registrar'), next, 'Confirm your e-mail address'));
  await page.getByRole('button', { name: 'Confirm this address' }).click();
  await expect(page.getByText(next)).toBeVisible();
  await expect(page.getByText(old)).toHaveCount(0);
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
