import { expect, type Page, test } from '@playwright/test';
import { pdf } from '../support/craftedFiles.ts';
import { ownSchool } from './support/ownSchool.ts';
import { CAST, PASSWORD } from './support/people.ts';

// Requests are answered here: a school of its own, so that no other test meets them.
const school = ownSchool();
test.use({ javaScriptEnabled: false });
test.describe.configure({ mode: 'serial' });

const DIPLOMA = '/diplomas/advanced-massage-therapist';

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(`${school.url}/login`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('link', { name: 'Learn', exact: true }).first()).toBeVisible();
}

test('a student asks for prior learning with a document, scripts off', async ({ page }) => {
  await signIn(page, CAST.student);
  await page.goto(`${school.url}${DIPLOMA}`);
  await expect(page.locator('[data-way]').first()).toBeVisible();
  await page.getByRole('link', { name: 'Ask the school to recognise it' }).click();
  await page.getByLabel('It shall stand for').selectOption({ label: 'Myofascial Pain and Trigger Point Therapy' });
  await page.getByLabel('What it was called').fill('Trigger points in depth');
  await page.getByLabel('Who taught it').fill('Another school');
  await page.getByLabel('When you completed it').fill('2025-06-30');
  await page.getByLabel('How many hours it took').fill('many');
  await page
    .getByLabel('What it taught you, and how that fits')
    .fill('Dose, referral and stretch, as the course does.');
  await page.getByRole('button', { name: 'Ask for recognition' }).click();
  await expect(page.getByLabel('How many hours it took')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Who taught it')).toHaveValue('Another school');
  await page.getByLabel('How many hours it took').fill('12.5');
  await page.getByRole('button', { name: 'Ask for recognition' }).click();
  await expect(page.getByRole('heading', { name: 'Trigger points in depth', level: 1 })).toBeVisible();

  await page.getByRole('button', { name: 'Send the documents' }).click();
  await expect(page.getByText('Choose a file first.')).toBeVisible();
  const notes = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('notes') };
  await page.getByLabel('Add documents').setInputFiles(notes);
  await page.getByRole('button', { name: 'Send the documents' }).click();
  await expect(page.getByText('notes.txt:')).toBeVisible();
  const certificate = { name: 'certificate.pdf', mimeType: 'application/pdf', buffer: pdf() };
  await page.getByLabel('Add documents').setInputFiles(certificate);
  await page.getByRole('button', { name: 'Send the documents' }).click();
  await expect(page.getByRole('link', { name: 'certificate.pdf' })).toBeVisible();
});

test('a registrar reads the document and recognises it; the student sees that part done', async ({ browser }) => {
  const office = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(office, CAST.registrar);
  await office.goto(`${school.url}/registrar/prior-learning`);
  await office.getByRole('link', { name: 'Trigger points in depth' }).click();
  const document = await office.getByRole('link', { name: 'certificate.pdf' }).getAttribute('href');
  expect((await office.request.get(`${school.url}${document}`)).headers()['content-type']).toBe('application/pdf');
  await office.getByLabel('Decision').selectOption('recognised');
  await office.getByLabel('Answer to the student').fill('It teaches what our course teaches.');
  await office.getByRole('button', { name: 'Send the answer' }).click();
  await expect(office.getByText('Answered. The student has been told.')).toBeVisible();

  const student = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(student, CAST.student);
  await student.goto(`${school.url}${DIPLOMA}`);
  await expect(
    student.locator('[data-stop="Myofascial Pain and Trigger Point Therapy"][data-state="done"]').first(),
  ).toBeVisible();
  await student.getByRole('link', { name: 'Ask the school to recognise it' }).click();
  await student.getByRole('link', { name: 'Trigger points in depth' }).click();
  await expect(student.getByText('It teaches what our course teaches.')).toBeVisible();

  const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(other, CAST.midway);
  expect((await other.request.get(`${school.url}${document}`)).status()).toBe(404);
});

test('the road fits a phone and a desk, light and dark', async ({ browser }) => {
  for (const [width, colorScheme] of [
    [390, 'light'],
    [1280, 'dark'],
  ] as const) {
    const page = await (await browser.newContext({ viewport: { width, height: 900 }, colorScheme })).newPage();
    await signIn(page, CAST.midway);
    await page.goto(`${school.url}${DIPLOMA}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});
