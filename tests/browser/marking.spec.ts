import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, expect, type Page, test } from '@playwright/test';
import { catalogue } from './support/answers.ts';
import { ownSchool } from './support/ownSchool.ts';
import { CAST, signIn } from './support/people.ts';

/** A case that two people read without names, after they have calibrated. */
const READ_TWICE = 'clinical-reasoning/patients/back-by-saturday';
const PRIYA = 'priya.raman@demo.test';
const DANIEL = 'daniel.okafor@demo.test';

// What waits in it is marked here, each work by one test.
const school = ownSchool();
test.describe.configure({ mode: 'default' });

async function marker(browser: Browser, email: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: school.url, ...options })).newPage();
  await signIn(page, email);
  return page;
}

/** Opens the desk of the first work in the queue, perhaps narrowed, whose line holds a text. Returns its address. */
async function openDesk(page: Page, text: string | RegExp, filter = ''): Promise<string> {
  await page.goto(`/teach/marking${filter}`);
  const line = page.locator('.queue').first().getByRole('listitem').filter({ hasText: text }).first();
  await line.getByRole('link').click();
  await expect(page.locator('#rubric')).toBeVisible();
  return new URL(page.url()).pathname;
}

const criteria = (page: Page) => page.locator('[data-criterion]');
const saving = (page: Page) => page.locator('[data-saving]');

/** Chooses a level of every criterion: the first or the last. */
async function chooseLevels(page: Page, which: 'first' | 'last'): Promise<void> {
  await expect(criteria(page).first()).toBeVisible();
  for (const criterion of await criteria(page).all()) await criterion.locator('[data-level]')[which]().check();
}

async function expectNoFault(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map((it) => `${what}: ${it.id} ${it.nodes[0]?.html}`)).toEqual([]);
}

test('I fill in a rubric with keys alone; it saves itself, survives a reload, and another marker is told that it is mine', async ({
  browser,
}) => {
  const maya = await marker(browser, CAST.instructor);
  const daniel = await marker(browser, DANIEL);
  const desk = await openDesk(maya, 'A violinist with shoulder pain');
  await daniel.goto(desk);
  await criteria(maya).first().locator('[data-level]').first().focus();
  await maya.keyboard.press('3');
  await maya.keyboard.press('c');
  await maya.keyboard.type('You asked about the hand: keep doing that. 3j');
  await maya.keyboard.press('Escape');
  await maya.keyboard.press('j');
  await maya.keyboard.press('2');
  await maya.keyboard.press('k');
  await expect(criteria(maya).first().locator('[data-level="3"]')).toBeFocused();
  await expect(saving(maya)).toHaveText('Draft saved');
  await expectNoFault(maya, 'the desk');

  await maya.reload();
  await expect(criteria(maya).first().locator('[data-level="3"]')).toBeChecked();
  await expect(criteria(maya).nth(1).locator('[data-level="2"]')).toBeChecked();
  await expect(criteria(maya).first().getByRole('textbox')).toHaveValue(
    'You asked about the hand: keep doing that. 3j',
  );
  await expect(maya.getByRole('button', { name: 'Give it back' })).toBeVisible();

  // Daniel's page is from before: what he writes is not kept, and is his to copy.
  await daniel.getByLabel('Comment on the whole').fill('Mine, which must not be lost.');
  await expect(saving(daniel)).toHaveText(/Maya Lindqvist is marking this/);
  await daniel.getByRole('button', { name: 'Give this mark' }).click();
  await expect(daniel.getByRole('alert')).toHaveText(/Maya Lindqvist is marking this/);
  await expect(daniel.getByText('Mine, which must not be lost.')).toBeVisible();
  await daniel.goto('/teach/marking');
  await expect(daniel.getByText('Claimed by Maya Lindqvist')).toBeVisible();
  await expectNoFault(daniel, 'the queue');
});

test('I comment on words that I select, and use a comment that was kept', async ({ browser }) => {
  const maya = await marker(browser, CAST.instructor);
  await openDesk(maya, 'A violinist with shoulder pain', '?show=mine');
  const source = maya.locator('[data-source]').first();
  const words = await source.evaluate((it) => {
    const node = it.firstChild as Text;
    const range = document.createRange();
    range.setStart(node, 11);
    range.setEnd(node, 30);
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    return range.toString().trim();
  });
  await maya.getByRole('button', { name: 'Comment on these words' }).click();
  await expect(maya.getByRole('textbox', { name: 'The words' })).toHaveValue(words);
  await maya.getByLabel('Comment on these words').fill('Measured how?');
  await maya.getByRole('button', { name: 'Add this comment' }).click();
  await expect(maya.getByText('Your comment is added.')).toBeVisible();
  await expect(source.locator('mark')).toHaveText(words);
  await expect(maya.locator('#passage-1')).toContainText('Measured how?');

  const first = criteria(maya).first();
  await first.getByText(/^Comments used before/).click();
  await first.getByRole('link', { name: 'All comments of this case' }).click();
  await maya.getByRole('textbox', { name: 'Comment' }).fill('Name the nerve that you mean.');
  await maya.getByRole('button', { name: 'Keep this comment' }).click();
  await expect(maya.getByText('The comment is kept.')).toBeVisible();
  await expectNoFault(maya, 'the comment bank');
  await openDesk(maya, 'A violinist with shoulder pain', '?show=mine');
  await first.getByText(/^Comments used before/).click();
  await first.getByRole('button', { name: 'Insert: Name the nerve that you mean.' }).click();
  await expect(first.getByRole('textbox')).toHaveValue(/3j\n\nName the nerve that you mean\.$/);
  await expect(saving(maya)).toHaveText('Draft saved');
  await maya.locator('#passage-1').getByRole('button', { name: 'Remove comment 1' }).click();
  await expect(maya.locator('mark')).toHaveCount(0);
});

/** Reads every model submission of the case, as was agreed. */
async function calibrates(page: Page): Promise<void> {
  const samples = catalogue.cases.get(READ_TWICE)?.samples ?? [];
  expect(samples.length).toBeGreaterThan(0);
  await page.getByRole('link', { name: 'Calibrate first' }).click();
  for (const [index, { levels, why }] of samples.entries()) {
    await page.goto(`/teach/marking/calibration/${READ_TWICE}`);
    await page.getByRole('link', { name: `Model submission ${index + 1}`, exact: true }).click();
    await expect(page.getByText(why.slice(0, 30))).toHaveCount(0);
    for (const [criterion, level] of Object.entries(levels)) {
      await page.locator(`[data-criterion="${criterion}"] [data-level="${level + 1}"]`).check();
    }
    await page.getByRole('button', { name: 'Compare' }).click();
    await expect(page.getByText('You read it as was agreed.')).toBeVisible();
    await expect(page.getByText(why.slice(0, 30))).toBeVisible();
  }
  await expectNoFault(page, 'a model submission, compared');
}

test('Two markers read without names and unseen by each other; they differ, and a third decides', async ({
  browser,
}) => {
  test.slow();
  const [maya, priya, office] = [
    await marker(browser, CAST.instructor),
    await marker(browser, PRIYA),
    await marker(browser, CAST.registrar),
  ];
  const desk = await openDesk(maya, /^\s*Student [0-9A-F]{4}: Back by Saturday/);
  await calibrates(maya);
  await maya.goto(desk);
  const code = (await maya.locator('.page-head .lead bdi').innerText()).trim();
  expect(code).toMatch(/^Student [0-9A-F]{4}$/);
  await chooseLevels(maya, 'last');
  await maya.getByLabel('Comment on the whole').fill('Every sign is named, with its hour.');
  await maya.getByRole('radio', { name: /^Pass/ }).check();
  await maya.getByRole('button', { name: 'Give this mark' }).click();
  await expect(maya.getByText('Your mark is given. Another reading is still to come.')).toBeVisible();

  await priya.goto(desk);
  await calibrates(priya);
  await priya.goto(desk);
  await expect(priya.locator('.page-head')).toContainText('Second reading');
  await expect(priya.getByText('Every sign is named, with its hour.')).toHaveCount(0);
  await chooseLevels(priya, 'first');
  await priya.getByLabel('Comment on the whole').fill('I do not see who is told what.');
  await priya.getByRole('radio', { name: /^Return/ }).check();
  await priya.getByRole('button', { name: 'Give this mark' }).click();
  await expect(priya.getByText('The two markers differ, so a third decides.')).toBeVisible();
  await maya.goto(desk);
  await expect(maya.getByText('Another reading is still to come')).toBeVisible();
  await expect(maya.getByText('I do not see who is told what.')).toHaveCount(0);

  await office.goto('/teach/marking?show=moderation');
  await office.getByRole('link', { name: `${code}: Back by Saturday` }).click();
  await calibrates(office);
  await office.goto(desk);
  await expect(office.getByText('Every sign is named, with its hour.')).toBeVisible();
  await expect(office.getByText('I do not see who is told what.')).toBeVisible();
  await expectNoFault(office, 'moderation');
  await chooseLevels(office, 'last');
  await office.getByRole('radio', { name: /^Pass/ }).check();
  await office.getByRole('button', { name: 'Give this mark' }).click();
  await expect(office.getByText('Marked. The student has been told.')).toBeVisible();

  await maya.goto(desk);
  await expect(maya.getByText(/^Marked by Noor van Dijk/)).toBeVisible();
  await expect(maya.locator('.page-head .lead')).not.toContainText(code);
});

test('Without scripts I claim, save a draft, comment on a passage and give the mark', async ({ browser }) => {
  const maya = await marker(browser, CAST.instructor, { javaScriptEnabled: false });
  await openDesk(maya, 'Foundations of Medical Massage · try 2');
  await maya.getByRole('button', { name: 'Claim it' }).click();
  await expect(maya.getByText('It is yours.')).toBeVisible();
  await chooseLevels(maya, 'last');
  const comment = maya.getByLabel(/^Comment on “/).first();
  await comment.fill('Well asked.');
  const bank = criteria(maya).first().locator('details.bank');
  await bank.locator('summary').click();
  await bank.getByLabel('Keep my comment here, for other work').check();
  await maya.getByRole('button', { name: 'Save draft' }).click();
  await expect(maya.getByText('Your draft of the mark is saved.')).toBeVisible();
  await expect(comment).toHaveValue('Well asked.');
  await bank.locator('summary').click();
  await expect(bank.getByLabel('Well asked.')).not.toBeChecked();

  const words = (await maya.locator('[data-source]').first().innerText()).split(/\s+/).slice(0, 3).join(' ');
  await maya.getByText('Comment on a passage').click();
  await maya.getByRole('textbox', { name: 'The words' }).fill('Words that nobody wrote');
  await maya.getByLabel('Comment on these words').fill('A good beginning.');
  await maya.getByRole('button', { name: 'Add this comment' }).click();
  await expect(maya.getByRole('textbox', { name: 'The words' })).toHaveAccessibleDescription(/not in that section/);
  await expect(maya.getByLabel('Comment on these words')).toHaveValue('A good beginning.');
  await maya.getByRole('textbox', { name: 'The words' }).fill(words);
  await maya.getByRole('button', { name: 'Add this comment' }).click();
  await expect(maya.locator('mark')).toHaveText(words);

  await maya.getByRole('button', { name: 'Give this mark' }).click();
  await expect(maya.getByRole('group', { name: 'Outcome', exact: true })).toHaveAccessibleDescription(/Choose whether/);
  await maya.getByRole('radio', { name: /^Pass/ }).check();
  await maya.getByRole('button', { name: 'Give this mark' }).click();
  await expect(maya.getByText('Marked. The student has been told.')).toBeVisible();
});

test('When my role is taken away meanwhile I am told so, what I wrote is mine to copy, and the work is free', async ({
  browser,
}) => {
  const [priya, office, maya] = [
    await marker(browser, PRIYA),
    await marker(browser, CAST.registrar),
    await marker(browser, CAST.instructor),
  ];
  const desk = await openDesk(priya, 'A runner after ACL reconstruction');
  await priya.getByRole('button', { name: 'Claim it' }).click();
  await office.goto('/registrar/people?q=priya.raman');
  await office.getByRole('link', { name: 'Priya Raman' }).click();
  await office.getByRole('button', { name: 'Withdraw instructor of post-surgical-recovery' }).click();
  await priya.getByLabel('Comment on the whole').fill('Half an hour of my work.');
  await expect(saving(priya)).toHaveText(/your role was taken away/);
  await priya.getByRole('button', { name: 'Give this mark' }).click();
  await expect(priya.getByRole('heading', { name: 'Nothing to mark here' })).toBeVisible();
  await expect(priya.getByText('Half an hour of my work.')).toBeVisible();
  await maya.goto(desk);
  await expect(maya.getByRole('button', { name: 'Claim it' })).toBeVisible();
});
