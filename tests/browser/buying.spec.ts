import { type Browser, expect, type Page, test } from '@playwright/test';
import { type RunningSchool, removeSchool, stopSchool } from '../support/server.ts';
import { type StripeServer, startStripeStandIn } from '../support/stripeStandIn.ts';
import { startTurnableSchool, turnClock } from '../support/turnedClock.ts';
import { doLessons, newAddress, newcomer, OWN_PASSWORD } from './support/study.ts';

const DAY = 24 * 60 * 60 * 1000;
const DIPLOMA = 'advanced-massage-therapist';
const LESSON = 'foundations/outcomes/what-medical-massage-is';

// One school and one Stripe, whose clocks are turned.
test.describe.configure({ mode: 'serial' });

let stripe: StripeServer;
let school: RunningSchool;

test.beforeAll(async () => {
  stripe = await startStripeStandIn();
  school = await startTurnableSchool(stripe.settings);
  stripe.school = school.url;
});

test.afterAll(async () => {
  await stopSchool(school);
  removeSchool(school);
  await stripe.stop();
});

/** Turns the clocks of the school and of Stripe. @param days ahead of the real one. */
async function turn(days: number): Promise<void> {
  turnClock(school, days * DAY);
  stripe.ahead = days * DAY;
  await stripe.standIn.advanceTo(Date.now() + stripe.ahead);
}

/** Somebody's browser, without scripts: everything here is bought by forms alone. */
const noScripts = (browser: Browser) => browser.newContext({ baseURL: school.url, javaScriptEnabled: false });

const button = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('button', { name });

/** Chooses a way to pay on the checkout, and goes to Stripe's page. */
async function goToPay(page: Page, offer: string, plan: string): Promise<void> {
  await page.goto(`/checkout/${offer}`);
  await page.getByRole('radio', { name: plan }).check();
  await button(page, 'Go to payment').click();
  await expect(page.getByRole('heading', { name: 'Pay', exact: true })).toBeVisible();
}

/** Looks at a page again until it shows something: the school hears of it from Stripe a moment later. */
async function seeBy(page: Page, path: string, shown: string): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    await expect(page.locator(shown).first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
}

/** The only subscription at Stripe's. */
function subscription() {
  const [found] = stripe.standIn.books.all('subscription');
  if (!found) throw new Error('nobody pays in instalments');
  return found;
}

test('I buy the diploma in instalments, miss one, am paused, pay it and am back, and take it all back by the policy', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const page = await (await noScripts(browser)).newPage();
  await test.step('I see all that it costs and the refund policy before I have an account', async () => {
    await page.goto(`/diplomas/${DIPLOMA}`);
    await page.getByRole('link', { name: 'Buy the diploma' }).click();
    await expect(page.getByText('$480.00')).toBeVisible();
    await expect(page.getByText(/^6 payments, the first today .* \$504\.00 in all/)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Refund policy' })).toBeVisible();
  });

  await test.step('I register on the way, choose the instalments, and pay the first at Stripe', async () => {
    await page.getByRole('link', { name: 'Create an account and buy' }).click();
    await page.getByLabel('Your name').fill('Ines Instalment');
    await page.getByLabel('E-mail address').fill(newAddress());
    await page.getByLabel('Password').fill(OWN_PASSWORD);
    await page.getByRole('button', { name: 'Create my account' }).click();
    await page.getByRole('radio', { name: 'Pay in 6 monthly payments' }).check();
    await button(page, 'Go to payment').click();
    await expect(page.getByText('$84.00')).toBeVisible();
    await page.getByRole('button', { name: 'Pay' }).click();
  });

  await test.step('I am in, and study', async () => {
    await expect(page.getByRole('heading', { name: 'You are in' })).toBeVisible();
    await page.getByRole('link', { name: 'Go to Foundations of Medical Massage' }).click();
    await page.getByRole('link', { name: /^Start: / }).click();
    await page.getByRole('button', { name: /done/i }).first().click();
    await expect(page.getByText('Lesson done.')).toBeVisible();
  });

  await test.step('An instalment fails: I am told, and go on for as long as the terms give', async () => {
    stripe.standIn.failNext(String(subscription().customer), 100);
    await stripe.standIn.bringForward(subscription().id);
    await seeBy(page, '/learn', '[data-payment="grace"]');
    await page.goto(`/courses/${LESSON}`);
    await expect(page.getByText('Not open for you yet.')).toBeHidden();
  });

  await test.step('Ten days later access is paused', async () => {
    await turn(11);
    await seeBy(page, '/learn', '[data-payment="overdue"]');
    await page.goto(`/courses/${LESSON}`);
    await expect(page.getByText('Not open for you yet.')).toBeVisible();
  });

  await test.step('I pay, and everything is back as I left it', async () => {
    stripe.standIn.failNext(String(subscription().customer), 0);
    await page.goto(`/account/payments`);
    await page.getByRole('main').getByRole('link', { name: 'Advanced Massage Therapist Diploma' }).first().click();
    await page.getByRole('link', { name: 'Pay the instalment' }).click();
    await page.getByRole('button', { name: 'Pay the invoice' }).click();
    await seeBy(page, '/courses/foundations', `[data-activity="${LESSON}"][data-state="done"]`);
    await expect(page.locator('[data-payment]')).toHaveCount(0);
  });

  await test.step('Within fourteen days I withdraw, and get everything back', async () => {
    await page.goto(`/account/payments`);
    await page.getByRole('main').getByRole('link', { name: 'Advanced Massage Therapist Diploma' }).first().click();
    await page.getByRole('link', { name: 'Withdraw from it' }).click();
    await button(page, 'Withdraw and get $168.00 back').click();
    await seeBy(page, '/account/payments', ':text("$168.00 went back")');
    await page.goto(`/courses/${LESSON}`);
    await expect(page.getByText('Not open for you yet.')).toBeVisible();
    const refunds = stripe.standIn.books.all('refund');
    expect(refunds.reduce((sum, it) => sum + it.amount, 0)).toBe(16_800);
    expect(subscription().status).toBe('canceled');
  });
});

test('In two tabs I choose differently: only the last can be paid, and then the other shows what I have paid', async ({
  browser,
}) => {
  const context = await noScripts(browser);
  const [first, second] = [await context.newPage(), await context.newPage()];
  await newcomer(first, 'Tess Twotabs');
  await goToPay(first, DIPLOMA, 'Pay at once');
  await goToPay(second, DIPLOMA, 'Pay in 6 monthly payments');
  await first.getByRole('button', { name: 'Pay' }).click();
  await expect(first.getByRole('alert')).toHaveText('This page has expired.');
  await second.getByRole('button', { name: 'Pay' }).click();
  await expect(second.getByRole('heading', { name: 'You are in' })).toBeVisible();
  await first.goto(`/checkout/${DIPLOMA}`);
  await expect(first.getByRole('button', { name: 'Go to payment' })).toBeHidden();
  await first.goto('/account/payments');
  await expect(first.getByRole('main').getByRole('link', { name: 'Advanced Massage Therapist Diploma' })).toHaveCount(
    1,
  );
});

test('While Stripe is down sales pause with a clear word, everything else works, and then they go on', async ({
  browser,
}) => {
  const page = await (await noScripts(browser)).newPage();
  await newcomer(page, 'Dora Downtime', ['foundations']);
  stripe.fail(/./, 500);
  await page.goto('/checkout/myofascial-pain');
  await button(page, 'Go to payment').click();
  await expect(page.getByRole('alert')).toContainText('Sales are paused');
  await doLessons(page, LESSON);
  await page.goto('/courses/foundations');
  await expect(page.locator(`[data-activity="${LESSON}"]`)).toHaveAttribute('data-state', 'done');
  stripe.heal();
  await turn(12);
  await goToPay(page, 'myofascial-pain', 'Pay at once');
});
