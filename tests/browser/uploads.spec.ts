import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, type Route, test } from '@playwright/test';
import { modernPicture, pdf, photograph } from '../support/craftedFiles.ts';
import { pressButton } from './support/keyboard.ts';
import { anotherBrowser } from './support/people.ts';
import { doLessons, newcomer, post } from './support/study.ts';

const BEFORE = 'clinical-reasoning/patients/seeing-a-patient-here';
const CASE = '/courses/clinical-reasoning/patients/seven-weeks-after-the-repair';

const folder = mkdtempSync(join(tmpdir(), 'fascia-sent-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file on this machine, as a student has it. */
function fileNamed(name: string, bytes: Buffer): string {
  const path = join(folder, `${Date.now()}-${name}`);
  // A process that comes back to this file after other ones has taken the folder away.
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, bytes);
  return path;
}

/** Someone new on the page of a draft that takes two files. Returns its address. */
async function writer(page: Page): Promise<string> {
  await newcomer(page, 'Fil Sender', ['clinical-reasoning']);
  await doLessons(page, BEFORE);
  const draft = await post(page, `${CASE}/submissions`);
  await page.goto(draft);
  return draft;
}

const field = (page: Page) => page.getByLabel('Add files');
const kept = (page: Page) => page.locator('.draft-files a');
const underWay = (page: Page) => page.locator('.uploads-under-way > li');

/** The bytes of the file that the page lists, as they come back. */
async function bytesBack(page: Page): Promise<Buffer> {
  const address = (await kept(page).first().getAttribute('href')) ?? '';
  return (await page.request.get(address)).body();
}

/** Lets the first piece of a file through, and does something else with each further one. Returns how to let go. */
async function afterFirstPiece(page: Page, then: (route: Route) => Promise<void> | void): Promise<() => Promise<void>> {
  let pieces = 0;
  await page.route('**/uploads/*', (route) => {
    if (route.request().method() !== 'PATCH') return route.continue();
    pieces += 1;
    return pieces === 1 ? route.continue() : then(route);
  });
  return () => page.unroute('**/uploads/*');
}

test('Without scripts I send files with what I wrote, read why one is refused, and take one back', async ({
  browser,
}) => {
  const page = await anotherBrowser(browser, { javaScriptEnabled: false });
  await writer(page);
  const text = page.locator('textarea').first();
  await text.fill('The shoulder moves better.');
  await field(page).setInputFiles([
    fileNamed('advice.pdf', pdf('', 1_500_000)),
    fileNamed('IMG_0001.HEIC', modernPicture('heic')),
  ]);
  await page.getByRole('button', { name: 'Send the files' }).click();
  await expect(field(page)).toHaveAccessibleDescription(/IMG_0001\.HEIC: This is a HEIC picture.*Most Compatible/);
  await expect(text).toHaveValue('The shoulder moves better.');
  await expect(kept(page)).toHaveCount(1);

  await field(page).setInputFiles(fileNamed('front.jpg', await photograph()));
  await page.getByRole('button', { name: 'Send the files' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Your files are kept' })).toBeVisible();
  await expect(kept(page)).toHaveText([/advice\.pdf/, /front\.jpg/]);
  await expect(text).toHaveValue('The shoulder moves better.');

  await page.getByRole('button', { name: /^Remove .*advice\.pdf/ }).click();
  await expect(page.getByText('The file is removed.')).toBeVisible();
  await expect(kept(page)).toHaveText([/front\.jpg/]);
  // A file that is still chosen goes along when I go on.
  await field(page).setInputFiles(fileNamed('late.pdf', pdf()));
  await page.getByRole('button', { name: 'Save and review' }).click();
  await expect(page).toHaveURL(/\/hand-in/);
  await expect(page.getByRole('link', { name: 'late.pdf' })).toBeVisible();
  await expect(page.getByRole('img', { name: /front\.jpg/ })).toBeVisible();
});

test('A file that is cut off goes on by itself, and arrives byte by byte', async ({ page }) => {
  await writer(page);
  const sent = pdf('', 9_000_000);
  let cuts = 0;
  const letGo = await afterFirstPiece(page, (route) => {
    cuts += 1;
    return route.abort('connectionreset');
  });
  await field(page).setInputFiles(fileNamed('long.pdf', sent));
  await expect(underWay(page)).toContainText('The connection is cut. 4.0 MB are safe');
  await letGo();
  await expect(kept(page)).toHaveText([/long\.pdf/]);
  await expect(underWay(page)).toHaveCount(0);
  await expect(page.locator('[data-said]')).toContainText('Kept');
  expect(cuts).toBeGreaterThan(0);
  expect((await bytesBack(page)).equals(sent)).toBe(true);
});

test('A file goes on where it was after I have loaded the page anew and chosen it again', async ({ page }) => {
  const draft = await writer(page);
  const sent = pdf('', 9_000_000);
  const path = fileNamed('again.pdf', sent);
  // The second piece never leaves.
  const held: Route[] = [];
  const letGo = await afterFirstPiece(page, (route) => void held.push(route));
  await field(page).setInputFiles(path);
  await expect.poll(() => held.length).toBe(1);
  await page.goto(draft);
  await letGo();
  await expect(page.locator('.draft-files')).toContainText('not whole: 4.0 MB of 9.0 MB are here');
  const offsets: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PATCH') offsets.push(request.headers()['upload-offset'] ?? '');
  });
  await field(page).setInputFiles(path);
  await expect(kept(page)).toHaveText([/again\.pdf/]);
  expect(offsets).toEqual(['4000000', '8000000']);
  expect((await bytesBack(page)).equals(sent)).toBe(true);
});

test('With the keyboard I pause a file and let it go on; HEIC is refused with advice, and axe finds no fault', async ({
  page,
}) => {
  await writer(page);
  const held: Route[] = [];
  const letGo = await afterFirstPiece(page, (route) => void held.push(route));
  await field(page).setInputFiles(fileNamed('film.pdf', pdf('', 9_000_000)));
  await expect.poll(() => held.length).toBe(1);
  await field(page).focus();
  await pressButton(page, 'Pause');
  await expect(underWay(page)).toContainText('Paused at 4.0 MB');
  await field(page).setInputFiles(fileNamed('IMG.heic', modernPicture('heic')));
  await expect(underWay(page).last()).toContainText('Most Compatible');
  await expect(underWay(page).last().getByRole('button')).toHaveText(['Close']);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).include('#files').analyze();
    expect(violations).toEqual([]);
  }
  await letGo();
  await page.getByRole('button', { name: /^Close: .*IMG/ }).click();
  await expect(underWay(page)).toHaveCount(1);
  await expect(field(page)).toBeFocused();
  await pressButton(page, 'Go on');
  await expect(kept(page)).toHaveText([/film\.pdf/]);
  await expect(field(page)).toBeFocused();
});
