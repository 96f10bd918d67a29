import { expect, test } from '@playwright/test';
import { anotherBrowser, CAST, castMember, signIn } from './support/people.ts';
import { newAddress, newcomer } from './support/study.ts';

test('a registrar enrols people from a file, scripts off: looked over first, and once', async ({ browser }) => {
  const registrar = await anotherBrowser(browser, { javaScriptEnabled: false });
  await signIn(registrar, CAST.registrar);
  const student = await anotherBrowser(browser);
  const known = await newcomer(student);
  await registrar.goto('/registrar');
  await registrar.getByRole('link', { name: 'Enrol from a list' }).click();
  const list = (text: Buffer | string) => ({ name: 'staff.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await registrar.getByLabel('A file').setInputFiles(list(Buffer.from('email\nzo\xeb@x.org\n', 'latin1')));
  await registrar.getByLabel('Course for lines').selectOption('Foundations of Medical Massage');
  await registrar.getByRole('button', { name: 'Look it over' }).click();
  await expect(registrar.getByRole('alert')).toContainText('staff.csv: Line 2, byte 3 (EB) is no letter in UTF-8.');
  const lines = `e-mail;name\n${known};Nia\n${newAddress()};Newman\n=cmd|calc;Bad\n`;
  await registrar.getByLabel('A file').setInputFiles(list(lines));
  await registrar.getByRole('button', { name: 'Look it over' }).click();
  await expect(registrar.getByText('1 will be enrolled, 1 invited by mail, 0 left as they are; 1 lines')).toBeVisible();
  await student.goto('/courses/foundations');
  await expect(student.getByRole('main').getByRole('button', { name: 'Enrol' })).toBeVisible();
  const address = registrar.url();
  await registrar.getByRole('button', { name: 'Enrol or invite 2' }).click();
  await expect(registrar.getByText('2 enrolled or invited, 1 left out.')).toBeVisible();
  expect((await registrar.request.post(address, { form: {}, maxRedirects: 0 })).headers().location).toContain(
    'note=roster-before',
  );
  await student.goto('/courses/foundations');
  await expect(student.getByRole('link', { name: 'Start:' })).toBeVisible();
});

test('a list of 10 MB is refused in a word, and nobody but a registrar can send one', async ({ browser }) => {
  const registrar = await castMember(browser, 'registrar');
  const form = (size: number) => ({
    list: { name: 'long.csv', mimeType: 'text/csv', buffer: Buffer.from(`email\n${'a@x.org\n'.repeat(size / 8)}`) },
    course: 'foundations',
  });
  const refused = await registrar.request.post('/registrar/rosters', { multipart: form(10_000_000) });
  expect([refused.status(), await refused.text()]).toEqual([422, expect.stringContaining('at most 1,000 people')]);
  const student = await anotherBrowser(browser);
  await newcomer(student);
  const other = await student.request.post('/registrar/rosters', { multipart: form(800) });
  expect(other.status()).toBe(404);
});

test('a student takes a leave that a registrar grants, comes back, leaves the course and comes back', async ({
  browser,
}) => {
  const student = await anotherBrowser(browser);
  await newcomer(student, 'Ida Away', ['foundations']);
  await student.goto('/courses/foundations');
  await student.getByRole('link', { name: 'Take a leave of absence' }).click();
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await student.getByLabel('First day away').fill(day(0));
  await student.getByLabel('Last day away').fill(day(300));
  await student.getByLabel('Why').fill('An operation.');
  await student.getByRole('button', { name: 'Ask for a leave' }).click();
  await expect(student.getByLabel('Last day away')).toHaveAccessibleDescription(/A leave lasts at most 180 days/);
  await student.getByLabel('Last day away').fill(day(20));
  await student.getByRole('button', { name: 'Ask for a leave' }).click();
  await expect(student.getByText('Your leave is asked for')).toBeVisible();

  const registrar = await castMember(browser, 'registrar');
  await registrar.goto('/registrar/leaves');
  const card = registrar.getByRole('article').filter({ hasText: 'Ida Away' });
  await card.getByRole('button', { name: 'Refuse it' }).click();
  await expect(card.getByText('Say why: the student will read it.')).toBeVisible();
  await card.getByRole('button', { name: 'Grant the leave' }).click();
  await expect(registrar.getByText('Answered. The student has been told.')).toBeVisible();

  await student.goto('/courses/foundations');
  await expect(student.getByText('You are on leave from this course.')).toBeVisible();
  await student.getByRole('link', { name: 'When it ends, and how to come back' }).click();
  await student.getByRole('button', { name: 'Come back now' }).click();
  await student.getByRole('main').getByRole('link', { name: 'Foundations' }).click();
  await student.getByRole('link', { name: 'leave the course' }).click();
  await student.getByRole('button', { name: 'Leave the course' }).click();
  await expect(student.getByText('You have left the course.')).toBeVisible();
  await student.getByRole('main').getByRole('button', { name: 'Enrol' }).click();
  await expect(student.getByRole('link', { name: 'Start:' })).toBeVisible();
});

test('a registrar issues many codes for a diploma and fetches them as a list', async ({ browser }) => {
  const registrar = await castMember(browser, 'registrar');
  await registrar.goto('/registrar/codes');
  await registrar.getByLabel('Course, diploma or bundle').selectOption('advanced-massage-therapist');
  await registrar.getByLabel('Takes off, in per cent').fill('30');
  await registrar.getByLabel('How many such codes').fill('12');
  await registrar.getByLabel('Only for addresses at').fill('not a domain');
  await registrar.getByRole('button', { name: 'Issue the code' }).click();
  await expect(registrar.getByLabel('Only for addresses at')).toHaveAccessibleDescription(/such as clinic.org/);
  await registrar.getByLabel('Only for addresses at').fill('@Clinic.org');
  await registrar.getByRole('button', { name: 'Issue the code' }).click();
  const [download] = await Promise.all([
    registrar.waitForEvent('download'),
    registrar.getByRole('link', { name: 'The codes as a list (CSV)' }).click(),
  ]);
  const text = (await (await download.createReadStream()).toArray()).join('');
  expect(
    text.match(/[0-9A-Z]{4}(-[0-9A-Z]{4}){2},advanced-massage-therapist,30,1,0,,clinic\.org,,no\r\n/g),
  ).toHaveLength(12);
});
