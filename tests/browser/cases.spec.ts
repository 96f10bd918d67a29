import { expect, type Page, test } from '@playwright/test';
import { anotherBrowser, castMember } from './support/people.ts';
import { handInDraft, newcomer, passCase, passFirstModule, post, reachCases, writeDraft } from './support/study.ts';

const CASE = '/courses/foundations/head-and-back/headache-at-the-desk';

/** Someone new with a case before them, on the page of its draft. Returns the draft's address and their name. */
async function writer(page: Page): Promise<{ draft: string; name: string }> {
  const name = `Cas Writer ${process.pid}-${Date.now()}`;
  await newcomer(page, name, ['foundations']);
  await passFirstModule(page);
  await reachCases(page);
  const draft = await post(page, `${CASE}/submissions`);
  await page.goto(draft);
  return { draft, name };
}

const findings = (page: Page) => page.getByLabel('Assessment findings');
const saving = (page: Page) => page.locator('[data-saving]');

test('My draft is saved while I write, counts my words, and is there on another device', async ({ page, browser }) => {
  const { draft } = await writer(page);
  await findings(page).pressSequentially('Sixteen headache days of the last month');
  await expect(page.locator('[data-section="findings"] [data-words]')).toHaveText('7');
  await expect(saving(page)).toHaveText('Saved');
  const device = await anotherBrowser(browser, {
    storageState: { cookies: await page.context().cookies(), origins: [] },
  });
  await device.goto(draft);
  await expect(findings(device)).toHaveValue('Sixteen headache days of the last month');
});

test('Work that is too short is not handed in, and I read what is missing where', async ({ page }) => {
  const { draft } = await writer(page);
  await writeDraft(page);
  await findings(page).fill('Too short.');
  await page.getByRole('button', { name: 'Save and review' }).click();
  await expect(page.getByRole('heading', { name: 'Not ready to hand in' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Hand in' })).toHaveCount(0);
  expect((await page.request.post(`${draft}/hand-in`, { form: {}, maxRedirects: 0 })).status()).toBe(422);
  await page.getByRole('listitem').getByRole('link', { name: 'Assessment findings' }).click();
  await expect(findings(page)).toHaveValue('Too short.');
});

test('What may tell who somebody is is pointed at, and handed in only when I say so', async ({ page }) => {
  await writer(page);
  await writeDraft(page);
  await findings(page).fill(`My neighbour Ludmila has the same. ${await findings(page).inputValue()}`);
  await page.getByRole('button', { name: 'Save and review' }).click();
  await expect(page.locator('mark')).toHaveText('Ludmila');
  await page.getByRole('button', { name: 'Hand in' }).click();
  const privacy = page.getByRole('checkbox', { name: 'Nobody can be recognised' });
  await expect(privacy).toHaveAccessibleDescription(/Confirm that nobody can be recognised/);
  await privacy.check();
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect(privacy).toBeChecked();
  const read = page.getByRole('checkbox', { name: 'I have looked at each place' });
  await expect(read).toHaveAccessibleDescription(/Look at each place/);
  await read.check();
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect(page.getByText('Your work waits for its mark')).toBeVisible();
  await expect(page.getByText('It is kept until')).toBeVisible();
});

test('I write with buttons and keys, take a mark back with undo, and see how it looks before I hand it in', async ({
  page,
}) => {
  await writer(page);
  const bar = page.locator('[data-section="findings"]').getByRole('toolbar');
  await findings(page).fill('Night pain\nNone found');
  await findings(page).press('ControlOrMeta+Home');
  await findings(page).press('Shift+End');
  await findings(page).press('ControlOrMeta+b');
  await expect(findings(page)).toHaveValue('**Night pain**\nNone found');
  await findings(page).press('ControlOrMeta+z');
  await expect(findings(page)).toHaveValue('Night pain\nNone found');
  await findings(page).press('ControlOrMeta+a');
  await bar.getByRole('button', { name: 'Bold' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(findings(page)).toHaveValue('- Night pain\n- None found');
  await expect(page.locator('[data-section="findings"] [data-words]')).toHaveText('4');
  await page.getByRole('button', { name: 'Save and review' }).click();
  await expect(page.locator('.written').first().getByRole('listitem')).toHaveText(['Night pain', 'None found']);
});

test('What another tab of mine saved is not written over: both texts are shown, and I choose', async ({ browser }) => {
  const page = await anotherBrowser(browser, { javaScriptEnabled: false });
  const { draft } = await writer(page);
  const late = await page.context().newPage();
  await late.goto(draft);
  await findings(page).fill('What I wrote first.');
  await page.getByRole('button', { name: 'Save and review' }).click();
  await findings(late).fill('What I wrote in the other tab.');
  await late.getByRole('button', { name: 'Save and review' }).click();
  await expect(findings(late)).toHaveValue('What I wrote in the other tab.');
  await expect(findings(late)).toHaveAccessibleDescription(/saved from elsewhere since this page was opened/);
  await expect(late.getByText('What I wrote first.', { exact: true })).toBeVisible();
  await late.getByRole('button', { name: 'Save and review' }).click();
  await expect(late.getByText('Your draft is saved.')).toBeVisible();
  await page.goto(draft);
  await expect(findings(page)).toHaveValue('What I wrote in the other tab.');
});

test('Returned work comes back with a reason and with what I wrote, and can pass at the next try', async ({
  page,
  browser,
}) => {
  const { name } = await writer(page);
  const submission = await handInDraft(page);
  const teacher = await castMember(browser, 'instructor');
  await teacher.goto(submission.replace('/submissions/', '/teach/marking/'));
  const give = teacher.getByRole('button', { name: 'Give this mark' });
  await expect(teacher.locator('.mark-criterion').first()).toBeVisible();
  for (const criterion of await teacher.locator('.mark-criterion').all())
    await criterion.getByRole('radio').first().check();
  await teacher.getByRole('radio', { name: /^Pass/ }).check();
  await give.click();
  await expect(teacher.getByRole('group', { name: 'Outcome', exact: true })).toHaveAccessibleDescription(
    /below the pass mark/,
  );
  await teacher.getByRole('radio', { name: /^Return/ }).check();
  await give.click();
  await expect(teacher.getByLabel('Comment on the whole')).toHaveAccessibleDescription(/Say what to work on/);
  await teacher.getByLabel('Comment on the whole').fill('Say first what must be asked before you treat.');
  await give.click();
  await expect(teacher.getByText('Marked. The student has been told.')).toBeVisible();

  await page.goto(submission);
  await expect(page.getByText('Say first what must be asked before you treat.')).toBeVisible();
  await page.getByRole('button', { name: 'Start try 2 of 3' }).click();
  await expect(findings(page)).toHaveValue(/^Sixteen headache days/);
  await handInDraft(page);
  await passCase(teacher, name);
  await page.goto(CASE);
  await expect(page.getByRole('link', { name: 'See the feedback on try 2' })).toBeVisible();
});
