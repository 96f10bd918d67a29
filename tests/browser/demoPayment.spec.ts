import { expect, test } from '@playwright/test';
import { newcomer } from './support/study.ts';

test.use({ javaScriptEnabled: false });

test('I click the whole way where no payment is set up: I buy the diploma in parts, am declined, pay, and let months pass', async ({
  page,
}) => {
  await newcomer(page, 'Dee Demo');
  await page.goto('/checkout/advanced-massage-therapist');
  await page.locator('[data-plan="six-months"]').getByRole('radio').check();
  await page.getByRole('button', { name: 'Go to payment' }).click();

  await expect(page.getByText('This is a demonstration: no money moves.')).toBeVisible();
  const demo = page.url();
  await page.getByRole('button', { name: 'Pay with a card that is declined' }).click();
  await expect(page.getByRole('alert')).toHaveText('Your card has insufficient funds.');
  await page.getByRole('button', { name: /^Pay \$84\.00 now$/ }).click();

  await expect(page.getByRole('heading', { name: 'You are in' })).toBeVisible();
  await page.goto('/courses/foundations');
  await expect(page.locator('[data-activity][data-state="open"]').first()).toBeVisible();

  await page.goto(demo);
  await page.getByRole('button', { name: 'Let time pass, and the card be declined' }).click();
  await expect(async () => {
    await page.goto('/account/payments');
    await expect(page.getByText(/did not go through/)).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.goto(demo);
  await page.getByRole('link', { name: 'could not be collected: pay it' }).click();
  await page.getByRole('button', { name: /^Pay \$84\.00$/ }).click();
  await expect(page.getByText('paid', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Back to your payments' }).click();
  await expect(page.getByRole('heading', { name: 'Your payments' })).toBeVisible();
  await expect(async () => {
    await page.goto('/account/payments');
    await expect(page.getByText('$168.00 paid')).toBeVisible({ timeout: 500 });
  }).toPass();
});
