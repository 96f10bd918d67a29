import { expect, type Locator, type Page } from '@playwright/test';
import type { Chart, Deed, Patient } from '../../../src/school/patients/index.ts';
import { deedForm } from '../../support/deedForm.ts';
import { catalogue } from './answers.ts';
import { doLessons, newcomer, post } from './study.ts';

/** The cases with a patient. */
export const PATIENTS = {
  headache: 'clinical-reasoning/patients/band-by-noon',
  shoulder: 'clinical-reasoning/patients/seven-weeks-after-the-repair',
  back: 'clinical-reasoning/patients/back-by-saturday',
} as const;

export const WHY = 'As what was asked and found says.';

export function patientOf(study: string): Patient {
  const patient = catalogue.cases.get(study)?.patient;
  if (!patient) throw new Error(`${study} has no patient`);
  return patient;
}

/** Someone new on the first page of an encounter. Returns the submission's address. */
export async function meetPatient(page: Page, study: string, name = 'Wilma Walker'): Promise<string> {
  await newcomer(page, name, ['clinical-reasoning']);
  await doLessons(page, 'clinical-reasoning/patients/seeing-a-patient-here');
  const submission = (await post(page, `/courses/${study}/submissions`)).replace(/\?.*/, '');
  await page.goto(`${submission}/encounter`);
  return submission;
}

export const stageOf = async (page: Page): Promise<string> =>
  (await page.locator('[data-stage]').getAttribute('data-stage')) ?? '';

/** Does things with the patient by the visible controls of the page. Works with scripts and without. */
export async function walk(page: Page, patient: Patient, deeds: readonly Deed[]): Promise<void> {
  for (const deed of deeds) {
    await doDeed(page, patient, deed);
    await expect(page.getByRole('alert'), `${deed.kind} is taken`).toHaveCount(0);
  }
}

/** Does things with the patient by plain posts, where a test is about what comes after. */
export async function walkQuickly(page: Page, submission: string, deeds: readonly Deed[]): Promise<void> {
  for (const deed of deeds) {
    const html = await (await page.request.get(`${submission}/encounter`)).text();
    const form = new URLSearchParams([['stage', /data-stage="([^"]+)"/.exec(html)?.[1] ?? ''], ...deedForm(deed)]);
    const answer = await page.request.post(`${submission}/encounter`, {
      data: form.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      maxRedirects: 0,
    });
    expect(answer.status(), `${deed.kind}: ${form}`).toBe(303);
  }
}

async function doDeed(page: Page, patient: Patient, deed: Deed): Promise<void> {
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
  switch (deed.kind) {
    case 'ask':
    case 'examine':
      return press(timedName(patient, deed));
    case 'read':
      return read(page, patient, deed);
    case 'touch':
      await page.getByLabel('Where to feel').selectOption(deed.region);
      return press('Feel here');
    case 'go-on':
      return press(/^Go on to/);
    case 'chart':
      await mark(page, deed.chart);
      return press('Keep this chart and go on');
    case 'triage':
      await page.locator(`input[name="choice"][value="${deed.choice}"]`).check();
      await page.getByLabel('Why', { exact: true }).fill(deed.why);
      return press('Decide');
    case 'rank':
      for (const [index, { id, confidence }] of deed.hypotheses.entries()) {
        const rank = page.getByRole('listitem').filter({ has: page.locator(`[name="rank.${index + 1}"]`) });
        await rank.getByRole('combobox').selectOption(id);
        await rank.getByLabel('How sure, %').fill(String(confidence));
      }
      await page.getByLabel('Why in this order').fill(deed.why);
      return press('Keep this ranking');
    case 'plan':
      await choose(page.locator('main'), deed);
      await page.locator('textarea[name="goal"]').fill(deed.goal);
      return press(/^(Begin with this plan|Send the patient on)$/);
    case 'reassess':
      for (const name of [
        ...deed.measures.map((it) => `measure.${it}`),
        ...deed.questions.map((it) => `question.${it}`),
      ])
        await page.locator(`[name="${name}"]`).check();
      return press('Measure and ask');
    case 'decide':
      await page.locator(`input[name="choice"][value="${deed.decision}"]`).check();
      if (deed.chosen) {
        for (const box of await page.locator('.changed-plan input:checked').all()) await box.uncheck();
        await choose(page.locator('.changed-plan'), { chosen: deed.chosen });
      }
      await page.getByLabel('Why', { exact: true }).fill(deed.why);
      return press('Decide');
  }
}

/** The name of the button that asks or examines. */
export function timedName({ history, examination }: Patient, deed: Deed & { kind: 'ask' | 'examine' }): string {
  const found =
    deed.kind === 'ask'
      ? history.questions.find((it) => it.id === deed.question)
      : examination.findings.find((it) => it.id === deed.finding);
  if (!found) throw new Error(`there is no such thing to ${deed.kind}`);
  return `${'ask' in found ? found.ask : found.title} ${found.minutes} min`;
}

async function read(page: Page, { examination }: Patient, deed: Deed & { kind: 'read' }): Promise<void> {
  const finding = examination.findings.find((it) => it.id === deed.finding);
  const text = finding?.reading?.options.find((it) => it.id === deed.reading)?.text ?? '';
  const form = page.locator('form').filter({ has: page.locator(`[name="finding"][value="${deed.finding}"]`) });
  await form.getByLabel(text, { exact: true }).check();
  await form.getByRole('button', { name: 'This is my reading' }).click();
}

/** Marks a chart in its lists of regions. */
async function mark(page: Page, chart: Chart): Promise<void> {
  for (const { kind, regions } of chart) {
    // Where scripts run, one kind is open at a time.
    const open = page.locator(`button[data-now="${kind}"]`);
    if (await open.isVisible()) await open.click();
    for (const region of regions) {
      const box = page.locator(`input[name="chart-${kind}"][value="${region}"]`);
      if (!(await box.isVisible())) await page.locator('details').filter({ has: box }).locator('summary').click();
      await box.check();
    }
  }
}

async function choose(place: Locator, { chosen }: { chosen: (Deed & { kind: 'plan' })['chosen'] }): Promise<void> {
  for (const { id, dose } of chosen) {
    await place.locator(`[name="chosen.${id}"]`).check();
    if (dose !== undefined) await place.locator(`[name="dose.${id}"]`).selectOption(dose);
  }
}
