import type { Page } from '@playwright/test';

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

/** Signs in by the form, as a person would. */
export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('main').getByRole('button').click();
  await page.waitForURL(/\/(learn|$)/);
}

let count = 0;

/** Registers someone new, who is then signed in. Returns the address. */
export async function register(page: Page, name = 'Ada Newcomer'): Promise<string> {
  count += 1;
  const email = `new-${process.pid}-${Date.now()}-${count}@school.test`;
  await page.goto('/register');
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill('a long sentence of mine');
  await page.getByRole('main').getByRole('button').click();
  await page.waitForURL(/\/learn/);
  return email;
}
