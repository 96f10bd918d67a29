import { expect, test } from '@playwright/test';
import { castMember } from './support/people.ts';

const RUBRIC = '/teach/courses/myofascial-pain/cases/trigger-points/violinist/rubric';

test('From my desk I see how the cases of a course are marked, how far two markers agree, and who drifts', async ({
  browser,
}) => {
  const page = await castMember(browser, 'instructor');
  await page.goto('/teach');
  await page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: /^Myofascial pain/i }) })
    .getByRole('link', { name: 'Cases and markers' })
    .click();
  await expect(page.getByRole('row', { name: /A violinist with shoulder pain/ })).toContainText('promised 5');
  const agreement = page.getByRole('region', { name: 'A violinist with shoulder pain', exact: true });
  await expect(agreement).toContainText('24 pieces of work were read by two markers');
  await expect(agreement).toContainText(/ICC\(2,1\), since the same two read all of it/);
  await expect(agreement.getByRole('row', { name: /Red flags/ })).toContainText(/moderate|substantial|almost perfect/);
  const drift = page.getByRole('region', { name: 'Maya Lindqvist' });
  await expect(drift.getByRole('img')).toHaveAccessibleName(/^Maya Lindqvist, run by run, against the other marker: /);
  await expect(drift.getByRole('row')).toHaveCount(3);
  const table = await page.getByRole('link', { name: 'Markers and their runs (CSV)' }).getAttribute('href');
  const answer = await page.request.get(table ?? '');
  expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8');
  expect(await answer.text()).toContain('Daniel Okafor,all');
});

test('A changed rubric shows its effect before I apply it; a preview that is out of date is refused', async ({
  browser,
}) => {
  const page = await castMember(browser, 'instructor');
  await page.goto(RUBRIC);
  await expect(page.getByText('Pass mark')).toBeVisible();
  await expect(page.locator('[data-preview]')).toContainText('nobody falls');
  await expect(page.getByText('Passes now').first()).toBeVisible();
  const apply = page.getByRole('button', { name: /^Apply to \d+ marks?$/ });
  const late = await page.context().newPage();
  await late.goto(RUBRIC);
  await page.getByLabel('Reason').fill('  ');
  await page
    .locator('form')
    .filter({ has: apply })
    .evaluate((it: HTMLFormElement) => Object.assign(it, { noValidate: true }));
  await apply.click();
  await expect(page.getByLabel('Reason')).toHaveAccessibleDescription(/Give the reason/);
  await page.getByLabel('Reason').fill('The pass mark was above that of the other cases.');
  await apply.click();
  await expect(page.getByText('Each student whose outcome changed has been told.')).toBeVisible();
  await expect(page.getByText('The pass mark was above that of the other cases.')).toBeVisible();
  // The same form sent once more, from a tab that had it open, changes nothing.
  await late.getByLabel('Reason').fill('Once more');
  await late.getByRole('button', { name: /^Apply to/ }).click();
  await expect(late.getByRole('listitem').filter({ hasText: 'marks changed' })).toHaveCount(1);
  const stale = { reason: 'Late', expected: 'what was seen yesterday' };
  expect((await page.request.post(RUBRIC, { form: stale })).status()).toBe(422);
});
