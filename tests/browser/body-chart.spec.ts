import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { anotherBrowser, CAST, signIn } from './support/people.ts';

const CHART = '/guide/body-chart';

async function openChart(page: Page): Promise<void> {
  await signIn(page, CAST.instructor);
  await page.goto(CHART);
  await expect(page.locator('body-chart[data-ready]')).toBeVisible();
}

const region = (page: Page, name: string) =>
  page.locator('.chart-drawing').getByRole('checkbox', { name, exact: true });
const source = async (page: Page) => {
  await page.getByRole('button', { name: 'Show it as source' }).click();
  return (await page.getByRole('region', { name: 'For the patient’s file' }).innerText()).trim();
};

/** Moves a mouse that is down along places of a drawing, in shares of its width and height. */
async function drag(page: Page, drawing: Locator, places: [x: number, y: number][]): Promise<void> {
  await drawing.scrollIntoViewIfNeeded();
  const box = await drawing.boundingBox();
  if (!box) throw new Error('the drawing is not shown');
  const at = ([x, y]: [number, number]) => [box.x + box.width * x, box.y + box.height * y] as const;
  const [first = [0, 0], ...others] = places;
  await page.mouse.move(...at(first));
  await page.mouse.down();
  for (const it of others) await page.mouse.move(...at(it), { steps: 4 });
  await page.mouse.up();
}

const front = (page: Page) => page.locator('[data-view="front"] .chart-drawing');

test('By keyboard alone a region is found, marked, unmarked and given a strength', async ({ page }) => {
  await openChart(page);
  await page.getByRole('button', { name: 'Numbness' }).press('Enter');
  await region(page, 'Forehead, right').focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'Space']) await page.keyboard.press(key);
  await expect(region(page, 'Face, left')).toBeFocused();
  await expect(region(page, 'Face, left')).toBeChecked();
  await expect(page.locator('[data-say]')).toHaveText('Face, left: marked as numbness.');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(region(page, 'Top of the foot, left')).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(region(page, 'Top of the foot, left')).not.toBeChecked();
  const strength = page.getByRole('slider', { name: 'How strong, from 0 to 10, as a slider' });
  await strength.focus();
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('spinbutton', { name: 'How strong, from 0 to 10' })).toHaveValue('4');
  expect(await source(page)).toBe('expected:\n  - kind: numbness\n    intensity: 4\n    regions: [face-left]');
});

test('The list and the drawing are one: what is ticked in either is marked in both', async ({ page }) => {
  await openChart(page);
  const list = page.getByRole('group', { name: 'Pain', exact: true });
  await list.getByText('Front', { exact: false }).first().click();
  await list.getByRole('checkbox', { name: 'Chest, right' }).check();
  await expect(region(page, 'Chest, right')).toBeChecked();
  await expect(front(page).locator('.chart-mark')).toHaveCount(1);
  await region(page, 'Chest, right').click();
  await expect(list.getByRole('checkbox', { name: 'Chest, right' })).not.toBeChecked();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(list.getByRole('checkbox', { name: 'Chest, right' })).toBeChecked();
});

test('With the mouse lines are drawn, undone and erased, and come back as they were drawn', async ({ page }) => {
  await openChart(page);
  await page.getByRole('button', { name: 'Draw', exact: true }).click();
  await drag(page, front(page), [
    [0.4, 0.25],
    [0.6, 0.28],
  ]);
  await page.getByRole('button', { name: 'Scars' }).click();
  await drag(page, front(page), [
    [0.4, 0.3],
    [0.6, 0.3],
    [0.6, 0.38],
    [0.4, 0.38],
    [0.4, 0.305],
  ]);
  await drag(page, front(page), [
    [0.4, 0.5],
    [0.5, 0.5],
  ]);
  await expect(page.locator('[data-drawn] li')).toHaveCount(3);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('[data-drawn] li')).toHaveText([/^Line 1: pain, front/, /^Line 2: scars, front/]);
  const yaml = await source(page);
  expect(yaml).toMatch(/- kind: pain\n {4}strokes:\n {6}- \{ view: front, points: \[\[\d+, \d+\], \[\d+, \d+\]\] \}/);
  await expect(page.locator('.chart-shown')).toContainText('over: Upper abdomen, right; Upper abdomen, left');

  await page.getByRole('button', { name: 'Erase', exact: true }).click();
  await front(page).last().locator('.chart-stroke').first().click();
  await expect(page.locator('[data-drawn] li')).toHaveText([/^Line 1: scars/]);
  await page.getByRole('button', { name: 'Erase line 1' }).click();
  await expect(page.locator('[data-drawn]')).toBeHidden();
});

test('With a finger lines are drawn where the page would scroll otherwise, one view at a time', async ({ browser }) => {
  const page = await anotherBrowser(browser, { hasTouch: true, viewport: { width: 390, height: 844 } });
  await openChart(page);
  await expect(front(page)).toBeVisible();
  await expect(page.locator('[data-view="back"]')).toBeHidden();
  await page.getByRole('button', { name: 'Back', exact: true }).tap();
  await expect(front(page)).toBeHidden();
  await region(page, 'Lower back, left').tap();
  await expect(region(page, 'Lower back, left')).toBeChecked();

  const back = page.locator('[data-view="back"] .chart-drawing');
  expect(await back.evaluate((it) => getComputedStyle(it).touchAction)).not.toBe('none');
  await page.getByRole('button', { name: 'Draw', exact: true }).tap();
  expect(await back.evaluate((it) => getComputedStyle(it).touchAction)).toBe('none');
  await back.scrollIntoViewIfNeeded();
  const box = await back.boundingBox();
  if (!box) throw new Error('the back is not shown');
  const before = await page.evaluate(() => scrollY);
  const touch = await page.context().newCDPSession(page);
  const at = (share: number) => [{ x: box.x + box.width * 0.5, y: box.y + box.height * share }];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0.3) });
  for (const share of [0.32, 0.36, 0.4])
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(share) });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(page.locator('[data-drawn] li')).toHaveText([/^Line 1: pain, back/]);
  expect(await page.evaluate(() => scrollY)).toBe(before);
});

test('Without scripts the lists do it all, and a chart that is too much is refused in words', async ({ browser }) => {
  const page = await anotherBrowser(browser, { javaScriptEnabled: false });
  await signIn(page, CAST.instructor);
  await page.goto(CHART);
  await expect(page.getByRole('button', { name: 'Draw', exact: true })).toHaveCount(0);
  const list = page.getByRole('group', { name: 'Tender points', exact: true });
  await list.getByText('Soles').click();
  await list.getByRole('checkbox', { name: 'Heel, from below, left' }).check();
  await list.getByRole('spinbutton').fill('6');
  expect(await source(page)).toBe('expected:\n  - kind: tender\n    intensity: 6\n    regions: [heel-left]');

  const points = Array.from({ length: 30_000 }, () => [0, 0]);
  const strokes = JSON.stringify([{ kind: 'pain', view: 'front', points }]);
  const answer = await page.request.post(CHART, {
    multipart: { 'chart-strokes': strokes, 'chart-pain': 'calf-right' },
  });
  expect(answer.status()).toBe(422);
  expect(await answer.text()).toContain('This drawing holds more than a chart can.');
});

test('A chart has no fault that a machine finds, empty and full, light and dark', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await openChart(page);
    await region(page, 'Chest, right').click();
    await page.getByRole('button', { name: 'Draw', exact: true }).click();
    await drag(page, front(page), [
      [0.4, 0.5],
      [0.6, 0.5],
    ]);
    await source(page);
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    expect(violations.map((it) => `${it.id}: ${it.nodes[0]?.html}`)).toEqual([]);
    await page.context().clearCookies();
  }
});
