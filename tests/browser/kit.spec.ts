import { globSync } from 'node:fs';
import { basename } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { anotherBrowser, castMember } from './support/people.ts';

const PAGES = globSync('content/guide/*.mdx').map((file) => basename(file, '.mdx'));
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const POSITIONS = ['On the back', 'On the side', 'Seated'];

/** Where the result of a guide page's example stands. */
const resultOf = (page: Page): Locator => page.locator('.guide-result');

/** Whether each of some elements is really seen: neither hidden nor left unpainted. */
const seen = (them: Locator): Promise<boolean[]> =>
  them.evaluateAll((all) => all.map((it) => it.checkVisibility({ visibilityProperty: true })));

for (const name of PAGES) {
  test(`Anyone can use the guide to ${name}: in light and dark, on a phone and in print`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 390, height: 800 });
    const answer = await page.goto(`/guide/${name}`);
    expect(answer?.status()).toBe(200);
    await expect(page.locator('h1')).toHaveCount(1);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page })
        .withTags([...WCAG, 'best-practice'])
        .setLegacyMode()
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((it) => it.target)}`)).toEqual([]);
    }
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await overflow()).toBe(0);
  });
}

test('Tabs are one stop for the Tab key, and arrows, Home and End go along them', async ({ page }) => {
  await page.goto('/guide/tabs');
  const tab = (name: string) => page.getByRole('tab', { name });
  const panels = resultOf(page).locator('.tab-body p');
  await tab('On the back').focus();
  for (const [key, chosen] of [
    ['ArrowRight', 1],
    ['ArrowRight', 2],
    ['ArrowRight', 0],
    ['ArrowLeft', 2],
    ['Home', 0],
    ['End', 2],
  ] as const) {
    await page.keyboard.press(key);
    await expect(tab(POSITIONS[chosen] ?? '')).toBeFocused();
    expect(await seen(panels)).toEqual(POSITIONS.map((_, at) => at === chosen));
    expect(await page.getByRole('tab', { selected: true }).allTextContents()).toEqual([POSITIONS[chosen]]);
  }
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tabpanel', { name: 'Seated' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(tab('Seated')).toBeFocused();
});

test('A panel that is not shown is shown when something leads into it', async ({ page }) => {
  await page.goto('/guide/tabs');
  const panel = resultOf(page).locator('section', { hasText: 'Head level on a firm pillow' });
  await panel.evaluate((it) => {
    window.location.hash = it.id;
  });
  await expect(page.getByRole('tab', { name: 'On the side', selected: true })).toBeVisible();
  await expect(panel).not.toHaveAttribute('hidden');
});

test('A comparison slides with the arrow keys, and to where it is pressed', async ({ page }) => {
  await page.goto('/guide/compare');
  const slider = page.getByRole('slider', { name: 'From “Bones” to “Muscles”' });
  const shown = () => page.locator('.compare-after').evaluate((it) => getComputedStyle(it).clipPath);
  expect(await shown()).toBe('inset(0px 0px 0px 50%)');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  expect(await shown()).toBe('inset(0px 0px 0px 51%)');
  await expect(slider).toHaveAttribute('aria-valuetext', '51 % Bones, 49 % Muscles');
  await page.keyboard.press('End');
  expect(await shown()).toBe('inset(0px 0px 0px 100%)');
  await slider.click({ position: { x: ((await slider.boundingBox())?.width ?? 0) / 4, y: 100 } });
  expect(Number(await slider.inputValue())).toBeCloseTo(25, -0.5);
});

test('A reveal opens and closes with the keyboard', async ({ page }) => {
  await page.goto('/guide/reveal');
  const answer = resultOf(page).locator('.reveal-body p');
  await resultOf(page).locator('summary').focus();
  expect(await seen(answer)).toEqual([false]);
  await page.keyboard.press('Enter');
  expect(await seen(answer)).toEqual([true]);
  await page.keyboard.press('Space');
  expect(await seen(answer)).toEqual([false]);
});

test('With scripts off, tabs and comparisons show everything, one below the other', async ({ browser }) => {
  const page = await anotherBrowser(browser, { javaScriptEnabled: false });
  await page.goto('/guide/tabs');
  await expect(page.locator('.tab-title')).toHaveText(POSITIONS);
  await expect(page.getByRole('region', { name: 'On the side' })).toBeVisible();
  await expect(page.locator('.tab-body')).toHaveCount(3);
  for (const panel of await page.locator('.tab-body').all()) await expect(panel).toBeVisible();
  await expect(page.getByRole('tab')).toHaveCount(0);

  await page.goto('/guide/compare');
  const [bones, muscles] = await boxesOf(page);
  expect(muscles?.y).toBeGreaterThan((bones?.y ?? 0) + (bones?.height ?? 0) - 1);
  await expect(page.getByRole('slider')).toBeHidden();
  await expect(page.getByText('Drag across the picture')).toBeHidden();
  await page.context().close();
});

test('In print every tab and every reveal is open, and a comparison stands side by side', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/guide/tabs');
  await expect(page.locator('.tab[hidden]')).toHaveCount(2);
  expect(await seen(resultOf(page).locator('.tab-title'))).toEqual([true, true, true]);
  expect(await seen(resultOf(page).locator('.tab-body p'))).toEqual([true, true, true]);
  await expect(page.getByRole('tablist')).toBeHidden();

  await page.goto('/guide/reveal');
  expect(await seen(resultOf(page).locator('.reveal-body p'))).toEqual([true]);
  await page.goto('/guide/muscle');
  expect(await seen(resultOf(page).locator('.reveal-body p'))).toEqual([true]);

  await page.goto('/guide/compare');
  const [bones, muscles] = await boxesOf(page);
  expect(muscles?.y).toBe(bones?.y);
  expect(muscles?.x).toBeGreaterThanOrEqual((bones?.x ?? 0) + (bones?.width ?? 0));
  expect(await page.locator('.compare-after').evaluate((it) => getComputedStyle(it).clipPath)).toBe('none');
});

test('A step leads to its chapter of the film, which plays in the guide for those of its course', async ({
  browser,
  page,
}) => {
  await page.goto('/guide/technique');
  const contact = resultOf(page).getByRole('link', { name: 'In the film, “Contact and sink” at 0:20' });
  await expect(contact).toHaveAttribute('href', '#film-suboccipital-release');
  await expect(contact).toHaveAttribute('data-film', 'suboccipital-release');
  await expect(contact).toHaveAttribute('data-seek', '20.8');
  await expect(page.locator('#film-suboccipital-release')).toContainText('Foundations of Medical Massage');
  await expect(page.locator('fascia-film')).toHaveCount(0);
  const teacher = await castMember(browser, 'instructor');
  await teacher.goto('/guide/technique');
  await expect(teacher.locator('#film-suboccipital-release fascia-film')).toBeVisible();
  await teacher.context().close();
});

test('Each label of a figure is a number in the drawing, and leads to the atlas', async ({ page }) => {
  await page.goto('/guide/labelled-figure');
  const figure = resultOf(page).locator('figure');
  await expect(figure.locator('svg .mark text')).toHaveText(['1', '2', '3', '4', '5', '6', '7']);
  await expect(figure.locator('li')).toHaveCount(7);
  await figure.getByRole('link', { name: 'Obliquus capitis superior' }).click();
  await expect(page).toHaveURL(/\/atlas\/obliquus-capitis-superior$/);
});

test('The source of an example is what its result is made from', async ({ page }) => {
  await page.goto('/guide/special-test');
  const source = page.getByRole('region', { name: 'Source of the example' });
  await expect(source).toContainText('sensitivity={0.92}');
  const test = resultOf(page).getByRole('region', { name: 'Special test: Straight leg raise' });
  await expect(test.locator('.readings dd')).toHaveText(['92\u00a0%', '28\u00a0%', '1.3', '0.29']);
  await expect(test).toContainText('A positive test hardly changes how likely it is');
  await expect(page.getByText('No good figures are known')).toHaveCount(1);
});

/** Where the two pictures of a comparison stand. */
const boxesOf = async (page: Page) =>
  Promise.all(['.compare-before', '.compare-after'].map((side) => page.locator(side).boundingBox()));
