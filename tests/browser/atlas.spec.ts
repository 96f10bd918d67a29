import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const VIEWS = ['/atlas', '/atlas?view=side', '/atlas?region=shoulder', '/atlas?region=foot', '/atlas/trapezius'];

/** A point of the page at which a structure of the drawing, and nothing painted over it, is seen. */
async function pointOn(page: Page, structure: string): Promise<[x: number, y: number]> {
  const link = page.locator(`atlas-drawing svg a[data-structure="${structure}"]`).first();
  await link.scrollIntoViewIfNeeded();
  const point = await link.evaluate((it) => {
    const { left, top, width, height } = it.getBoundingClientRect();
    const seen = (x: number, y: number) => document.elementFromPoint(x, y)?.closest('a') === it;
    for (let y = top; y < top + height; y += 2) {
      for (let x = left; x < left + width; x += 2)
        if (seen(x, y) && seen(x + 2, y) && seen(x, y + 2)) return [x + 1, y + 1];
    }
    return undefined;
  });
  if (!point) throw new Error(`${structure} is not seen`);
  return point as [number, number];
}

const inFocus = (page: Page) => page.locator(':focus').getAttribute('data-structure');
const named = (page: Page) => page.locator('.drawing-name a').textContent();

test('With the keyboard alone I reach each structure once, read its name, open its record and come back', async ({
  page,
}) => {
  await page.goto('/atlas?view=back');
  const structures = await page
    .locator('atlas-drawing li[data-structure]')
    .evaluateAll((all) => all.map((it) => it.getAttribute('data-structure')));
  await page.getByRole('link', { name: 'Skip to the list of structures' }).focus();
  const reached: (string | null)[] = [];
  for (const _ of structures) {
    await page.keyboard.press('Tab');
    reached.push(await inFocus(page));
    const name = await page.locator(':focus').getAttribute('aria-label');
    expect(await named(page)).toBe(name);
    await expect(page.locator('.drawing-summary')).not.toBeEmpty();
  }
  expect(reached).toEqual(structures);

  await page.keyboard.press('Shift+Tab');
  const structure = await inFocus(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/atlas/${structure}`);
  await page.goBack();
  await expect(page).toHaveURL('/atlas?view=back');
});

test('A structure in focus looks other than the rest, in shape as well as colour', async ({ page }) => {
  await page.goto('/atlas');
  const outline = page.locator('svg a[data-structure="deltoid"] .f-muscle').first();
  const width = () => outline.evaluate((it) => Number.parseFloat(getComputedStyle(it).strokeWidth));
  const before = await width();
  await page.locator('svg a[data-structure="clavicle"]').first().focus();
  await page.keyboard.press('Shift+Tab');
  expect(await inFocus(page)).toBe('deltoid');
  expect(await width()).toBeGreaterThanOrEqual(before * 3);
});

test('I skip a drawing with one key', async ({ page }) => {
  await page.goto('/atlas');
  await page.getByRole('link', { name: 'Skip to the list of structures' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Temporalis');
});

test('Pointing names a structure and marks it on both sides; Escape takes the mark away', async ({ page }) => {
  await page.goto('/atlas');
  await page.mouse.move(...(await pointOn(page, 'deltoid')));
  await expect(page.locator('.drawing-named')).toContainText('Deltoid Musculus deltoideus');
  const marked = page.locator('svg [data-lit]');
  expect(await marked.evaluateAll((all) => all.map((it) => it.getAttribute('data-structure')))).toEqual(['deltoid']);
  await expect(marked.locator('> g')).toHaveAttribute('transform', 'matrix(-1 0 0 1 400 0)');
  await page.locator('svg a[data-structure="clavicle"]').first().focus();
  await page.keyboard.press('Escape');
  await expect(marked).toHaveCount(0);
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('the first tap names a structure and the second opens it', async ({ page }) => {
    await page.goto('/atlas?region=shoulder');
    const place = await pointOn(page, 'deltoid');
    await page.touchscreen.tap(...place);
    await expect(page.locator('.drawing-name')).toBeInViewport();
    await expect(page.locator('.drawing-name')).toHaveText('Deltoid Musculus deltoideus');
    await expect(page).toHaveURL('/atlas?region=shoulder');
    await page.touchscreen.tap(...place);
    await expect(page).toHaveURL('/atlas/deltoid');
  });

  test('the page is no wider than the screen', async ({ page }) => {
    for (const view of VIEWS) {
      await page.goto(view);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBeLessThanOrEqual(390);
    }
  });
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('views are links, regions have their names, and the list leads to the records', async ({ page }) => {
    await page.goto('/atlas');
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Back' }).click();
    await expect(page.getByRole('heading', { name: 'Superficial muscles from behind' })).toBeVisible();
    const region = page.locator('svg a[data-structure="trapezius"]').first();
    await expect(region.locator('title')).toHaveText('Trapezius');
    await expect(region).toHaveAttribute('href', '/atlas/trapezius');
    await page.locator('.drawing-list').getByRole('link', { name: 'Trapezius' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trapezius');
    await expect(page.getByRole('img', { name: /^Trapezius, marked in a drawing:/ })).toHaveCount(2);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`The atlas has no fault that axe finds, in ${colorScheme}`, async ({ browser, baseURL }) => {
    const page = await (await browser.newContext({ colorScheme, baseURL })).newPage();
    for (const view of VIEWS) {
      await page.goto(view);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.map((it) => `${view}: ${it.id} ${it.nodes[0]?.html}`)).toEqual([]);
    }
    await page.close();
  });
}

test('An old or foreign view of the atlas shows the first one', async ({ page }) => {
  for (const view of ['/atlas?view=above', '/atlas?region=tail', '/atlas?view=%3Cscript%3E']) {
    expect((await page.goto(view))?.status()).toBe(200);
    await expect(page.getByRole('heading', { name: 'Superficial muscles from the front' })).toBeVisible();
  }
});

test('The atlas of the busiest region is sent in at most 120 KB, everything counted', async ({ page }) => {
  await page.goto('/atlas');
  const links = page.getByRole('navigation', { name: 'Regions' }).getByRole('link');
  const regions = await links.evaluateAll((all) => all.map((it) => it.getAttribute('href') ?? ''));
  // Regions differ in their HTML only: styles, scripts and fonts are the same.
  const html = await Promise.all(regions.map(async (it) => (await (await page.request.get(it)).body()).byteLength));
  const busiest = regions[html.indexOf(Math.max(...html))] ?? '';

  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.setCacheDisabled', { cacheDisabled: true });
  let bytes = 0;
  network.on('Network.loadingFinished', (it) => {
    bytes += it.encodedDataLength;
  });
  await page.goto(busiest, { waitUntil: 'networkidle' });
  test.info().annotations.push({ type: 'size', description: `${busiest}: ${(bytes / 1024).toFixed(1)} KB` });
  expect(bytes).toBeGreaterThan(20 * 1024);
  expect(bytes).toBeLessThanOrEqual(120 * 1024);
});
