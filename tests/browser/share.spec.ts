import { expect, test } from '@playwright/test';
import { anotherBrowser, castMember } from './support/people.ts';

// One award is shared and unshared by turns.
test.describe.configure({ mode: 'default' });

test('A graduate shares a certificate, a stranger sees it, and it is gone when it is turned off', async ({
  browser,
}) => {
  const holder = await castMember(browser, 'graduate');
  await holder.goto('/certificates');
  await holder.locator('.award-card', { hasText: 'Myofascial Pain' }).getByRole('link', { name: 'Share' }).click();
  await holder.getByRole('radio', { name: /^Whoever has the address/ }).check();
  await holder.getByRole('button', { name: 'Keep this choice' }).click();
  await expect(holder.getByRole('status').first()).toContainText('Your choice is kept.');
  const address = await holder.getByLabel('Address to send or paste').inputValue();
  expect(address).toMatch(/\/share\/[0-9A-Z-]{19}$/);

  const stranger = await anotherBrowser(browser, { javaScriptEnabled: false });
  expect((await stranger.goto(address))?.status()).toBe(200);
  await expect(stranger.getByRole('heading', { level: 1 })).toContainText('Myofascial Pain');
  await expect(stranger.getByText('Zoë Nguyễn').first()).toBeVisible();
  await expect(stranger.getByRole('heading', { name: 'What it took' })).toBeVisible();
  expect(await stranger.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
  const field = (name: string) => stranger.locator(`meta[property="${name}"]`).getAttribute('content');
  expect(await field('og:title')).toContain('Zoë Nguyễn');
  expect(await field('og:url')).toBe(address);
  const picture = await stranger.request.get((await field('og:image')) ?? '');
  expect(picture.headers()['content-type']).toBe('image/png');
  expect(await stranger.locator('script').count(), 'scripts').toBe(0);
  await stranger.getByRole('link', { name: 'Check that this is genuine' }).click();
  await expect(stranger).toHaveURL(/\/verify\//);

  await holder.getByRole('radio', { name: /^Anybody/ }).check();
  await holder.getByRole('button', { name: 'Keep this choice' }).click();
  await stranger.goto(address);
  expect(await stranger.locator('meta[name="robots"]').count()).toBe(0);

  await holder.getByRole('radio', { name: /^Nobody/ }).check();
  await holder.getByRole('button', { name: 'Keep this choice' }).click();
  expect((await stranger.goto(address))?.status()).toBe(404);
  await holder.context().close();
  await stranger.context().close();
});

test('The link for a profile and the badge to embed are ready made', async ({ browser }) => {
  const page = await castMember(browser, 'graduate');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/certificates');
  await page.locator('.award-card', { hasText: 'Post-Surgical' }).getByRole('link', { name: 'Share' }).click();
  const link = await page.getByRole('link', { name: 'Add to a LinkedIn profile' }).getAttribute('href');
  const fields = Object.fromEntries(new URL(link ?? '').searchParams);
  expect(fields).toMatchObject({ startTask: 'CERTIFICATION_NAME', name: 'Post-Surgical Recovery and Scar Work' });
  // Nothing is shared, so both lead to the check.
  expect(fields['certUrl']).toMatch(/\/verify\//);
  const snippet = page.getByLabel('Badge for your own site');
  await expect(snippet).toHaveValue(/^<a href="http[^"]+\/verify\/[^"]+"><img src="http[^"]+\.png" alt="Badge: /);
  await page.getByRole('button', { name: 'Copy Badge for your own site' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await snippet.inputValue());
  await page.context().close();
});

test('Nobody turns the page of somebody else’s award on', async ({ browser }) => {
  const holder = await castMember(browser, 'graduate');
  await holder.goto('/certificates');
  const path = await holder.getByRole('link', { name: 'Share' }).first().getAttribute('href');
  const other = await castMember(browser, 'registrar');
  expect((await other.goto(path ?? ''))?.status()).toBe(404);
  await holder.context().close();
  await other.context().close();
});
