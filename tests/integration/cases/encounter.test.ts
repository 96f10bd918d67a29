import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database } from '../../../db/client.ts';
import { auditLog } from '../../../db/schema/audit.ts';
import { encounterDeeds } from '../../../db/schema/cases.ts';
import { newId } from '../../../src/platform/tokens.ts';
import {
  actInEncounter,
  beginSubmission,
  encounterForStudent,
  giveMark,
  handIn,
  readingFor,
  submissionForStudent,
  wholeScore,
} from '../../../src/school/cases/index.ts';
import { type Deed, expertDeeds } from '../../../src/school/patients/index.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { STATED } from '../../support/statement.ts';
import { begun, student } from './support.ts';
import { STAGED, sam, upTo, visitor, why } from './walking.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

const kept = async (id: string) =>
  (await database().select().from(encounterDeeds)).filter((it) => it.submission === id);
const ask = (question: string): Deed => ({ kind: 'ask', question });
const written = [{ section: 'reasoning', text: 'three whole words', revision: 2000 }];

describe('a deed', () => {
  test('is kept once, in order, and shows what it brings', async () => {
    const { id, view, act } = await visitor();
    expect((await view()).notes.asked).toEqual([]);
    expect(await act(ask('travel'))).toEqual({ ok: true });
    expect(await act(ask('travel'))).toEqual({ ok: true });
    expect(await act(ask('how-long'))).toEqual({ ok: true });
    expect((await kept(id)).map((it) => [it.number, it.deed])).toEqual([
      [0, ask('travel')],
      [1, ask('how-long')],
    ]);
    expect((await view()).notes.asked.map((it) => it.answer)).toEqual([
      'SAYS-travel on an aeroplane.',
      'SAYS-how-long eleven.',
    ]);
    expect((await view()).now).toMatchObject({ kind: 'history', left: 3 });
  });

  test('stands in the audit log where it decides, and only there', async () => {
    const { id, person, walk } = await visitor();
    await walk(...expertDeeds(sam()));
    const entries = (await database().select().from(auditLog)).filter((it) => it.subject === `submission/${id}`);
    expect(entries.map((it) => [it.actor, it.action, (it.details as { stage: string }).stage])).toEqual(
      ['triage', 'hypotheses', 'plan', 'visit-1-decide', 'visit-2-decide'].map((stage) => [
        person.id,
        'encounter-decided',
        stage,
      ]),
    );
  });

  test.each<[string, () => Deed[], Deed]>([
    ['wrong-stage', () => [], { kind: 'triage', choice: 'treat', why }],
    ['unknown-choice', () => [], ask('constructor')],
    ['not-yet-askable', () => [], ask('how-long')],
    ['no-time-left', () => [ask('travel'), ask('how-long')], ask('work')],
    ['reading-missing', () => [...upTo('examine'), { kind: 'examine', finding: 'slump' }], { kind: 'go-on' }],
    ['not-examined', () => upTo('examine'), { kind: 'read', finding: 'slump', reading: 'negative' }],
    ['already-read', () => upTo('touch').slice(0, -1), { kind: 'read', finding: 'slump', reading: 'positive' }],
    [
      'no-touches-left',
      () => [...upTo('chart'), { kind: 'touch', region: 'calf-left' }],
      { kind: 'touch', region: 'shin-left' },
    ],
    ['why-missing', () => upTo('triage'), { kind: 'triage', choice: 'treat', why: 'no reason' }],
    ['nothing-chosen', () => upTo('rank'), { kind: 'rank', hypotheses: [], why }],
    [
      'chosen-twice',
      () => upTo('rank'),
      { kind: 'rank', hypotheses: ['clot', 'clot'].map((id) => ({ id, confidence: 9 })), why },
    ],
    ['bad-confidence', () => upTo('rank'), { kind: 'rank', hypotheses: [{ id: 'clot', confidence: Number.NaN }], why }],
    ['dose-missing', () => upTo('plan'), { kind: 'plan', chosen: [{ id: 'release' }], goal: why }],
    [
      'too-many',
      () => upTo('plan'),
      { kind: 'plan', chosen: ['thrust', 'talk', 'walk', 'clot-signs', 'doctor'].map((id) => ({ id })), goal: why },
    ],
    ['not-offered', () => expertDeeds(sam()).slice(0, -1), { kind: 'decide', decision: 'continue', why }],
  ])('is refused where it can’t be: %s', async (reason, before, deed) => {
    const { id, walk, act } = await visitor();
    await walk(...before());
    const count = (await kept(id)).length;
    expect(await act(deed)).toEqual({ ok: false, reason });
    expect(await kept(id)).toHaveLength(count);
  });

  test('is for one’s own draft of a case with a patient', async () => {
    const { id, person } = await visitor();
    const stranger = await student();
    const unstaged = await begun(stranger.id);
    const refused = { ok: false, reason: 'unknown-encounter' };
    expect(await actInEncounter(stranger.id, id, 'history', ask('travel'), 2000)).toEqual(refused);
    expect(await actInEncounter(person.id, 'no-such-id', 'history', ask('travel'), 2000)).toEqual(refused);
    expect(await actInEncounter(stranger.id, unstaged, 'history', ask('travel'), 2000)).toEqual(refused);
    expect(await encounterForStudent(database(), stranger.id, id)).toBeUndefined();
    expect(await encounterForStudent(database(), stranger.id, unstaged)).toBeUndefined();
    expect(await kept(id)).toEqual([]);
  });
});

describe('another tab', () => {
  test('of two decisions at once the first counts, and the other hears that it came too late', async () => {
    const { id, person, walk, view } = await visitor();
    await walk(...upTo('triage'));
    const choose = (choice: 'treat' | 'refer') =>
      actInEncounter(person.id, id, 'triage', { kind: 'triage', choice, why }, 3000);
    expect(await Promise.all([choose('treat'), choose('refer')])).toEqual([
      { ok: true },
      { ok: false, reason: 'stage-over' },
    ]);
    expect((await view()).notes.triage?.title).toBe('Treat');
    expect((await kept(id)).filter((it) => (it.deed as Deed).kind === 'triage')).toHaveLength(1);
  });

  test('of the stage before asks in vain, and of a later visit decides in vain', async () => {
    const { id, person, walk } = await visitor();
    const late = (stage: string, deed: Deed) => actInEncounter(person.id, id, stage, deed, 3000);
    await walk({ kind: 'go-on' });
    expect(await late('history', ask('travel'))).toEqual({ ok: false, reason: 'stage-over' });
    expect(await late('history', { kind: 'go-on' })).toEqual({ ok: false, reason: 'stage-over' });
    await walk(...expertDeeds(sam()).slice(upTo('go-on').length + 1, -2));
    expect(await late('visit-1-decide', { kind: 'decide', decision: 'continue', why })).toEqual({
      ok: false,
      reason: 'stage-over',
    });
  });
});

describe('handing in', () => {
  test('waits for the encounter to be over, and ends it', async () => {
    const { id, person, walk, act } = await visitor();
    await walk(...upTo('decide'));
    expect(await handIn(person.id, id, written, 4000, STATED)).toEqual({
      ok: false,
      reason: 'encounter-open',
      problems: [],
    });
    expect(await submissionForStudent(database(), person.id, id)).toMatchObject({
      state: 'draft',
      encounter: { state: 'open', stage: 'Visit 1' },
    });
    await walk({ kind: 'decide', decision: 'discharge', why });
    expect(await handIn(person.id, id, [], 4000, STATED)).toEqual({ ok: true });
    expect(await act(ask('travel'))).toEqual({ ok: false, reason: 'handed-in' });
  });

  test('a case without a patient asks for none', async () => {
    const { id } = await student();
    const submission = await begun(id);
    expect(await submissionForStudent(database(), id, submission)).toMatchObject({ encounter: undefined });
  });
});

describe('after the mark', () => {
  const mark = async (id: string, outcome: 'passed' | 'returned') => {
    const marker = await addPerson({ id: `m-${id}`, email: `${id}@school.test`, teaches: ['clinic'] });
    const given = { levels: { safety: 2 }, comments: { safety: '' }, comment: 'As it is.', outcome };
    expect(await giveMark(marker, id, given, 5000)).toMatchObject({ ok: true });
  };
  const all = (value: unknown) => JSON.stringify(value, (_key, it) => (it instanceof Map ? [...it] : it));

  test('a pass tells the expert’s path and the model answer', async () => {
    const { id, person, walk } = await visitor();
    await walk(...expertDeeds(sam()));
    await handIn(person.id, id, written, 4000, STATED);
    expect((await submissionForStudent(database(), person.id, id))?.told).toBeUndefined();
    await mark(id, 'passed');
    const told = (await submissionForStudent(database(), person.id, id))?.told;
    expect(told).toMatchObject({
      keys: true,
      path: { score: 10_000, outcome: { title: 'Running again', verdict: 'good' }, chart: { share: 1 } },
      model: [{ title: 'Reasoning', html: expect.stringContaining('KEY-MODEL') }],
    });
    const rows = told?.keys ? (told.path?.stages ?? []).flatMap((it) => it.rows) : [];
    expect(new Set(rows.map((it) => it.judged))).toEqual(new Set(['right', 'open']));
  });

  test('while another try is left the keys wait, and the next try sees the patient anew', async () => {
    const { id, person, walk } = await visitor();
    const thrust: Deed[] = [...upTo('plan'), { kind: 'plan', chosen: [{ id: 'thrust' }], goal: why }];
    await walk(...thrust);
    await handIn(person.id, id, written, 4000, STATED);
    await mark(id, 'returned');
    const first = await submissionForStudent(database(), person.id, id);
    expect(first?.told).toMatchObject({
      keys: false,
      path: { outcome: { verdict: 'unsafe', why: 'KEY-harmed the thrust.' } },
    });
    expect(all(first).replace('KEY-harmed', '')).not.toContain('KEY-');

    const next = await beginSubmission(person.id, STAGED, true, 6000);
    if (!next.ok) throw new Error(next.reason);
    expect(await encounterForStudent(database(), person.id, next.submission)).toMatchObject({
      stage: 'history',
      notes: { asked: [], visits: [] },
    });
    expect((await submissionForStudent(database(), person.id, next.submission))?.texts.get('reasoning')?.text).toBe(
      'three whole words',
    );
    for (const deed of thrust) {
      const { stage } = (await encounterForStudent(database(), person.id, next.submission)) as { stage: string };
      await actInEncounter(person.id, next.submission, stage, deed, 7000);
    }
    await handIn(person.id, next.submission, [], 8000, STATED);
    await mark(next.submission, 'returned');
    expect((await submissionForStudent(database(), person.id, id))?.told).toMatchObject({ keys: true });
  });
});

describe('the mark of a staged case', () => {
  const GIVEN = { levels: { safety: 2 }, comments: {}, comment: 'As it is.', outcome: 'passed' as const };
  const marker = async () => addPerson({ email: `${newId()}@school.test`, id: newId(), teaches: ['clinic'] });

  test('weighs the path as the case says, and keeps what it earned', async () => {
    const { id, person, walk } = await visitor();
    await walk(...expertDeeds(sam()));
    await handIn(person.id, id, written, 4000, STATED);
    const version = (await submissionForStudent(database(), person.id, id))?.version;
    if (!version) throw new Error('it was handed in');
    const top = (version.rubric[0]?.levels.length ?? 1) - 1;
    const rubric = Math.floor((2 / top) * 10_000);
    const score = wholeScore(version.automatic, rubric, 10_000);
    expect(await giveMark(await marker(), id, GIVEN, 5000)).toMatchObject({ ok: true, score });
    expect((await submissionForStudent(database(), person.id, id))?.marking).toMatchObject({
      score,
      automatic: 10_000,
    });
  });

  test('never passes who left the patient unsafe, and its marker sees why', async () => {
    const { id, person, walk } = await visitor();
    await walk(...upTo('plan'), { kind: 'plan', chosen: [{ id: 'thrust' }], goal: why });
    await handIn(person.id, id, written, 4000, STATED);
    const who = await marker();
    expect((await readingFor(database(), who, id, 5000))?.automatic).toMatchObject({ verdict: 'unsafe' });
    expect(await giveMark(who, id, GIVEN, 5000)).toMatchObject({
      reason: 'unfit',
      problems: [{ about: 'outcome', reason: 'unsafe' }],
    });
    expect(await giveMark(who, id, { ...GIVEN, outcome: 'returned' }, 5000)).toMatchObject({ came: 'released' });
  });
});
