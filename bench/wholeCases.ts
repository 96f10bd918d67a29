import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';
import { readCatalogue } from '../src/school/catalogue/readFiles.ts';
import { type Deed, expertDeeds, type Patient, replay } from '../src/school/patients/index.ts';
import { deedForm } from '../tests/support/deedForm.ts';
import type { RunningSchool } from '../tests/support/server.ts';
import { Visitor } from '../tests/support/visitor.ts';
import { CONNECTIONS } from './load.ts';
import type { Row } from './table.ts';

/** The case that is walked, and what comes before it. */
const CASE = 'clinical-reasoning/patients/band-by-noon';
const BEFORE = 'clinical-reasoning/patients/seeing-a-patient-here';

/** One case walked by the expert's path, from the first question to the end, by 16 students at once. */
export async function wholeCases(school: RunningSchool): Promise<Row[]> {
  const patient = readCatalogue({ courses: 'courses', content: 'content' }).cases.get(CASE)?.patient;
  if (!patient) throw new Error(`${CASE} has no patient`);
  const deeds = expertDeeds(patient);
  const seats = await Promise.all(Array.from({ length: CONNECTIONS }, (_, seat) => takeSeat(school, seat)));
  const took: number[] = [];
  const since = performance.now();
  await Promise.all(seats.map(({ visitor, page }) => walk(visitor, page, deeds, took)));
  const seconds = (performance.now() - since) / 1000;
  const p99 = took.toSorted((a, b) => a - b)[Math.ceil(took.length * 0.99) - 1] ?? 0;
  const lost = seats.filter(({ id }) => !isWhole(school, id, patient, deeds)).length;
  return [
    { name: `a case walked, ${CONNECTIONS} students at once`, value: took.length / seconds, unit: 'actions/s' },
    { name: 'an action with its page, slowest of a hundred', value: p99, unit: 'ms' },
    { name: 'cases with an action lost or done twice', value: lost, unit: '' },
  ];
}

/** Someone new, with the patient before them. */
async function takeSeat(school: RunningSchool, seat: number) {
  const visitor = new Visitor(school.url);
  const email = `bench-case-${process.pid}-${seat}@school.test`;
  await visitor.post('/register', { name: `Walker ${seat}`, email, password: 'a long sentence of mine' });
  await visitor.post('/courses/clinical-reasoning/enrolment', {});
  await visitor.post(`/courses/${BEFORE}/progress`, { fact: 'stated' });
  const begun = await visitor.post(`/courses/${CASE}/submissions`, {});
  const [, id] = /\/submissions\/(\w+)/.exec(begun.headers.get('location') ?? '') ?? [];
  if (!id) throw new Error(`no case was begun: ${begun.status}`);
  return { visitor, id, page: `/submissions/${id}/encounter` };
}

/** Does one thing after another as a browser without scripts would: posts it, then opens the page. */
async function walk(visitor: Visitor, page: string, deeds: readonly Deed[], took: number[]): Promise<void> {
  let stage = stageIn(await (await visitor.get(page)).text());
  for (const deed of deeds) {
    const begun = performance.now();
    const done = await visitor.post(page, [['stage', stage], ...deedForm(deed)]);
    if (done.status !== 303) throw new Error(`${deed.kind} at ${stage} was not done: ${done.status}`);
    stage = stageIn(await (await visitor.get(page)).text());
    took.push(performance.now() - begun);
  }
  if (stage !== 'over') throw new Error(`the walk ended at ${stage}`);
}

const stageIn = (html: string): string => /data-stage="([^"]+)"/.exec(html)?.[1] ?? '';

/** Whether the database holds each deed once, in order, and they lead to the end. */
function isWhole({ folder }: RunningSchool, id: string, patient: Patient, deeds: readonly Deed[]): boolean {
  const db = new DatabaseSync(join(folder, 'school.db'), { readOnly: true });
  try {
    const rows = db.prepare('select deed from encounter_deeds where submission = ? order by number').all(id);
    const kept = rows.map((it) => JSON.parse(String(it.deed)) as Deed);
    // The marks of a chart are kept in the order of their kinds, which may not be the file's.
    const [got, sent] = [kept, deeds].map((all) => all.map((it) => (it.kind === 'chart' ? it.kind : it)));
    return isDeepStrictEqual(got, sent) && replay(patient, kept).stage.kind === 'over';
  } finally {
    db.close();
  }
}
