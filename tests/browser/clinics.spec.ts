import { expect, test } from '@playwright/test';
import { linkSentTo } from './support/outbox.ts';
import { anotherBrowser, castMember, signIn } from './support/people.ts';
import { post } from './support/study.ts';

const OFF = { javaScriptEnabled: false };

test('With scripts off a manager invites somebody, who registers, accepts, and is seen by the clinic', async ({
  browser,
}) => {
  const email = `staff-${Date.now()}@clinic.test`;
  const manager = await anotherBrowser(browser, OFF);
  await signIn(manager, 'clinic@demo.test');
  await manager.goto('/clinics');
  await manager.getByRole('link', { name: 'Harbour Street Clinic' }).click();
  await manager.getByRole('link', { name: /^Invite staff/ }).click();
  await manager.getByLabel('E-mail addresses').fill(`hana.kim@demo.test\nnobody\n${email}`);
  await manager.getByRole('button', { name: 'Invite them' }).click();
  await expect(manager.locator('[data-problem="invited"]')).toContainText('hana.kim@demo.test');
  await expect(manager.locator('[data-problem="no-address"]')).toContainText('nobody');
  await manager.getByRole('button', { name: 'Invite the one that is right' }).click();
  await expect(manager.locator(`[data-seat="${email}"]`)).toHaveAttribute('data-state', 'invited');

  const registrar = await castMember(browser, 'registrar');
  const link = await linkSentTo(registrar, email, 'Harbour Street Clinic offers you a seat');
  const staff = await anotherBrowser(browser, OFF);
  await staff.goto(link);
  await expect(staff.getByText('It never sees an answer, a mark, or a case that you write.')).toBeVisible();
  await staff.getByRole('link', { name: 'Create an account' }).click();
  await staff.getByLabel('Your name').fill('Ana Newcomer');
  await staff.getByLabel('E-mail address').fill(email);
  await staff.getByLabel('Password').fill('a long sentence of mine');
  await staff.getByRole('button', { name: 'Create my account' }).click();
  await staff.getByRole('button', { name: 'Accept the seat' }).click();
  await expect(staff.getByRole('status')).toContainText('The seat is yours');
  await post(staff, '/courses/foundations/outcomes/what-medical-massage-is/progress', { fact: 'opened' });

  await manager.reload();
  const seat = manager.locator(`[data-seat="${email}"]`);
  await expect(seat).toContainText('Ana Newcomer');
  await expect(seat).toContainText('Foundations of Medical Massage: 0 of');
  await seat.getByRole('link', { name: /^Manage the seat/ }).click();
  await expect(manager.getByText('They have begun, so the seat stays theirs.')).toBeVisible();
  for (const page of [manager, registrar, staff]) await page.context().close();
});
