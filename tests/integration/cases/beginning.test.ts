import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database } from '../../../db/client.ts';
import { caseVersions } from '../../../db/schema/cases.ts';
import {
  beginSubmission,
  caseStanding,
  giveMark,
  submissionForStudent,
  triesIn,
} from '../../../src/school/cases/index.ts';
import { catalogue, findCase, useCatalogue } from '../../../src/school/catalogue/index.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { begun, CASE, COURSE, handedIn, instructor, RETURN, student } from './support.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

const returned = async (person: string, now: number) => {
  const id = await handedIn(person, now);
  const marker = await instructor(COURSE);
  expect(await giveMark(marker, id, RETURN, now + 1)).toMatchObject({ ok: true });
  return id;
};

describe('beginning a case', () => {
  test('two tabs make one try', async () => {
    const { id } = await student();
    const both = await Promise.all([beginSubmission(id, CASE, true, 1), beginSubmission(id, CASE, true, 1)]);
    expect(both[0]).toMatchObject({ ok: true });
    expect(both[1]).toEqual(both[0]);
    expect(await triesIn(database(), id, COURSE)).toMatchObject([{ case: CASE, state: 'draft' }]);
  });

  test('after a return the next try starts from what was written, until none is left', async () => {
    const { id } = await student();
    const first = await returned(id, 2000);
    const second = await begun(id, 3000);
    const copy = await submissionForStudent(database(), id, second);
    expect(copy).toMatchObject({ number: 2, state: 'draft' });
    expect(copy?.texts.get('findings')?.text).toBe('findings: three whole words');
    expect((await submissionForStudent(database(), id, first))?.mayTryAgain).toBe(false);
    await returned(id, 4000);
    expect(await beginSubmission(id, CASE, true, 5000)).toEqual({ ok: false, reason: 'no-tries-left', newest: second });
  });

  test('is refused while a try waits for its mark', async () => {
    const { id } = await student();
    const submission = await handedIn(id);
    expect(await beginSubmission(id, CASE, true, 5000)).toEqual({ ok: false, reason: 'waiting', newest: submission });
  });

  test.each([
    ['not-enrolled', async () => (await addPerson({ id: 'guest', email: 'guest@school.test' })).id, CASE, true],
    ['locked', async () => (await student()).id, CASE, false],
    ['unknown-case', async () => (await student()).id, 'sample/practice/nothing', true],
    ['unknown-case', async () => (await student()).id, 'sample/basics/check', true],
  ])('is refused: %s', async (reason, person, path, unlocked) => {
    const who = await person();
    expect(await beginSubmission(who, path, unlocked, 1)).toMatchObject({ ok: false, reason });
    expect(await triesIn(database(), who, COURSE)).toEqual([]);
  });

  test('a try keeps the case as it stood; the next has what was changed', async () => {
    const { id } = await student();
    const old = await returned(id, 2000);
    const study = findCase(CASE);
    if (!study) throw new Error('the fixture has a case');
    const before = catalogue();
    useCatalogue({
      ...before,
      cases: new Map([[CASE, { ...study, pass: 0.9, sections: study.sections.slice(0, 1) }]]),
    });
    const fresh = await begun(id, 3000);
    useCatalogue(before);
    expect((await submissionForStudent(database(), id, old))?.version.pass).toBe(0.6);
    const next = await submissionForStudent(database(), id, fresh);
    expect(next?.version.pass).toBe(0.9);
    expect([...(next?.texts.keys() ?? [])]).toEqual(['findings']);
  });

  test('a version is kept once, however many rest on it', async () => {
    const count = async () => (await database().select().from(caseVersions)).length;
    await begun((await student()).id);
    const before = await count();
    await begun((await student()).id);
    expect(await count()).toBe(before);
  });

  test('where a student stands says what beginning would do', async () => {
    const { id } = await student();
    const study = { path: CASE, course: COURSE, tries: 2 };
    expect(await caseStanding(database(), id, study, true)).toEqual({ tries: [], next: 'start' });
    expect(await caseStanding(database(), id, study, false)).toMatchObject({ next: 'locked' });
    await begun(id);
    expect(await caseStanding(database(), id, study, true)).toMatchObject({
      next: 'resume',
      tries: [{ state: 'draft' }],
    });
  });
});
