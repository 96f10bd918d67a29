import { expect, type Page, test } from '@playwright/test';
import { ownSchool } from './support/ownSchool.ts';
import { anotherBrowser, CAST, signIn } from './support/people.ts';

const school = ownSchool();
const COURSE = '/courses/foundations';
const DAY = 24 * 60 * 60 * 1000;
const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

async function makeCohort(page: Page, title: string, days: number, places: string): Promise<void> {
  await page.goto(`${school.url}/registrar/cohorts/new?course=foundations`);
  await page.getByLabel('Name').fill(title);
  await page.getByLabel('First day').fill(inDays(days));
  await page.getByLabel('Places').fill(places);
  await page.getByLabel('At a pace').check();
  await page.getByLabel('Days from one module').fill('7');
  await page.getByRole('button', { name: 'Make the cohort' }).click();
  await expect(page.locator('h1')).toHaveText(title);
}

async function newcomer(page: Page, name: string): Promise<void> {
  await page.goto(`${school.url}/register`);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail address').fill(`${name}@school.test`);
  await page.locator('input[name="password"]').fill('a long and quiet evening');
  await page.locator('main form button').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/register'));
}

test('the last place goes to one, another waits for it and gets it, scripts off', async ({ browser }) => {
  const scriptless = { javaScriptEnabled: false, baseURL: school.url };
  const [registrar, ana, bea] = await Promise.all([1, 2, 3].map(() => anotherBrowser(browser, scriptless)));
  if (!registrar || !ana || !bea) throw new Error('three people, three browsers');
  await signIn(registrar, CAST.registrar);
  await makeCohort(registrar, 'Summer', 40, '');
  await makeCohort(registrar, 'Spring', 10, '1');
  const desk = registrar.url();

  await newcomer(ana, 'ana');
  await ana.goto(COURSE);
  await ana.getByRole('link', { name: 'Spring' }).click();
  await ana.getByRole('button', { name: 'Join this cohort' }).click();
  await expect(ana.getByRole('complementary')).toContainText('You have a place. It begins');
  await expect(ana.locator('.outline-opens')).toHaveCount(3);
  await ana.locator('.outline-activity a').first().click();
  await expect(ana.locator('main')).toContainText('It begins');

  await newcomer(bea, 'bea');
  await bea.goto(`${COURSE}/cohorts`);
  await bea.getByRole('link', { name: 'Spring' }).click();
  await bea.getByRole('button', { name: 'Wait for a place' }).click();
  await expect(bea.getByRole('heading', { name: 'You wait, first in line' })).toBeVisible();

  await registrar.goto(desk);
  await registrar.getByRole('button', { name: 'Move this student' }).click();
  await expect(registrar.getByRole('region', { name: 'Who waits' })).toContainText('a place, until');

  await bea.reload();
  await expect(bea.getByRole('heading', { name: 'A place is kept for you' })).toBeVisible();
  await bea.getByRole('button', { name: 'Join this cohort' }).click();
  await expect(bea.getByRole('complementary')).toContainText('You have a place. It begins');
});
