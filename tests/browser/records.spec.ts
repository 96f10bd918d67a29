import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { CAST, castMember, signIn, trySigningIn } from './support/people.ts';
import { newcomer, OWN_PASSWORD } from './support/study.ts';

test('A registrar downloads the records of a graduate, and reads them from the unpacked file', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'fascia-records-'));
  await signIn(page, CAST.registrar);
  await page.goto('/registrar');
  await page.getByRole('link', { name: 'Records', exact: true }).click();
  await page.getByLabel('Learner').fill(CAST.graduate);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make the bundle' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^audit-\d{4}-\d{2}-\d{2}-\w+\.zip$/);
  const file = join(folder, 'bundle.zip');
  await download.saveAs(file);
  execFileSync('unzip', ['-q', file, '-d', folder]);

  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Records for an audit');
  await page.getByRole('link', { name: '1', exact: true }).click();
  await page.getByRole('link', { name: 'Zoë Nguyễn' }).click();
  await expect(page.getByRole('heading', { name: 'Certificates and diplomas' })).toBeVisible();
  await page.locator('details summary').first().click();
  await expect(page.locator('details table').first()).toBeVisible();
  expect(asked.filter((it) => !it.startsWith('file:'))).toEqual([]);
  rmSync(folder, { recursive: true });
});

test('What is asked wrongly stands beside its field, and nothing is made', async ({ page }) => {
  await signIn(page, CAST.registrar);
  await page.goto('/registrar/records');
  await page.getByRole('button', { name: 'Make the bundle' }).click();
  await expect(page.getByRole('alert')).toContainText('Say what the audit is about');
  await page.getByLabel('Learner').fill('nobody@school.test');
  await page.getByRole('button', { name: 'Make the bundle' }).click();
  await expect(page.getByLabel('Learner')).toHaveAccessibleDescription(/Nobody has an account/);
  await expect(page.getByLabel('Learner')).toHaveValue('nobody@school.test');
});

test('A roster for a board is downloaded as a table', async ({ page }) => {
  await signIn(page, CAST.registrar);
  await page.goto('/registrar/records');
  await page.getByLabel('Certificates issued from').fill('2020-01-01');
  await page.getByLabel('To', { exact: true }).last().fill('2099-12-31');
  await page.getByLabel('Which list').selectOption('missing');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make the roster' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/-florida-missing\.csv$/);
});

test('I ask to be erased, a registrar carries it out, and I can read the answer though I have no account', async ({
  page,
  browser,
}) => {
  const email = await newcomer(page, 'Vera Vanishing', ['foundations']);
  await page.goto('/account');
  await page.getByRole('link', { name: 'Ask to have my data erased' }).click();
  await expect(page.getByText('Enrolment, ')).toBeVisible();
  await page.getByLabel('Your password').fill('not my password');
  await page.getByRole('button', { name: 'Ask to have my data erased' }).click();
  await expect(page.getByLabel('Your password')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Your password').fill(OWN_PASSWORD);
  await page.getByRole('button', { name: 'Ask to have my data erased' }).click();
  await expect(page.getByText('Your request is made')).toBeVisible();
  const answer = (await page.getByRole('link', { name: 'The answer will stand here' }).getAttribute('href')) ?? '';

  const registrar = await castMember(browser, 'registrar');
  await registrar.goto(answer.replace('/erasures/', '/registrar/erasures/'));
  await expect(registrar.getByRole('heading', { level: 1 })).toHaveText('Erase Vera Vanishing');
  await registrar.getByRole('button', { name: 'Erase now' }).click();
  await expect(registrar.getByText('Carried out.')).toBeVisible();

  await page.goto(answer);
  await expect(page.getByText('your account is closed')).toBeVisible();
  await expect(page.locator('main')).not.toContainText('Vera');
  await page.goto('/learn');
  await expect(page).toHaveURL(/\/login/);
  await trySigningIn(page, email, OWN_PASSWORD);
  await expect(page.getByRole('alert')).toContainText('do not go together');
});
