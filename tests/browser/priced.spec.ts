import { expect, type Page, test } from '@playwright/test';
import { anotherBrowser, castMember } from './support/people.ts';
import { newcomer } from './support/study.ts';

const COURSE = '/courses/myofascial-pain';
const TITLE = 'Myofascial Pain and Trigger Point Therapy';

/** A registrar issues a code for one person; the page is then the list of codes. */
async function issueCode(registrar: Page, note: string): Promise<string> {
  await registrar.goto('/registrar');
  await registrar.getByRole('link', { name: 'Access codes' }).click();
  await registrar.getByLabel('Course').selectOption({ label: TITLE });
  await registrar.getByLabel('Note for the school').fill(note);
  await registrar.getByRole('button', { name: 'Issue the code' }).click();
  await expect(registrar.getByText('The code is issued.')).toBeVisible();
  return registrar.getByRole('row').filter({ hasText: note }).locator('code').first().innerText();
}

async function enter(page: Page, code: string): Promise<void> {
  await page.goto(`${COURSE}/enrolment`);
  await page.getByLabel('Access code').fill(code);
  await page.getByRole('main').getByRole('button', { name: 'Enrol' }).click();
}

async function expectRefusal(page: Page, text: string | RegExp): Promise<void> {
  const field = page.getByLabel('Access code');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(typeof text === 'string' ? new RegExp(text) : text);
}

test('I enter a priced course by the code that a registrar issued, and read what opens its first lesson', async ({
  page,
  browser,
}) => {
  const code = await issueCode(await castMember(browser, 'registrar'), `for me, ${process.pid}-${Date.now()}`);
  await newcomer(page, 'Pat Priced');
  await page.goto(COURSE);
  await expect(page.locator('.price')).toHaveText(/240/);
  await page.getByRole('link', { name: 'Enrol with an access code' }).click();
  await page.getByLabel('Access code').fill(code.toLowerCase());
  await page.getByRole('main').getByRole('button', { name: 'Enrol' }).click();
  await expect(page).toHaveURL(new RegExp(`${COURSE}\\?note=enrolled`));

  const first = page.locator('[data-activity]').first();
  await expect(first).toHaveAttribute('data-state', 'locked');
  await first.getByRole('link').click();
  await expect(page.getByText('Not open for you yet.')).toBeVisible();
  await page.getByRole('link', { name: 'Complete the course “Foundations of Medical Massage”' }).click();
  await expect(page).toHaveURL('/courses/foundations');
});

test('A code that is wrong, or left out, is refused beside the field, and I can go on typing', async ({ page }) => {
  await newcomer(page, 'Wren Wrong');
  await enter(page, 'AAAA-BBBB-CCCC');
  await expectRefusal(page, 'We know no such code.');
  await expect(page.getByLabel('Access code')).toHaveValue('AAAA-BBBB-CCCC');
  await page.locator('main form').evaluate((form: HTMLFormElement) => Object.assign(form, { noValidate: true }));
  await page.getByLabel('Access code').fill('');
  await page.getByRole('main').getByRole('button', { name: 'Enrol' }).click();
  await expectRefusal(page, 'Enter the access code that the registrar gave you.');
});

test('A code opens the course as often as it was issued for, its own course only, and not once withdrawn', async ({
  page,
  browser,
}) => {
  const registrar = await castMember(browser, 'registrar');
  const note = `for two, ${process.pid}-${Date.now()}`;
  const code = await issueCode(registrar, note);
  await newcomer(page, 'Fia First');
  await page.goto('/courses/post-surgical-recovery/enrolment');
  await page.getByLabel('Access code').fill(code);
  await page.getByRole('main').getByRole('button', { name: 'Enrol' }).click();
  await expectRefusal(page, 'This code is for another course.');
  await enter(page, code);
  await expect(page.getByText('You are enrolled.')).toBeVisible();

  const second = await anotherBrowser(browser);
  await newcomer(second, 'Sol Second');
  await enter(second, code);
  await expectRefusal(second, /as often as it may be/);

  const withdrawn = await issueCode(registrar, `${note}, withdrawn`);
  await registrar.getByRole('link', { name: withdrawn }).click();
  await registrar.getByRole('button', { name: `Withdraw ${withdrawn}` }).click();
  await expect(registrar.getByText('Saved.')).toBeVisible();
  await enter(second, withdrawn);
  await expectRefusal(second, 'This code was withdrawn.');
  await second.goto('/learn');
  await expect(second.getByText('You are not enrolled in a course yet.')).toBeVisible();
});
