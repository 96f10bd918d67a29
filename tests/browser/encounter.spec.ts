import { expect, type Page, test } from '@playwright/test';
import { type Deed, expertDeeds } from '../../src/school/patients/index.ts';
import { deedForm } from '../support/deedForm.ts';
import { meetPatient, PATIENTS, patientOf, stageOf, timedName, WHY, walk, walkQuickly } from './support/encounter.ts';
import { giveHere, pressButton, type Stop } from './support/keyboard.ts';
import { anotherBrowser, castMember } from './support/people.ts';
import { handInDraft, passCase } from './support/study.ts';

const HEADACHE = patientOf(PATIENTS.headache);
const BACK = patientOf(PATIENTS.back);

/** The expert's deeds up to the first of a kind. */
const upTo = (deeds: Deed[], kind: Deed['kind']): Deed[] =>
  deeds.slice(
    0,
    deeds.findIndex((it) => it.kind === kind),
  );
/** A few of the questions, findings and regions of a path, and all else. */
const inShort = (deeds: Deed[], most = 2): Deed[] => {
  const counts = new Map<string, number>();
  const short = deeds.filter(({ kind }) => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return !['ask', 'examine', 'touch'].includes(kind) || (counts.get(kind) ?? 0) <= most;
  });
  const examined = short.flatMap((it) => (it.kind === 'examine' ? [it.finding] : []));
  return short.filter((it) => it.kind !== 'read' || examined.includes(it.finding));
};
const end = (page: Page) => page.locator('.outcome');

test('I see a patient to the end as an expert would, hand it in, pass, and read both paths', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const name = `Wilma ${process.pid}-${Date.now()}`;
  const submission = await meetPatient(page, PATIENTS.headache, name);
  await page.goto(submission);
  await expect(page.getByText('See the patient first.')).toBeVisible();
  await page.getByRole('link', { name: 'See the patient' }).click();
  await walk(page, HEADACHE, expertDeeds(HEADACHE));
  await expect(end(page)).toContainText('Three days of fourteen');
  await page.getByRole('link', { name: 'Write', exact: true }).click();
  await handInDraft(page);
  await expect(page.getByText('How the expert reasons')).toHaveCount(0);
  await passCase(await castMember(browser, 'instructor'), name);
  await page.goto(submission);
  await expect(page.getByRole('heading', { name: 'Your path with Samira Haidari' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'How the expert reasons' })).toBeVisible();
  await expect(page.locator('.path-row.path-missed')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'A model answer' })).toBeVisible();
});

test('Who refers without a need harms nobody: the case ends safely, and can’t be handed in before', async ({
  page,
}) => {
  const submission = await meetPatient(page, PATIENTS.headache);
  await page.goto(`${submission}/hand-in`);
  await expect(page.getByRole('heading', { name: 'Not ready to hand in' })).toBeVisible();
  await page.getByRole('link', { name: 'See the patient' }).click();
  await walk(page, HEADACHE, [
    { kind: 'ask', question: 'sudden' },
    { kind: 'go-on' },
    { kind: 'go-on' },
    { kind: 'chart', chart: [] },
    { kind: 'triage', choice: 'refer', why: WHY },
    { kind: 'rank', hypotheses: [{ id: 'serious', confidence: 60 }], why: WHY },
    { kind: 'plan', chosen: [{ id: 'doctor' }], goal: WHY },
  ]);
  await expect(end(page)).toContainText('Referred without a need to');
  await expect(page.getByText('Never. It creeps up.')).toBeVisible();
  await expect(page.getByText('On nine days; I put a cross in the diary.')).toHaveCount(0);
});

test('Who treats where only an emergency is safe sees what comes of it, visit by visit', async ({ page }) => {
  await meetPatient(page, PATIENTS.back);
  const quiet: Deed[] = [
    { kind: 'reassess', measures: BACK.measures.slice(0, 1).map((it) => it.id), questions: [] },
    { kind: 'decide', decision: 'continue', why: WHY },
  ];
  await walk(page, BACK, [
    { kind: 'go-on' },
    { kind: 'go-on' },
    { kind: 'chart', chart: [] },
    { kind: 'triage', choice: 'treat', why: WHY },
    { kind: 'rank', hypotheses: [{ id: 'strain', confidence: 80 }], why: WHY },
    { kind: 'plan', chosen: [{ id: 'gentle' }], goal: WHY },
  ]);
  const told = (id: string) => BACK.consequences.find((it) => it.id === id)?.says.slice(0, 60) ?? '?';
  await expect(page.getByText(told('numbs')).first()).toBeVisible();
  await walk(page, BACK, quiet);
  await expect(page.getByText(told('leaks')).first()).toBeVisible();
  await walk(page, BACK, quiet);
  await expect(end(page)).toContainText('Too late');
  expect(await stageOf(page)).toBe('over');
});

test('A whole case with scripts off', async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await anotherBrowser(browser, { javaScriptEnabled: false });
  await meetPatient(page, PATIENTS.headache);
  await walk(page, HEADACHE, inShort(expertDeeds(HEADACHE), 3));
  await expect(end(page)).toBeVisible();
  await page.getByRole('link', { name: 'Write', exact: true }).click();
  await handInDraft(page);
});

test('A whole case by keyboard alone', async ({ page }) => {
  test.setTimeout(240_000);
  await meetPatient(page, PATIENTS.headache);
  const [tender] = HEADACHE.palpation.expected.filter((it) => it.kind === 'tender');
  const chart = tender ? [{ ...tender, regions: tender.regions.slice(0, 1) }] : [];
  for (const given of inShort(expertDeeds(HEADACHE), 1)) {
    const deed = given.kind === 'chart' ? { ...given, chart } : given;
    const before = await page.evaluate(() => performance.timeOrigin);
    await pressButton(page, buttonFor(deed, await stageOf(page)), giving(page, deed));
    await expect.poll(() => page.evaluate(() => performance.timeOrigin).catch(() => before)).not.toBe(before);
    await expect(page.getByRole('alert'), deed.kind).toHaveCount(0);
  }
  await expect(end(page)).toBeVisible();
});

/** The button that does a deed, by its text. */
function buttonFor(deed: Deed, stage: string): string {
  switch (deed.kind) {
    case 'ask':
    case 'examine':
      return timedName(HEADACHE, deed);
    case 'go-on':
      return stage === 'history' ? 'Go on to the examination' : 'Go on to palpation';
    case 'read':
      return 'This is my reading';
    case 'touch':
      return 'Feel here';
    case 'chart':
      return 'Keep this chart and go on';
    case 'rank':
      return 'Keep this ranking';
    case 'plan':
      return 'Begin with this plan';
    case 'reassess':
      return 'Measure and ask';
    case 'triage':
    case 'decide':
      return 'Decide';
  }
}

/** At each stop with the Tab key, gives what a deed posts there; what holds it is opened first: a folded list, the kind of a chart. */
const giving = (page: Page, deed: Deed) => async (stop: Stop) => {
  const fields = deedForm(deed);
  const wanted = fields.filter(([name]) => name === stop.name).map(([, value]) => value);
  if (wanted.length > 0) return giveHere(page, stop, wanted);
  const holdsIt = await page.evaluate((all) => {
    const kind = (document.activeElement as HTMLElement | null)?.dataset['now'];
    if (kind !== undefined) return all.some(([name]) => name === `chart-${kind}`);
    const fold = document.activeElement?.closest('summary')?.parentElement as HTMLDetailsElement | null | undefined;
    return (
      fold?.open === false && all.some(([name, value]) => fold.querySelector(`[name="${name}"][value="${value}"]`))
    );
  }, fields);
  if (holdsIt) await page.keyboard.press('Enter');
};

test('Another tab that comes too late changes nothing, and gives back what I wrote', async ({ page }) => {
  const submission = await meetPatient(page, PATIENTS.headache);
  await walkQuickly(page, submission, upTo(inShort(expertDeeds(HEADACHE)), 'triage'));
  await page.goto(`${submission}/encounter`);
  const late = await page.context().newPage();
  await late.goto(`${submission}/encounter`);
  await walk(page, HEADACHE, [{ kind: 'triage', choice: 'caution', why: WHY }]);
  await late.locator('input[name="choice"][value="emergency"]').check();
  await late.getByLabel('Why', { exact: true }).fill('Because of something that I thought of late.');
  await late.getByRole('button', { name: 'Decide' }).click();
  await expect(late.getByRole('alert')).toHaveText(/done already, perhaps in another tab/);
  await expect(late.getByText('Because of something that I thought of late.')).toBeVisible();
  await expect(late.getByRole('heading', { name: 'Hypotheses', level: 2 })).toBeVisible();
  await expect(late.getByLabel('Why in this order')).toHaveValue('');
});

test('What is missing is said beside its field, and what I typed stays', async ({ page }) => {
  const submission = await meetPatient(page, PATIENTS.headache);
  await walkQuickly(page, submission, upTo(inShort(expertDeeds(HEADACHE)), 'rank'));
  await page.goto(`${submission}/encounter`);
  await page.getByLabel('First: the most likely').selectOption('tablets');
  await page.getByLabel(/^Second/).selectOption('tablets');
  for (const sure of await page.getByLabel('How sure, %').all()) await sure.fill('30');
  await page.getByLabel('Why in this order').fill(WHY);
  await page.getByRole('button', { name: 'Keep this ranking' }).click();
  await expect(page.getByLabel(/^Second/)).toHaveAccessibleDescription(/twice/);
  await expect(page.getByLabel('First: the most likely')).toHaveValue('tablets');
  await expect(page.getByLabel('Why in this order')).toHaveValue(WHY);
  await page.getByLabel(/^Second/).selectOption('tension-type');
  await page.getByRole('button', { name: 'Keep this ranking' }).click();
  await page.locator('[name="chosen.release"]').check();
  await page.getByLabel('Goal').fill(WHY);
  await page.getByRole('button', { name: 'Begin with this plan' }).click();
  await expect(page.locator('[name="dose.release"]')).toHaveAccessibleDescription('Say how much of it.');
  await expect(page.locator('[name="chosen.release"]')).toBeChecked();
  await expect(page.getByLabel('Goal')).toHaveValue(WHY);
});
