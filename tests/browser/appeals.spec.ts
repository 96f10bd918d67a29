import { expect, type Page, test } from '@playwright/test';
import { anotherBrowser, castMember } from './support/people.ts';
import { handInDraft, newcomer, passFirstModule, post, reachCases } from './support/study.ts';

const CASE = '/courses/foundations/head-and-back/headache-at-the-desk';
const REASON = `In my findings I name the red flags first and say whom I would call, which is what the third level of safety
asks for; please read the second paragraph again.`;

/** Gives the work of a page's desk the lowest or the highest level everywhere. */
async function giveMark(teacher: Page, desk: string, outcome: 'pass' | 'return', answer?: string): Promise<void> {
  await teacher.goto(desk);
  await expect(teacher.locator('.mark-criterion').first()).toBeVisible();
  for (const criterion of await teacher.locator('.mark-criterion').all()) {
    const levels = criterion.getByRole('radio');
    await (outcome === 'pass' ? levels.last() : levels.first()).check();
  }
  await teacher.getByLabel('Comment on the whole').fill('Name the red flags before you treat.');
  if (answer) await teacher.getByLabel('Answer to the appeal').fill(answer);
  await teacher.getByRole('radio', { name: outcome === 'pass' ? /^Pass/ : /^Return/ }).check();
  await teacher.getByRole('button', { name: 'Give this mark' }).click();
}

/** Someone new whose work was returned, with scripts off. */
async function returned(page: Page, teacher: Page): Promise<{ submission: string; desk: string }> {
  await newcomer(page, `Appealing ${process.pid}-${Date.now()}`, ['foundations']);
  await passFirstModule(page);
  await reachCases(page);
  await page.goto(await post(page, `${CASE}/submissions`));
  const submission = await handInDraft(page);
  const desk = submission.replace('/submissions/', '/teach/marking/');
  await giveMark(teacher, desk, 'return');
  return { submission, desk };
}

test('I appeal with a reason, someone else reads my work anew, and I see the old mark, the answer and the new mark', async ({
  browser,
}) => {
  const page = await anotherBrowser(browser, { javaScriptEnabled: false });
  const teacher = await castMember(browser, 'instructor');
  const { submission, desk } = await returned(page, teacher);

  await page.goto(submission);
  await page.getByRole('link', { name: 'Appeal against this mark' }).click();
  await expect(page.getByText(/You can appeal until \d+ \w+ \d{4}, once/)).toBeVisible();
  await page.getByLabel('Your reason').fill('This is not fair.');
  await page.getByRole('button', { name: 'Make this appeal' }).click();
  await expect(page.getByLabel('Your reason')).toHaveAccessibleDescription(/at least 20 words/);
  await expect(page.getByLabel('Your reason')).toHaveValue('This is not fair.');
  await page.getByLabel('Your reason').fill(REASON);
  await page.getByRole('button', { name: 'Make this appeal' }).click();
  await expect(page.getByText('Under appeal', { exact: true })).toBeVisible();
  await page.goto(`${submission}/appeal`);
  await expect(page.getByText('You have appealed against this mark already')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Make this appeal' })).toHaveCount(0);

  // Who gave the mark does not answer the appeal; where nobody else teaches the course, the registrar does.
  await teacher.goto(desk);
  await expect(teacher.getByRole('button', { name: 'Give this mark' })).toHaveCount(0);
  const registrar = await castMember(browser, 'registrar');
  await giveMark(registrar, desk, 'pass', 'The second paragraph does name them, and whom to call.');

  await page.goto(submission);
  await expect(page.getByText('Mark changed', { exact: true })).toBeVisible();
  await expect(page.getByText('The second paragraph does name them, and whom to call.')).toBeVisible();
  const history = page.locator('.decision-history li');
  await expect(history).toHaveText([
    /^\s*Marked.*Maya Lindqvist.*returned/s,
    /Changed on appeal.*Noor van Dijk.*passed/s,
  ]);
  expect((await page.request.post(`${submission}/appeal`, { form: { reason: REASON } })).status()).toBe(422);
});

test('I keep a note on a case in my portfolio, which another tab of mine does not write over', async ({ browser }) => {
  const page = await anotherBrowser(browser, { javaScriptEnabled: false });
  const teacher = await castMember(browser, 'instructor');
  const { submission } = await returned(page, teacher);
  await page.goto('/learn');
  await page.getByRole('link', { name: 'Your portfolio' }).click();
  await page.getByRole('link', { name: /^Write a note/ }).click();
  const late = await page.context().newPage();
  await late.goto(page.url());
  await page.getByLabel('What you take from this case').fill('Ask about **night pain** first.');
  await page.getByRole('button', { name: 'Save the note' }).click();
  await expect(page.getByText('Your note is saved.')).toBeVisible();
  await expect(page.locator('.portfolio-note strong')).toHaveText('night pain');
  await late.getByLabel('What you take from this case').fill('Another thought.');
  await late.getByRole('button', { name: 'Save the note' }).click();
  await expect(late.getByLabel('What you take from this case')).toHaveAccessibleDescription(/saved from elsewhere/);
  await expect(late.getByText('Ask about **night pain** first.', { exact: true })).toBeVisible();
  // Not even whoever marked the work sees the note.
  await teacher.goto(submission.replace('/submissions/', '/teach/marking/'));
  await expect(teacher.getByText('night pain')).toHaveCount(0);
  expect((await teacher.goto(new URL(late.url()).pathname))?.status()).toBe(404);
});
