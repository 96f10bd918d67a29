import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { CAST, castMember, signIn } from './support/people.ts';

const LESSON = '/courses/foundations/outcomes/what-medical-massage-is';

const term = (page: Page, name: string) => page.locator('.lesson-body').getByRole('button', { name, exact: true });
const card = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true });

/** The box of something that is shown. */
async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not shown`);
  return box;
}

test('With the keyboard I learn what a term means, go on to its page, and come back', async ({ browser }) => {
  const page = await castMember(browser, 'graduate');
  await page.goto(LESSON);
  await expect(card(page, 'fascia')).toBeHidden();
  await term(page, 'fascia').focus();
  await page.keyboard.press('Enter');
  await expect(card(page, 'fascia')).toBeVisible();
  await expect(card(page, 'fascia')).toContainText('/ˈfæʃə/ FASH-uh');
  await expect(card(page, 'fascia')).toContainText('Sheets and layers of connective tissue');
  await page.keyboard.press('Escape');
  await expect(card(page, 'fascia')).toBeHidden();
  await expect(term(page, 'fascia')).toBeFocused();

  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await expect(card(page, 'fascia').getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/glossary\/fascia$/);
  await expect(page.getByRole('heading', { level: 1, name: 'fascia' })).toBeVisible();
  await page.getByRole('link', { name: 'What medical massage is' }).click();
  await expect(page).toHaveURL(new RegExp(`${LESSON}$`));
});

test('A card stands by its word where there is room, and at the foot of a phone', async ({ browser }) => {
  const page = await castMember(browser, 'graduate');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(LESSON);
  await term(page, 'palpation').click();
  const [word, beside] = [
    await boxOf(page, 'button[popovertarget="term-palpation"]'),
    await boxOf(page, '#term-palpation'),
  ];
  expect(Math.min(Math.abs(beside.y - word.y - word.height), Math.abs(word.y - beside.y - beside.height))).toBeLessThan(
    20,
  );
  await page.keyboard.press('Escape');

  await page.setViewportSize({ width: 390, height: 800 });
  await term(page, 'palpation').click();
  const sheet = await boxOf(page, '#term-palpation');
  expect(sheet.x).toBe(0);
  expect(sheet.width).toBe(390);
  expect(sheet.y + sheet.height).toBeCloseTo(800, 0);
});

test('An open card has no flaws that axe finds, in light and dark', async ({ browser }) => {
  const page = await castMember(browser, 'graduate');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(LESSON);
    await term(page, 'fascia').click();
    const { violations } = await new AxeBuilder({ page })
      .include('#term-fascia')
      .include('button[popovertarget="term-fascia"]')
      .setLegacyMode()
      .analyze();
    expect(
      violations.map((it) => `${it.id}: ${it.nodes.map(({ target }) => target)}`),
      colorScheme,
    ).toEqual([]);
  }
});

test('On paper a lesson keeps its words and lists what they mean; on screen the list is folded', async ({
  browser,
}) => {
  const page = await castMember(browser, 'graduate');
  await page.goto(LESSON);
  const meaning = page.locator('.lesson-terms dd').first();
  await expect(page.locator('.lesson-terms summary')).toHaveText('Terms in this lesson');
  await expect(meaning).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(meaning).toBeVisible();
  await expect(term(page, 'fascia')).toBeVisible();
  expect(await page.locator('.lesson-terms dt').count()).toBe(await page.locator('.lesson-body .term-card').count());
  await expect(page.locator('.references .who-cites').first()).toBeHidden();
});

test('The glossary is narrowed by a text, and says so where nothing fits', async ({ page }) => {
  await page.goto('/glossary');
  await page.getByRole('link', { name: 'P', exact: true }).click();
  await expect(page).toHaveURL(/#letter-P$/);
  await page.getByLabel('Search the glossary').fill('MCID');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('status')).toHaveText('1 term for “MCID”');
  await page.getByRole('link', { name: 'minimal clinically important difference' }).click();
  await expect(page.getByRole('link', { name: 'minimal detectable change' })).toBeVisible();
  await page.goto('/glossary?text=xylophone');
  await expect(page.getByText('Nothing matches. Try fewer letters.')).toBeVisible();
  await page.getByRole('link', { name: 'Show everything' }).click();
  await expect(page.getByRole('status')).toHaveText(/^\d{3} terms$/);
});

test('From a reference of a lesson I find who else cites it, in lessons, atlas and glossary', async ({ browser }) => {
  const page = await castMember(browser, 'graduate');
  await page.goto('/courses/foundations/assessment/palpation');
  await page.locator('.references li', { hasText: 'Lucas N' }).getByRole('link', { name: 'who cites this' }).click();
  await expect(page).toHaveURL(/\/references\/lucas2009$/);
  await expect(page.getByRole('link', { name: 'doi: 10.1097/AJP.0b013e31817e13b6' })).toHaveAttribute(
    'href',
    'https://doi.org/10.1097/AJP.0b013e31817e13b6',
  );
  await expect(page.getByRole('link', { name: 'The trigger point hypothesis and its critics' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'taut band' })).toBeVisible();
  await page.getByRole('link', { name: 'Multifidus' }).click();
  await expect(page).toHaveURL(/\/atlas\/multifidus$/);
});

test('The atlas tells which lessons teach a structure, to anyone and without what they hold', async ({ page }) => {
  await page.goto('/atlas/trapezius');
  const lessons = page.locator('section', { has: page.getByRole('heading', { name: 'Lessons that teach this' }) });
  await expect(lessons.getByRole('link', { name: 'Palpation' })).toHaveAttribute(
    'href',
    '/courses/foundations/assessment/palpation',
  );
  await lessons.getByRole('link', { name: 'Palpation' }).click();
  await expect(page.locator('.lesson-body')).toHaveCount(0);
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('a term still shows its meaning, and the glossary and the references are searched', async ({ page }) => {
    await signIn(page, CAST.graduate);
    await page.goto(LESSON);
    await term(page, 'fascia').click();
    await expect(card(page, 'fascia')).toBeVisible();
    await page.locator('.lesson-terms summary').click();
    await expect(page.locator('.lesson-terms dd').first()).toBeVisible();

    await page.goto('/references');
    await page.getByLabel('Search the references').fill('moraska');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page.getByRole('status')).toHaveText('1 reference for “moraska”');
  });
});
