import { expect, test } from '@playwright/test';
import { anotherBrowser, CAST, castMember, signIn } from './support/people.ts';

test('A graduate reads the transcript and takes it along, with scripts off', async ({ browser }) => {
  const page = await anotherBrowser(browser, { javaScriptEnabled: false });
  await signIn(page, CAST.graduate);
  await page.goto('/certificates');
  await page.getByRole('link', { name: 'Transcript' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Transcript' })).toBeVisible();
  await expect(page.locator('.awarded > li')).toHaveCount(4);
  await expect(page.locator('.awarded')).toContainText('Foundations of Medical Massage');
  for (const name of ['PDF, A4', 'PDF, Letter']) {
    const pdf = await page.request.get((await page.getByRole('link', { name }).getAttribute('href')) ?? '');
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  }
  const link = page.getByRole('link', { name: 'Learner record (CLR 2.0), JSON' });
  const record = (await (await page.request.get((await link.getAttribute('href')) ?? '')).json()) as {
    type: string[];
    credentialSubject: { verifiableCredential: object[] };
    proof: { cryptosuite: string };
  };
  expect(record.type).toContain('ClrCredential');
  expect(record.credentialSubject.verifiableCredential).toHaveLength(4);
  expect(record.proof.cryptosuite).toBe('eddsa-rdfc-2022');
  await page.context().close();
});

test('A registrar finds the transcript of a person; nobody else does', async ({ browser }) => {
  const registrar = await castMember(browser, 'registrar');
  await registrar.goto(`/registrar/people?q=${CAST.graduate}`);
  await registrar.getByRole('link', { name: 'Zoë Nguyễn' }).click();
  await registrar.getByRole('link', { name: 'Transcript' }).click();
  await expect(registrar.locator('.awarded > li')).toHaveCount(4);
  const address = registrar.url();
  const instructor = await castMember(browser, 'instructor');
  for (const path of ['transcript', 'transcript.pdf', 'transcript.json']) {
    expect((await instructor.request.get(address.replace('/transcript?', `/${path}?`))).status(), path).toBe(404);
  }
  await registrar.context().close();
  await instructor.context().close();
});
