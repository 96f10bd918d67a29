import { type Browser, expect, type Page, test } from '@playwright/test';
import { DAY } from '../../src/platform/clock.ts';
import { type RunningSchool, removeSchool, stopSchool } from '../support/server.ts';
import { type StripeServer, startStripeStandIn } from '../support/stripeStandIn.ts';
import { startTurnableSchool, turnClock } from '../support/turnedClock.ts';
import { CAST, signIn } from './support/people.ts';
import { newcomer, OWN_PASSWORD } from './support/study.ts';

const DIPLOMA = 'Advanced Massage Therapist Diploma';
const LOCKED = '/courses/post-surgical-recovery/healing-and-safety/wound-healing';
const MISSING = 'A payment is missing';

let stripe: StripeServer;
let school: RunningSchool;

// One school for both: its clock is turned for all who are there.
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  stripe = await startStripeStandIn();
  school = await startTurnableSchool(stripe.settings);
  stripe.school = school.url;
});

test.afterAll(async () => {
  await stopSchool(school);
  removeSchool(school);
  await stripe.stop();
});

const visitor = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ baseURL: school.url })).newPage();

/** Time passes at the school and at Stripe: what falls due meanwhile is asked for. */
async function pass(days: number): Promise<void> {
  stripe.ahead += days * DAY;
  turnClock(school, stripe.ahead);
  await stripe.standIn.advanceTo(Date.now() + stripe.ahead);
  await stripe.delivered();
}

/** Pays on one of Stripe's pages. */
async function pay(page: Page, card: string, button: string): Promise<void> {
  await page.getByLabel('Card').selectOption(card);
  await page.getByRole('button', { name: button }).click();
}

/** Opens a page again and again until it says something: the school hears of payments within seconds. */
const until = (page: Page, at: string, says: string) =>
  expect(async () => {
    await page.goto(at);
    await expect(page.locator('main')).toContainText(says, { timeout: 500 });
  }).toPass();

test('I buy the diploma in instalments, miss one, am paused, pay it and am back; and I am refunded', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const page = await visitor(browser);
  const email = await newcomer(page, 'Ina Instalment');
  await page.goto('/diplomas/advanced-massage-therapist');
  await page.getByRole('link', { name: 'Buy the diploma' }).click();
  await page.getByLabel(/Pay in 6 monthly payments/).check();
  await page.getByRole('button', { name: 'Go to payment' }).click();
  await pay(page, 'pays-once', 'Pay');
  await expect(page.getByRole('heading', { name: 'You are in' })).toBeVisible();
  await page.goto('/account/payments');
  await page.getByRole('link', { name: DIPLOMA }).click();
  await expect(page.locator('[data-line=paid]')).toContainText('$84.00');
  await expect(page.locator('[data-line=left]')).toHaveCount(5);
  const purchase = page.url();

  // The card fails in the second month: access goes on, and pauses once grace is over.
  await pass(32);
  await signIn(page, email, OWN_PASSWORD);
  await until(page, '/learn', 'Your access stays open until');
  await page.goto(LOCKED);
  await expect(page.locator('main')).not.toContainText(MISSING);
  await pass(12);
  await until(page, '/learn', 'is paused, since an instalment is missing');
  await page.goto(LOCKED);
  await expect(page.locator('main')).toContainText(MISSING);

  await page.goto('/learn');
  await page.getByRole('link', { name: 'Pay it now' }).click();
  await page.getByRole('link', { name: 'Pay the instalment' }).click();
  await pay(page, 'pays', 'Pay the invoice');
  await until(page, purchase, 'Paying in instalments');
  await expect(page.locator('[data-line=paid]')).toHaveCount(2);
  await page.goto(LOCKED);
  await expect(page.locator('main')).not.toContainText(MISSING);

  // After the days of the policy nothing goes back by itself; the registrar is generous.
  await page.goto(`${purchase}/withdrawal`);
  await expect(page.getByRole('button', { name: 'Withdraw without a refund' })).toBeVisible();
  const registrar = await visitor(browser);
  await signIn(registrar, CAST.registrar);
  await registrar.goto(`/registrar/payments/${purchase.split('/').at(-1)}`);
  await registrar.getByLabel('Why').first().fill('Moves abroad');
  await registrar.getByRole('button', { name: 'Order the refund' }).click();
  await until(page, purchase, 'Refunded');
  await expect(page.locator('[data-line=refunded]')).toHaveCount(2);
  await expect(page.locator('[data-line=left]')).toHaveCount(0);
  await pass(100);
  await signIn(page, email, OWN_PASSWORD);
  await until(page, purchase, 'Went back');
  await expect(page.locator('[data-line=paid]')).toHaveCount(2);
});

test('I withdraw within the days of the policy, and get all back', async ({ browser }) => {
  const page = await visitor(browser);
  await newcomer(page, 'Wim Withdraw');
  await page.goto('/checkout/myofascial-pain');
  await page.getByRole('button', { name: 'Go to payment' }).click();
  await pay(page, 'pays', 'Pay');
  await expect(page.getByRole('heading', { name: 'You are in' })).toBeVisible();
  await page.goto('/account/payments');
  await page.getByRole('link', { name: 'Myofascial Pain' }).click();
  await page.getByRole('link', { name: 'Withdraw from it' }).click();
  await page.getByRole('button', { name: 'Withdraw and get $240.00 back' }).click();
  await expect(page.getByText('You have withdrawn.')).toBeVisible();
  await until(page, page.url().split('?')[0] ?? '', 'Refunded');
  await expect(page.locator('[data-line=refunded]')).toContainText('$240.00');
});
