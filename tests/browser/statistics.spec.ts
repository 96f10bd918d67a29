import { expect, type Page, test } from '@playwright/test';
import { anotherBrowser, CAST, castMember, signIn } from './support/people.ts';

const JUDGED = '/teach/courses/myofascial-pain/items/chronic-pain/check';
const DANIEL = 'daniel.okafor@demo.test';

test('From my desk I come to a quiz, what its answers say in words, one question, and a table', async ({ browser }) => {
  const page = await castMember(browser, 'instructor');
  await page.goto('/teach');
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Foundations of medical massage' })
    .getByRole('link', { name: 'Questions and statistics' })
    .click();
  await page.getByRole('link', { name: 'Check your reasoning', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'In words' })).toBeVisible();
  const table = page.getByRole('link', { name: 'Who chose what (CSV)' });
  const answer = await page.request.get((await table.getAttribute('href')) ?? '');
  expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8');
  expect(await answer.text()).toContain('goal-that-can-be-checked,“Lifting a plate');
  await page.getByRole('link', { name: /^A client's shoulder has hurt/ }).click();
  await expect(page.getByRole('heading', { name: 'What the answers say' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Lifting a plate.*right/ })).toBeVisible();
});

/** Fills in a rating for each question. */
async function rateAll(page: Page, rating: string): Promise<void> {
  for (const field of await page.locator('.ratings input').all()) await field.fill(rating);
}

test('Two of us rate the questions on our own, see each other then, and get the line for the file', async ({
  browser,
}) => {
  const maya = await anotherBrowser(browser, { javaScriptEnabled: false });
  await signIn(maya, CAST.instructor);
  await maya.goto(`${JUDGED}/standard`);
  await rateAll(maya, '60');
  const first = maya.locator('.ratings input').first();
  await first.fill('sixty');
  await maya.getByRole('button', { name: 'Hand in round 1' }).click();
  await expect(first).toHaveAccessibleDescription('Write a whole number from 0 to 100.');
  await expect(first).toHaveValue('sixty');
  await first.fill('60');
  await maya.getByRole('button', { name: 'Hand in round 1' }).click();
  await expect(maya.getByText('6 of 10 points, 60 %')).toBeVisible();

  const daniel = await anotherBrowser(browser);
  await signIn(daniel, DANIEL);
  await daniel.goto(`${JUDGED}/standard`);
  await expect(daniel.getByText('Maya Lindqvist: 1 round')).toBeVisible();
  await expect(daniel.getByText('The others:')).toHaveCount(0);
  await rateAll(daniel, '80');
  await daniel.getByRole('button', { name: 'Hand in round 1' }).click();
  await expect(daniel.getByText('7 of 10 points, 70 %')).toBeVisible();
  await expect(daniel.getByText('pass: 0.7', { exact: true })).toBeVisible();
  await expect(daniel.locator('.ratings input').first()).toHaveAccessibleDescription(
    'The others: 60 % on average. You said 80 %.',
  );
});
