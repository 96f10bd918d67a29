import { expect, type Page } from '@playwright/test';

/** Opens the newest message to an address that has a subject, as a registrar reads it, and returns the link in it. */
export async function linkSentTo(registrar: Page, email: string, subject: string): Promise<string> {
  await registrar.goto('/registrar/outbox');
  const message = registrar.getByRole('listitem').filter({ hasText: email }).getByRole('link', { name: subject });
  await message.first().click();
  await expect(registrar.getByText(email)).toBeVisible();
  return (await registrar.locator('.message-body a').first().getAttribute('href')) ?? '';
}
