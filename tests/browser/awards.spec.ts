import AxeBuilder from '@axe-core/playwright';
import { createClient } from '@libsql/client';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { ownSchool } from './support/ownSchool.ts';
import { CAST, PASSWORD } from './support/people.ts';

// Awards are revoked here: a school of its own, so that no other test meets them.
const school = ownSchool();
test.use({ javaScriptEnabled: false });
test.describe.configure({ mode: 'serial' });

/** The code of the graduate's certificate of a course. */
async function codeOf(course: string): Promise<string> {
  const client = createClient({ url: `file:${school.folder}/school.db` });
  try {
    const asked = {
      sql: `select code from awards where subject = ? and person = (select id from people where email = ?)`,
      args: [course, CAST.graduate],
    };
    return String((await client.execute(asked)).rows[0]?.code);
  } finally {
    client.close();
  }
}

async function registrar(page: Page): Promise<void> {
  await page.goto(`${school.url}/login`);
  await page.getByLabel('E-mail address').fill(CAST.registrar);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('link', { name: 'Registrar' })).toBeVisible();
}

/** Does something with an award by the registrar's page of it. */
async function doWith(page: Page, code: string, link: string, button: string, reason: string): Promise<void> {
  await page.goto(`${school.url}/registrar/awards/${code}`);
  await page.getByRole('link', { name: link, exact: true }).click();
  await page.getByLabel('Reason').fill(reason);
  await page.getByRole('button', { name: button }).click();
}

/** What a stranger reads of a code, on a narrow screen. */
async function asStranger(browser: Browser, code: string, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: true, viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  // Twice: as the page makes it, and as it is sent from memory.
  for (const _ of [1, 2]) {
    await page.goto(`${school.url}/verify/${code}`);
    await look(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await context.close();
}

const stateIs = (state: string) => async (page: Page) => {
  await expect(page.locator('[data-verification]')).toHaveAttribute('data-verification', state);
};

test('a registrar suspends a certificate and reinstates it; whoever checks it reads both', async ({
  page,
  browser,
}) => {
  const code = await codeOf('foundations');
  await asStranger(browser, code, stateIs('valid'));
  await registrar(page);
  await doWith(page, code, 'Suspend it', 'Suspend this award', 'Identity in doubt.');
  await expect(page.getByText('The award is suspended')).toBeVisible();
  await asStranger(browser, code, async (it) => {
    await stateIs('suspended')(it);
    await expect(it.getByRole('heading', { name: /^Suspended since/ })).toBeVisible();
    await expect(it.getByText('Reason: Identity in doubt.')).toBeVisible();
  });
  await doWith(page, code, 'Reinstate it', 'Reinstate this award', 'Identity shown.');
  await asStranger(browser, code, async (it) => {
    await stateIs('valid')(it);
    await expect(it.locator('.award-history li')).toHaveText([/Issued/, /Suspended.*in doubt/, /Reinstated.*shown/]);
  });
});

test('a registrar corrects a name: the old certificate leads to the new one', async ({ page, browser }) => {
  const code = await codeOf('foundations');
  await registrar(page);
  await page.goto(`${school.url}/registrar/awards/${code}/correction`);
  const name = page.getByLabel('Name of the holder');
  const before = await name.inputValue();
  await name.fill('');
  await page.getByLabel('Reason').fill('Married; marriage certificate seen.');
  await name.fill('Grace\u202e Ríos');
  await page.getByRole('button', { name: 'Issue the corrected award' }).click();
  await expect(page.getByText('This is the corrected award.')).toBeVisible();
  const corrected = page.url().replace(/.*\/|\?.*/g, '');
  expect(corrected).not.toBe(code);
  await asStranger(browser, code, async (it) => {
    await stateIs('corrected')(it);
    await expect(it.getByText(before).first()).toBeVisible();
    await expect(it.locator('.verdict').getByRole('link', { name: corrected })).toBeVisible();
  });
  await asStranger(browser, corrected, async (it) => {
    await stateIs('valid')(it);
    // What can't be seen in a name is shown.
    await expect(it.locator('.unseen')).toHaveText('U+202E');
    await expect(it.getByRole('link', { name: code })).toBeVisible();
  });
  await page.goto(`${school.url}/registrar/awards/${code}`);
  await expect(page.getByText('Nothing: another award took the place of this one.')).toBeVisible();
  await page.goto(`${school.url}/registrar/audit`);
  await expect(page.getByRole('cell', { name: 'Award corrected' })).toBeVisible();
});

test('a registrar revokes a certificate, once, and with a reason', async ({ page, browser }) => {
  const code = await codeOf('myofascial-pain');
  await registrar(page);
  await page.goto(`${school.url}/registrar/awards/${code}`);
  await page.getByRole('link', { name: 'Revoke it', exact: true }).click();
  await page.getByLabel('Reason').fill('   ');
  await page.getByRole('button', { name: 'Revoke this award' }).click();
  await expect(page.getByText('Give the reason. Whoever checks the award will read it.')).toBeVisible();
  await page.getByLabel('Reason').fill('Answers were copied.');
  await page.getByRole('button', { name: 'Revoke this award' }).click();
  await expect(page.getByText('The award is revoked')).toBeVisible();
  await asStranger(browser, code, async (it) => {
    await stateIs('revoked')(it);
    await expect(it.getByText('Reason: Answers were copied.')).toBeVisible();
  });
  await page.goto(`${school.url}/registrar/awards/${code}/revocation`);
  await expect(page.getByText('This award was revoked before.')).toBeVisible();
});

test('whoever guesses codes is made to wait, also for one that is right and was just shown to others', async () => {
  const code = await codeOf('post-surgical-recovery');
  const get = (it: string) => fetch(`${school.url}/verify/${it}`);
  expect((await get(code)).status).toBe(200);
  const statuses: number[] = [];
  for (let guess = 0; guess < 61; guess += 1) {
    statuses.push((await get(`AAAA-BBBB-CCCC-${String(1000 + guess)}`)).status);
  }
  expect(new Set(statuses.slice(0, 55))).toEqual(new Set([404]));
  expect(statuses.at(-1)).toBe(429);
  const right = await get(code);
  expect(right.status).toBe(429);
  expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await right.text()).not.toContain('data-verification');
});

test('the register of awards is public, and names nobody', async ({ page }) => {
  const entries = (await (await fetch(`${school.url}/awards-register/entries`)).json()) as { entries: object[] };
  expect(entries.entries.length).toBeGreaterThan(4);
  const note = await fetch(`${school.url}/awards-register/checkpoint`);
  expect(note.headers.get('content-type')).toContain('text/plain');
  expect(await note.text()).toMatch(
    /^localhost:\d+\/awards-register\n\d+\n.*=\nsha-256-chain .*Z\n\n— localhost:\d+\/awards-register /,
  );
  await page.goto(`${school.url}/awards-register`);
  await expect(page.getByRole('heading', { name: 'How far it has come' })).toBeVisible();
  await expect(page.locator('main')).not.toContainText('@');
});
