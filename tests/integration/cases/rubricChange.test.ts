import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database } from '../../../db/client.ts';
import { auditLog } from '../../../db/schema/audit.ts';
import { rubricChanges } from '../../../db/schema/cases.ts';
import { outbox } from '../../../db/schema/mail.ts';
import type { Person } from '../../../src/school/accounts/index.ts';
import {
  applyRubricChange,
  decisionsOf,
  type GivenMark,
  giveMark,
  pastRubricChanges,
  previewRubricChange,
  rubricChangeSentences,
  submissionForStudent,
} from '../../../src/school/cases/index.ts';
import { type CaseStudy, catalogue, useCatalogue } from '../../../src/school/catalogue/index.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { announced, CASE, COURSE, changeCase, GOOD, handedIn, instructor, RETURN, student } from './support.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

/** Each test changes a case that no other has marks of: its pass mark tells it apart from what others left behind. */
let teacher: Person;
let file: ReturnType<typeof catalogue>;
beforeEach(async () => {
  file = catalogue();
  teacher = await instructor(COURSE);
});
afterEach(() => useCatalogue(file));

async function marked(given: GivenMark, now = 3000): Promise<{ person: Person; id: string }> {
  const person = await student();
  const id = await handedIn(person.id, now - 1000);
  const done = await giveMark(teacher, id, given, now);
  if (!done.ok) throw new Error(done.reason);
  announced.length = 0;
  return { person, id };
}
const weighing = (safety: number, planning: number) => (it: CaseStudy) => ({
  rubric: it.rubric.map((criterion) => ({ ...criterion, weight: criterion.id === 'safety' ? safety : planning })),
});
const asked = (mayFall = false) => ({ path: CASE, mayFall });
async function preview(mayFall = false) {
  const found = await previewRubricChange(teacher, asked(mayFall));
  if (!found.ok) throw new Error(found.reason);
  return found;
}
const apply = async (mayFall = false, reason = 'Planning weighed too little.') =>
  applyRubricChange(teacher, asked(mayFall), { reason, expected: (await preview(mayFall)).fingerprint }, 5000);
const lettersTo = async ({ email }: Person) =>
  (await database().select().from(outbox).where(eq(outbox.recipient, email))).map((it) => it.subject);

/** 25 % by the file's rubric, 75 % where planning weighs thrice as much as safety. */
const PLANNER: GivenMark = { ...RETURN, levels: { safety: 0, planning: 2 } };
/** The other way round: 75 %, then 25 %. */
const SAFE: GivenMark = { ...GOOD, levels: { safety: 2, planning: 0 } };

describe('a change of the rubric', () => {
  test('is shown with its effect on past marks before it is applied, and changes nothing by that', async () => {
    const [planner, safe] = [await marked(PLANNER), await marked(SAFE)];
    changeCase(weighing(1, 3));
    const found = await preview();
    expect(found.versions).toMatchObject([{ marks: 2, differences: [{ part: 'Safety' }, { part: 'Plan' }] }]);
    expect(found).toMatchObject({ concerned: 2, moved: 1, passed: 1, fell: 0, spared: 1 });
    expect(found.effects).toMatchObject([
      { submission: planner.id, before: { score: 2500 }, after: { score: 7500, outcome: 'passed' }, spared: false },
      { submission: safe.id, before: { score: 7500, outcome: 'passed' }, spared: true },
    ]);
    expect(rubricChangeSentences(found).slice(0, 3)).toEqual([
      'It concerns 2 marks by an older rubric: 1 changes.',
      '1 piece of work passes by it; nobody falls.',
      '1 mark would get worse; it stays as it is.',
    ]);
    expect(await decisionsOf(database(), planner.id)).toHaveLength(1);
    await apply();
  });

  test('makes a further decision for each that moves, tells whom it turns, and lets a pass count', async () => {
    const [planner, safe] = [await marked(PLANNER), await marked(SAFE)];
    changeCase(weighing(1, 3));
    expect(await apply()).toEqual({ ok: true, moved: 1 });
    expect(await decisionsOf(database(), planner.id)).toMatchObject([
      { number: 1, reason: 'marked', outcome: 'returned', score: 2500 },
      { number: 2, reason: 'rubric-change', outcome: 'passed', score: 7500, releasedAt: 5000, counts: true },
    ]);
    expect(await decisionsOf(database(), safe.id)).toHaveLength(1);
    const seen = await submissionForStudent(database(), planner.person.id, planner.id);
    expect(seen).toMatchObject({ state: 'passed', marking: { by: { rubric: [{ weight: 1 }, { weight: 3 }] } } });
    expect(seen?.marking?.criteria.get('planning')).toMatchObject({ level: 2 });
    expect(announced).toEqual([{ kind: 'activity-done', person: planner.person.id, course: COURSE, at: 5000 }]);
    expect(await lettersTo(planner.person)).toContain('Passed after a change: A sample patient');
    expect((await lettersTo(safe.person)).filter((it) => it.includes('change'))).toEqual([]);
    const [kept] = await pastRubricChanges(database(), CASE);
    expect(kept).toMatchObject({
      by: teacher.name,
      reason: 'Planning weighed too little.',
      moved: 1,
      passed: 1,
      fell: 0,
    });
    const audit = await database()
      .select()
      .from(auditLog)
      .where(eq(auditLog.subject, `case/${CASE}`));
    expect(audit.at(-1)).toMatchObject({
      action: 'rubric-changed',
      actor: teacher.id,
      details: { moved: 1, mayFall: false },
    });
  });

  test('lets marks fall only where that was chosen, and tells those who fall', async () => {
    const safe = await marked(SAFE);
    changeCase(weighing(1, 3));
    expect(await preview(true)).toMatchObject({ moved: expect.any(Number), spared: 0 });
    expect((await preview(true)).fell).toBeGreaterThan(0);
    await apply(true);
    expect(await submissionForStudent(database(), safe.person.id, safe.id)).toMatchObject({ state: 'returned' });
    expect(await lettersTo(safe.person)).toContain('Your mark has changed: A sample patient');
    expect(announced.filter((it) => it.person === safe.person.id)).toEqual([]);
  });

  test('is refused when what it does has changed since it was looked at', async () => {
    await marked(PLANNER);
    changeCase(weighing(1, 3));
    const { fingerprint } = await preview();
    const late = await marked(PLANNER, 4000);
    useCatalogue(file);
    const another = await marked(PLANNER, 4000);
    changeCase(weighing(1, 3));
    const given = { reason: 'Late', expected: fingerprint };
    expect(await applyRubricChange(teacher, asked(), given, 5000)).toEqual({ ok: false, reason: 'stale' });
    for (const { id } of [late, another]) expect(await decisionsOf(database(), id)).toHaveLength(1);
    expect(await applyRubricChange(teacher, asked(true), given, 5000)).toMatchObject({ reason: 'stale' });
    await apply();
  });

  test('happens once, however often the form is sent', async () => {
    const planner = await marked(PLANNER);
    changeCase(weighing(1, 3));
    const { fingerprint } = await preview();
    const given = { reason: 'Twice', expected: fingerprint };
    const both = await Promise.all([1, 2].map(() => applyRubricChange(teacher, asked(), given, 5000)));
    expect(both.every((it) => it.ok)).toBe(true);
    expect(await decisionsOf(database(), planner.id)).toHaveLength(2);
    const kept = await database().select().from(rubricChanges).where(eq(rubricChanges.id, fingerprint));
    expect(kept).toHaveLength(1);
  });

  test('leaves marks that can’t be reckoned anew, and says why', async () => {
    const { id } = await marked(PLANNER);
    changeCase((it) => ({ rubric: it.rubric.filter((criterion) => criterion.id === 'safety') }));
    const found = await preview();
    expect(found.unfit.find((it) => it.submission === id)).toMatchObject({ reason: 'criteria-differ' });
    expect(found.moved).toBe(0);
    expect(await applyRubricChange(teacher, asked(), { reason: 'x', expected: found.fingerprint }, 1)).toMatchObject({
      reason: 'nothing-to-change',
    });
  });

  test('is nothing where only what students read was changed', async () => {
    const { person, id } = await marked(GOOD);
    changeCase(() => ({ notes: 'Other notes.' }));
    const found = await previewRubricChange(teacher, asked());
    if (found.ok) expect(found.effects.map((it) => it.submission)).not.toContain(id);
    else expect(found.reason).toBe('nothing-to-change');
    expect(await submissionForStudent(database(), person.id, id)).toMatchObject({ marking: { by: undefined } });
  });

  test('is for instructors of the course, with a reason', async () => {
    await marked(PLANNER);
    changeCase(weighing(1, 3));
    const registrar = await addPerson({ registrar: true });
    for (const stranger of [registrar, await instructor('priced'), await student()]) {
      expect(await previewRubricChange(stranger, asked())).toEqual({ ok: false, reason: 'not-instructor' });
      expect(await applyRubricChange(stranger, asked(), { reason: 'x', expected: '' }, 1)).toEqual({
        ok: false,
        reason: 'not-instructor',
      });
    }
    expect(await apply(false, '  ')).toEqual({ ok: false, reason: 'reason-missing' });
    expect(await apply(false, 'x'.repeat(501))).toEqual({ ok: false, reason: 'reason-long' });
    expect(await previewRubricChange(await instructor('no'), { path: 'no/such/case', mayFall: false })).toEqual({
      ok: false,
      reason: 'unknown-case',
    });
    await apply();
  });
});
