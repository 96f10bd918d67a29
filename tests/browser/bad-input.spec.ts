import { expect, type Page, test } from '@playwright/test';
import { castMember } from './support/people.ts';
import { doLessons, handInDraft, lessonsOf, newcomer, passQuickly, post } from './support/study.ts';

/** What no form expects, as the value of any field. */
const BAD: Record<string, string> = {
  nothing: '',
  'a megabyte': 'x'.repeat(1024 * 1024),
  'NUL and other control characters': 'a\u0000b\u0001\u001b[2Jc\u007f',
  'letters that turn the line round': '\u202Egnp.exe\u2066 \u200F\u061C',
  'half a pair of surrogates': '\uD83D',
  markup: '"><script>alert(1)</script><b onclick=alert(1)>',
  'a number too large to count': '9'.repeat(400),
  'something from SQL': "' or 1=1; drop table people; --",
  'many lines': '\r\n'.repeat(5000),
};

/** Answers that refuse or redirect; none of them is a fault of ours, and none says 403. */
const CALM = [303, 400, 404, 413, 415, 422, 429];

/** Posts every kind of bad value in every field of a form, and the form as what it is not. */
async function abuse(page: Page, path: string, names: string[]): Promise<void> {
  const answers: Record<string, number> = {};
  for (const [kind, value] of Object.entries(BAD)) {
    const form = Object.fromEntries(names.map((name) => [name, value]));
    answers[kind] = (await page.request.post(path, { form, maxRedirects: 0 })).status();
  }
  const file = { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a file') };
  const multipart = Object.fromEntries(names.map((name) => [name, file]));
  answers['files in place of texts'] = (await page.request.post(path, { multipart, maxRedirects: 0 })).status();
  answers.JSON = (
    await page.request.post(path, { data: Object.fromEntries(names.map((name) => [name, {}])), maxRedirects: 0 })
  ).status();
  const broken = { data: 'no boundary', headers: { 'content-type': 'multipart/form-data' }, maxRedirects: 0 };
  answers['a broken form'] = (await page.request.post(path, broken)).status();
  answers['no fields'] = (await page.request.post(path, { form: {}, maxRedirects: 0 })).status();
  expect(
    Object.entries(answers).filter(([, status]) => !CALM.includes(status)),
    path,
  ).toEqual([]);
}

const OPEN: [path: string, ...names: string[]][] = [
  ['/login', 'email', 'password', 'next'],
  ['/register', 'name', 'email', 'password', 'next'],
  ['/password-reset', 'email'],
  ['/password-reset/none', 'password'],
  ['/account/email-verification', 'token'],
];

const SIGNED_IN: [path: string, ...names: string[]][] = [
  ['/account/name', 'name'],
  ['/account/email', 'email', 'password'],
  ['/account/password', 'present-password', 'password'],
  ['/account/sessions', 'session'],
  ['/held-form', 'anything'],
  ['/courses/myofascial-pain/enrolment', 'code'],
  ['/courses/foundations/outcomes/what-medical-massage-is/progress', 'fact'],
  ['/films/foundations/neck-rotation/coverage', 'intervals', 'position'],
];

test('Nothing that a stranger can post to the open forms breaks them', async ({ page }) => {
  for (const [path, ...names] of OPEN) await abuse(page, path, names);
  await newcomer(page);
});

test('Nothing that I can post about myself breaks the school or my account', async ({ page }) => {
  const email = await newcomer(page, 'Bad Input', ['foundations']);
  for (const [path, ...names] of SIGNED_IN) await abuse(page, path, names);
  await page.goto('/account');
  await expect(page.getByText(email)).toBeVisible();
});

test('Nothing that I can post as an answer or a draft breaks an attempt or a case, or its marking', async ({
  page,
  browser,
}) => {
  await newcomer(page, 'Bad Answers', ['foundations']);
  await doLessons(page, ...lessonsOf('foundations/outcomes'));
  const attempt = await post(page, '/courses/foundations/outcomes/check-your-reasoning/attempts');
  await page.goto(attempt);
  const names = await page.locator('form [name]').evaluateAll((all) => all.map((it) => it.getAttribute('name') ?? ''));
  await abuse(page, `${attempt}/answers`, [...new Set(names), '_revision']);
  await page.goto(attempt);
  await expect(page.locator('fieldset[data-item]')).toHaveCount(10);
  await abuse(page, `${attempt}/submission`, names);
  await page.goto(attempt);
  await expect(page.getByRole('heading', { name: /: result$/ })).toBeVisible();

  await passQuickly(page, 'foundations/outcomes/check-your-reasoning');
  await doLessons(page, ...lessonsOf('foundations/assessment'));
  await passQuickly(page, 'foundations/assessment/assessment-check');
  await doLessons(page, 'foundations/head-and-back/tension-type-headache');
  const draft = await post(page, '/courses/foundations/head-and-back/headache-at-the-desk/submissions');
  await abuse(page, `${draft}/draft`, ['findings.text', 'findings.shown', 'plan.text', '_revision', 'none.text']);
  await abuse(page, `${draft}/hand-in`, ['reviewed', 'privacy', 'hints-read', 'findings.text']);
  await page.goto(draft);
  await expect(page.getByRole('heading', { name: 'What you write' })).toBeVisible();

  const submission = await handInDraft(page);
  const teacher = await castMember(browser, 'instructor');
  await abuse(teacher, submission.replace('/submissions/', '/teach/marking/'), [
    'safety.level',
    'safety.comment',
    'comment',
    'outcome',
  ]);
  await page.goto(submission);
  await expect(page.getByText('Your work waits for its mark')).toBeVisible();
});
