import { expect, type Page, test } from '@playwright/test';
import { anotherBrowser, castMember } from './support/people.ts';
import { newcomer } from './support/study.ts';

/** Enters a licence of a board, and comes to its page. */
async function addLicence(page: Page, board: string, number: string): Promise<void> {
  await page.goto('/licences/new');
  await page.getByRole('link', { name: board }).click();
  await page.getByLabel(/^Number of your/).fill(number);
  await page.getByRole('button', { name: 'Keep this licence' }).click();
}

test('A graduate enters a licence and sees which hours count, which may, and which do not', async ({ browser }) => {
  const page = await castMember(browser, 'graduate');
  await addLicence(page, 'Florida Board of Massage Therapy', `MA${String(Date.now()).slice(-5)}`);
  await expect(page.getByRole('status')).toContainText('Your licence is kept');
  const courses = page.locator('[data-counted="ask"]');
  await expect(courses.first()).toContainText('May count: ask Florida');
  await expect(page.locator('[data-counted="not"]')).toContainText('its courses are counted one by one');
  await expect(page.getByText('Not verified, and so not counted with:')).toBeVisible();
  await page.context().close();
});

test('With scripts off someone enters a licence, hours from elsewhere, renews it and removes it', async ({
  browser,
}) => {
  const page = await anotherBrowser(browser, { javaScriptEnabled: false });
  await newcomer(page);
  await page.goto('/licences/new?board=florida');
  await page.getByLabel(/^Number of your/).fill('MA 24680');
  await page.getByLabel('To be renewed by').fill('2020-08-31');
  await page.getByRole('button', { name: 'Keep this licence' }).click();
  await expect(page.getByText('This day is past.')).toBeVisible();
  await expect(page.getByLabel(/^Number of your/)).toHaveValue('MA 24680');
  const renews = `${new Date().getUTCFullYear() + 1}-08-31`;
  await page.getByLabel('To be renewed by').fill(renews);
  await page.getByRole('button', { name: 'Keep this licence' }).click();
  await expect(page.getByText('MA24680')).toBeVisible();
  const own = page.url().replace(/\?.*/, '');

  await page.getByRole('link', { name: 'Hours earned elsewhere' }).click();
  await page.getByLabel('Title').fill('Ethics at the table');
  await page.getByLabel('Taught by').fill('Another School');
  await page.getByLabel('Completed on').fill(new Date().toISOString().slice(0, 10));
  await page.getByLabel('Hours', { exact: true }).fill('2');
  await page.getByLabel('How it was taught').selectOption('in-person');
  await page.getByLabel('Field').selectOption('ethics');
  await page.getByRole('button', { name: 'Add these hours' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Ethics at the table' })).toContainText(
    /2 hours, in person, .*ethics/,
  );
  await page.goto(own);
  await expect(page.locator('[data-counted="counted"]')).toContainText('2 hours');
  await expect(page.getByText(/must be in professional ethics/)).toHaveCount(0);

  await page.getByRole('link', { name: 'I have renewed it' }).click();
  await page.getByRole('button', { name: 'Begin the next period' }).click();
  await expect(page.getByText('The next period has begun.')).toBeVisible();
  await expect(page.locator('[data-counted="not"]')).toContainText('Completed before this period began');

  await page.getByRole('link', { name: 'Remove', exact: true }).click();
  await page.getByRole('button', { name: 'Remove this licence' }).click();
  await expect(page.getByText('You have entered no licence yet.')).toBeVisible();
  expect((await page.goto(own))?.status()).toBe(404);
  await page.context().close();
});

test('A licence is there for nobody but its holder', async ({ browser }) => {
  const holder = await castMember(browser, 'graduate');
  await addLicence(holder, 'Florida Board of Massage Therapy', `MA${String(Date.now()).slice(-6, -1)}`);
  const own = holder.url().replace(/\?.*/, '');
  for (const who of ['instructor', 'registrar', 'student'] as const) {
    const page = await castMember(browser, who);
    for (const part of ['', '/change', '/removal', '/next-period']) {
      expect((await page.goto(own + part))?.status(), `${who}${part}`).toBe(404);
    }
    const removal = await page.request.post(`${own}/removal`, { headers: { origin: new URL(own).origin }, form: {} });
    expect(removal.status()).toBe(404);
    await page.context().close();
  }
  expect((await holder.goto(own))?.status()).toBe(200);
  await holder.context().close();
});

test('The next renewal stands on the desk of whoever has a licence', async ({ browser }) => {
  const page = await castMember(browser, 'graduate');
  await page.goto('/learn');
  await expect(page.getByRole('heading', { name: 'Your next renewal' })).toBeVisible();
  await page.context().close();
});
