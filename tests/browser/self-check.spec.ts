import { expect, type Page, test } from '@playwright/test';
import { readCatalogue } from '../../src/school/catalogue/readFiles.ts';
import type { Item } from '../../src/school/items/index.ts';
import { Visitor } from '../support/visitor.ts';
import { pressButton } from './support/keyboard.ts';
import { anotherBrowser, CAST, PASSWORD, signIn } from './support/people.ts';

const SCHOOL = process.env.SCHOOL_URL ?? '';
const PATH = 'foundations/assessment/palpation';
const LESSON = `/courses/${PATH}`;
const ID = 'both-sides-tender';

const catalogue = readCatalogue({ courses: 'courses', content: 'content' });
const items = catalogue.selfChecks.get(PATH) ?? [];
const item = items.find((it) => it.id === ID) as Extract<Item, { type: 'single' }>;
const right = item.options.find((it) => it.correct)?.text ?? '';
const wrong = item.options.find((it) => !it.correct);

const selfCheck = (page: Page, id = ID) => page.locator(`#check-${id}`);
const check = (page: Page, id = ID) => selfCheck(page, id).getByRole('button', { name: 'Check my answer' }).click();

test('With scripts I see in place how my answer was, and try again', async ({ page }) => {
  await signIn(page, CAST.graduate);
  await page.goto(LESSON);
  await selfCheck(page)
    .getByLabel(wrong?.text ?? '')
    .check();
  await check(page);
  await expect(selfCheck(page).getByRole('status')).toHaveText('Not right');
  await expect(selfCheck(page)).toContainText(wrong?.feedback ?? '');
  await expect(selfCheck(page)).toContainText(item.explanation ?? '');
  expect(page.url()).toMatch(new RegExp(`${LESSON}$`));

  await selfCheck(page).getByRole('button', { name: 'Try again' }).click();
  await expect(selfCheck(page).getByRole('status')).toBeEmpty();
  await expect(selfCheck(page)).not.toContainText(item.explanation ?? '');
  expect(await selfCheck(page).locator('input:checked').count()).toBe(0);
  await expect(selfCheck(page).getByRole('radio').first()).toBeFocused();

  await selfCheck(page).getByLabel(right).check();
  await check(page);
  await expect(selfCheck(page).getByRole('status')).toHaveText('Right');
  await expect(selfCheck(page).getByRole('heading', { name: 'Right answer' })).toHaveCount(0);
});

test('With scripts, what can’t be read stays as I typed it, with the reason beside it', async ({ page }) => {
  await signIn(page, CAST.graduate);
  await page.goto(LESSON);
  const field = selfCheck(page, 'raw-agreement').getByLabel('Your answer');
  await field.fill('less than half');
  await check(page, 'raw-agreement');
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(/Write a number in digits/);
  await expect(field).toHaveValue('less than half');
  await field.fill('0,4');
  await check(page, 'raw-agreement');
  await expect(selfCheck(page, 'raw-agreement').getByRole('status')).toHaveText('Right');
  await expect(field).not.toHaveAttribute('aria-invalid');
  // The others on the page are as they were.
  await expect(selfCheck(page).getByRole('status')).toBeEmpty();
});

test('While the school can’t be reached, my answer stays and I am told', async ({ page }) => {
  await signIn(page, CAST.graduate);
  await page.goto(LESSON);
  await page.route('**/self-checks/**', (route) => route.abort());
  await selfCheck(page).getByLabel(right).check();
  await check(page);
  await expect(selfCheck(page).getByRole('status')).toContainText('can’t be reached');
  await expect(selfCheck(page).getByLabel(right)).toBeChecked();
});

test('Without scripts I get a page that tells, and a way back to the place', async ({ browser }) => {
  const page = await anotherBrowser(browser, { javaScriptEnabled: false });
  await signIn(page, CAST.graduate);
  await page.goto(LESSON);
  await check(page);
  await expect(page.getByText('Answer first, then check.')).toBeVisible();

  await page.goBack();
  await selfCheck(page)
    .getByLabel(wrong?.text ?? '')
    .check();
  await check(page);
  await expect(page).toHaveTitle(/^Not right: self-check · Palpation/);
  for (const text of [item.stem.trim(), wrong?.text, wrong?.feedback, right, item.explanation])
    await expect(page.locator('main')).toContainText(text ?? '');

  await page.getByRole('link', { name: 'Try again' }).click();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.getByLabel(right).check();
  await check(page);
  await expect(page.getByRole('heading', { name: 'Right', exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Back to the lesson' }).click();
  await page.waitForURL(`**${LESSON}#check-${ID}`);
  await expect(selfCheck(page)).toBeVisible();
});

test('The keyboard is enough', async ({ page }) => {
  await signIn(page, CAST.graduate);
  await page.goto(LESSON);
  await page.evaluate(() => document.querySelector('#check-both-sides-tender')?.scrollIntoView());
  await pressButton(page, 'Check my answer', async ({ item: at, kind }) => {
    if (at === ID && kind === 'radio') await page.keyboard.press('Space');
  });
  await expect(selfCheck(page).getByRole('status')).toHaveText(/^(Right|Not right)$/);
  await pressButton(page, 'Try again');
  await expect(selfCheck(page).getByRole('radio').first()).toBeFocused();
});

test('A session that ended loses no answer: I sign in, and am asked', async ({ page, context }) => {
  await signIn(page, CAST.graduate);
  await page.goto(LESSON);
  await context.clearCookies();
  await selfCheck(page).getByLabel(right).check();
  await check(page);
  await page.waitForURL(/\/login/);
  await page.getByLabel('E-mail address').fill(CAST.graduate);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Save what I typed' }).click();
  await expect(page.getByRole('heading', { name: 'Right', exact: true })).toBeVisible();
});

test('A lesson with several self-checks has each id once, and is the same for everyone', async () => {
  const bodies: string[] = [];
  for (const email of [CAST.graduate, CAST.instructor]) {
    const reader = new Visitor(SCHOOL);
    await reader.signIn(email, PASSWORD);
    const html = await (await reader.get(LESSON)).text();
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    bodies.push([...html.matchAll(/<self-check[\s\S]*?<\/self-check>/g)].map(([text]) => text).join('\n'));
  }
  expect(items.length).toBeGreaterThan(1);
  for (const { id } of items) expect(bodies[0]).toContain(`id="check-${id}"`);
  expect(bodies[1]).toBe(bodies[0]);
});
