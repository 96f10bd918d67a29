import { expect, test } from '@playwright/test';
import { CAST, signIn } from './support/people.ts';

const BOARDS = '/teach/courses/foundations/boards';

test.use({ javaScriptEnabled: false });

test('an instructor sees which boards would count a course, what to do for the others, and how its hours are made', async ({
  page,
}) => {
  await signIn(page, CAST.instructor);
  await page.goto('/teach');
  await page.getByRole('link', { name: 'Boards and hours of Foundations of Medical Massage' }).click();
  await expect(page).toHaveURL(BOARDS);
  await expect(page.getByRole('row', { name: /^Declared in course\.yaml/ })).toContainText('3.5 hours');
  await expect(page.getByRole('row', { name: /^Practice that nobody supervises/ })).toContainText('not counted');

  const florida = page.locator('[data-board="florida"]');
  await expect(florida).toHaveAttribute('data-standing', 'missing');
  await florida.locator('summary').click();
  const approval = florida.locator('[data-rule="approval"]');
  await expect(approval).toContainText('Apply to Florida for the school');
  await expect(approval.getByRole('link')).toHaveAttribute('href', /^https:/);

  const boc = page.locator('[data-board="boc"]');
  await boc.locator('summary').click();
  await expect(boc.locator('[data-rule="graded-test"]')).toContainText('Not verified');
});

test('a student reads what the hours consist of, and that no board has approved the course', async ({ page }) => {
  await page.goto('/courses/foundations');
  const section = page.getByRole('region', { name: 'Hours and approvals' });
  await expect(section).toContainText('3.5 hours of continuing education, taught as home study');
  await expect(section).toContainText('No board has approved this course.');
});
