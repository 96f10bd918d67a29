import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

/** The password of every demo account. */
export const PASSWORD = 'learn-by-touch';

/** The demo accounts, by what they are. */
export const CAST = {
  student: 'student@demo.test',
  midway: 'midway@demo.test',
  graduate: 'graduate@demo.test',
  instructor: 'instructor@demo.test',
  registrar: 'registrar@demo.test',
} as const;

/** Sends the form to sign in, whatever comes of it. */
export async function trySigningIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Signs in by the form, as a person would. */
export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await trySigningIn(page, email, password);
  await page.waitForURL(/\/(learn|$)/);
}

/** A page in a browser of its own, whose visitor is nobody yet. */
export const anotherBrowser = async (browser: Browser, options: BrowserContextOptions = {}): Promise<Page> =>
  (await browser.newContext(options)).newPage();

/** One of the cast, signed in, in a browser of their own. */
export async function castMember(browser: Browser, who: keyof typeof CAST): Promise<Page> {
  const page = await anotherBrowser(browser);
  await signIn(page, CAST[who]);
  return page;
}
