import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database } from '../../../db/client.ts';
import { auditLog } from '../../../db/schema/audit.ts';
import { markings } from '../../../db/schema/cases.ts';
import { outbox } from '../../../db/schema/mail.ts';
import { findPerson, withdrawRole } from '../../../src/school/accounts/index.ts';
import { beginSubmission, giveMark, submissionForStudent, triesIn } from '../../../src/school/cases/index.ts';
import { type Course, findCourse } from '../../../src/school/catalogue/index.ts';
import { courseCompletion } from '../../../src/school/progress/index.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { announced, begun, CASE, COURSE, GOOD, handedIn, instructor, RETURN, student } from './support.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

const markingsOf = async (id: string) =>
  (await database().select().from(markings)).filter((it) => it.submission === id);
const announcedFor = (person: string) => announced.filter((it) => it.person === person);

describe('marking', () => {
  test('a pass is kept, told, written down, and announced', async () => {
    const [marker, { id, email }] = [await instructor(COURSE), await student()];
    const submission = await handedIn(id);
    expect(await giveMark(marker, submission, GOOD, 3000)).toEqual({ ok: true, score: 8750, came: 'released' });

    const seen = await submissionForStudent(database(), id, submission);
    expect(seen).toMatchObject({ state: 'passed', mayTryAgain: false });
    expect(seen?.marking).toMatchObject({ marker: marker.name, at: 3000, score: 8750, comment: 'Well reasoned.' });
    expect(seen?.marking?.criteria.get('safety')).toEqual({ level: 2, comment: 'Every flag is named.' });
    expect(await triesIn(database(), id, COURSE)).toMatchObject([{ id: submission, state: 'passed', score: 8750 }]);
    expect(announcedFor(id)).toEqual([{ kind: 'activity-done', person: id, course: COURSE, at: 3000 }]);

    const letters = (await database().select().from(outbox)).filter((it) => it.recipient === email);
    expect(letters.map((it) => it.subject)).toEqual(['Passed: A sample patient']);
    const entries = (await database().select().from(auditLog)).filter((it) => it.action === 'submission-marked');
    expect(entries.find((it) => it.subject === `submission/${submission}`)).toMatchObject({
      actor: marker.id,
      details: { outcome: 'passed', score: 8750, levels: { safety: 2, planning: 1 } },
    });
  });

  test('returned work finishes nothing and opens another try', async () => {
    const [marker, { id }] = [await instructor(COURSE), await student()];
    const submission = await handedIn(id);
    expect(await giveMark(marker, submission, RETURN, 3000)).toEqual({ ok: true, score: 1250, came: 'released' });
    expect(await submissionForStudent(database(), id, submission)).toMatchObject({
      state: 'returned',
      mayTryAgain: true,
    });
    expect(announcedFor(id)).toEqual([]);
  });

  test('a student never receives the markers’ notes', async () => {
    const { id } = await student();
    const submission = await handedIn(id);
    await giveMark(await instructor(COURSE), submission, GOOD, 3000);
    const seen = await submissionForStudent(database(), id, submission);
    expect(JSON.stringify(seen, (_key, value) => (value instanceof Map ? [...value] : value))).not.toContain('SECRET');
  });

  test('a pass stands, whatever came after or before it', async () => {
    const [marker, { id }] = [await instructor(COURSE), await student()];
    await giveMark(marker, await handedIn(id, 2000), RETURN, 2500);
    const second = await handedIn(id, 3000);
    await giveMark(marker, second, GOOD, 3500);
    expect((await courseCompletion(database(), id, findCourse(COURSE) as Course)).because).toMatchObject([
      { kind: 'marked', submission: second, outcome: 'passed', at: 3500 },
    ]);
    expect(await beginSubmission(id, CASE, true, 4000)).toMatchObject({ ok: false, reason: 'passed' });
  });

  test('happens once: the second marker hears who was first', async () => {
    const [first, second, { id }] = [await instructor(COURSE), await instructor(COURSE), await student()];
    const submission = await handedIn(id);
    const both = await Promise.all([
      giveMark(first, submission, GOOD, 3000),
      giveMark(second, submission, RETURN, 3000),
    ]);
    expect(both).toEqual([
      { ok: true, score: 8750, came: 'released' },
      { ok: false, reason: 'already-marked', by: first.name },
    ]);
    expect(await markingsOf(submission)).toMatchObject([{ marker: first.id, outcome: 'passed' }]);
    expect(announcedFor(id)).toHaveLength(1);
  });

  test('is refused to everyone but the course’s instructors', async () => {
    const { id } = await student();
    const submission = await handedIn(id);
    const registrar = await addPerson({ id: 'registrar', email: 'registrar@school.test', registrar: true });
    for (const stranger of [await instructor('priced'), await instructor(), registrar]) {
      expect(await giveMark(stranger, submission, GOOD, 3000)).toEqual({ ok: false, reason: 'not-instructor' });
    }
    expect(await markingsOf(submission)).toEqual([]);
  });

  test('is refused to someone who has lost the role in the meantime', async () => {
    const marker = await instructor(COURSE);
    const submission = await handedIn((await student()).id);
    await withdrawRole(await addPerson({ id: 'boss', email: 'boss@school.test', registrar: true }), marker.id, {
      role: 'instructor',
      course: COURSE,
    });
    const now = await findPerson(marker.id);
    if (!now) throw new Error('the marker is still a person');
    expect(await giveMark(now, submission, GOOD, 3000)).toEqual({ ok: false, reason: 'not-instructor' });
    expect(await markingsOf(submission)).toEqual([]);
  });

  test('is refused for one’s own work, for drafts, and for nothing', async () => {
    const both = await addPerson({ id: 'both', email: 'both@school.test', teaches: [COURSE], enrolledIn: [COURSE] });
    const own = await handedIn(both.id);
    expect(await giveMark(both, own, GOOD, 3000)).toEqual({ ok: false, reason: 'own-submission' });
    const draft = await begun((await student()).id);
    expect(await giveMark(both, draft, GOOD, 3000)).toEqual({ ok: false, reason: 'not-handed-in' });
    expect(await giveMark(both, 'no-such-id', GOOD, 3000)).toEqual({ ok: false, reason: 'unknown-submission' });
    expect([...(await markingsOf(own)), ...(await markingsOf(draft))]).toEqual([]);
  });

  test('below the pass mark nobody passes', async () => {
    const [marker, { id }] = [await instructor(COURSE), await student()];
    const submission = await handedIn(id);
    const low = { ...GOOD, levels: { safety: 1, planning: 1 } };
    expect(await giveMark(marker, submission, low, 3000)).toEqual({
      ok: false,
      reason: 'unfit',
      problems: [{ about: 'outcome', reason: 'below-pass', score: 5000, pass: 6000 }],
    });
    expect(await markingsOf(submission)).toEqual([]);
  });
});
