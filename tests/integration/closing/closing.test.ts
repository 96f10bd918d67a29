import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { closings, evaluations } from '../../../db/schema/closing.ts';
import type { Person } from '../../../src/school/accounts/index.ts';
import { giveMark } from '../../../src/school/cases/index.ts';
import { type Course, findCourse } from '../../../src/school/catalogue/index.ts';
import { closeCourse, closingOf } from '../../../src/school/closing/index.ts';
import { awardsOf, awardWhatIsEarned, revoke } from '../../../src/school/credentials/index.ts';
import { wireSchool } from '../../../src/school/wiring.ts';
import { filledIn } from '../../support/closing.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { GOOD, handedIn } from '../cases/support.ts';
import { AT, auditOf, doAll, mailTo } from '../credentials/support.ts';

beforeAll(async () => {
  await openTestSchool();
  wireSchool();
});
afterEach(() => write((tx) => tx.delete(evaluations)));
afterAll(closeTestSchool);

const sample = () => findCourse('sample') as Course;
const held = ({ id }: Person) => awardsOf(database(), id);
const kept = () => database().select().from(evaluations);

async function finished(given: Parameters<typeof addPerson>[0] = {}): Promise<Person> {
  const person = await addPerson({ enrolledIn: ['sample'], ...given });
  await doAll(person.id, 'sample');
  return person;
}

const close = (person: Person, name = person.name, other: Record<string, string> = {}, at = AT) =>
  closeCourse(person, sample(), filledIn(name, sample(), other), at);

describe('closing a course', () => {
  test('issues its certificate under the name that was confirmed, on the day of the closing', async () => {
    const person = await finished({ name: 'Z. Nguyen' });
    await write((tx) => awardWhatIsEarned(tx, { person: person.id, course: 'sample', at: AT - 1 }));
    expect(await held(person)).toEqual([]);
    expect(await close(person, 'Zoë Nguyễn')).toEqual({ ok: true });
    const [certificate] = await held(person);
    expect(certificate).toMatchObject({ subject: 'sample', issuedAt: AT });
    expect(certificate?.snapshot).toMatchObject({
      ...{ holder: { name: 'Zoë Nguyễn' }, certifies: 'achievement', delivery: 'home-study' },
      ...{ startedOn: '1970-01-01', completedOn: '1970-01-01', issuedOn: '2026-11-23' },
    });
    expect((await mailTo(person.email)).map((it) => it.subject)).toEqual(['Your certificate: Sample Course']);
  });

  test('keeps the words that were attested, signed and dated', async () => {
    const person = await finished();
    await close(person, 'Ann Lee');
    expect(await closingOf(database(), person.id, 'sample')).toMatchObject({ name: 'Ann Lee', at: AT });
    const { attestation } = (await closingOf(database(), person.id, 'sample')) ?? {};
    expect(attestation).toMatch(
      /^I am the person named above\. .* my own work\.\nSigned: Ann Lee, 23 November 2026 \(UTC\)\.$/,
    );
  });

  test('gives a diploma the name of the newest closing', async () => {
    const person = await finished({ enrolledIn: ['sample', 'priced'] });
    await doAll(person.id, 'priced');
    await close(person, 'Ann Lee', {}, AT);
    const priced = findCourse('priced') as Course;
    await closeCourse(person, priced, filledIn('Ann Lee-Müller', priced), AT + 1);
    const names = (await held(person)).map((it) => `${it.subject}: ${it.snapshot.holder.name}`);
    expect(names.toSorted()).toEqual(['priced: Ann Lee-Müller', 'sample-diploma: Ann Lee-Müller', 'sample: Ann Lee']);
  });

  test('from two tabs at once is done once: one award, one evaluation, one message', async () => {
    const person = await finished();
    const results = await Promise.all([close(person), close(person), close(person)]);
    expect(results).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
    expect(await held(person)).toHaveLength(1);
    expect(await kept()).toHaveLength(1);
    expect(await mailTo(person.email)).toHaveLength(1);
    const closed = (await auditOf('course/sample')).filter((it) => it.actor === person.id);
    expect(closed.map((it) => it.action)).toEqual(['course-closed']);
  });

  test('is refused while something is missing, and to those who are not enrolled', async () => {
    const started = await addPerson({ enrolledIn: ['sample'] });
    await doAll(started.id, 'sample', 'sample/practice/patient');
    expect(await close(started)).toEqual({ ok: false, reason: 'not-complete' });
    const stranger = await addPerson();
    await doAll(stranger.id, 'sample');
    expect(await close(stranger)).toEqual({ ok: false, reason: 'not-enrolled' });
    expect(await kept()).toEqual([]);
    expect(await closingOf(database(), started.id, 'sample')).toBeUndefined();
  });

  test('does not bring back a certificate that was revoked', async () => {
    const person = await finished();
    await close(person);
    const [certificate] = await held(person);
    await revoke(await addPerson({ registrar: true }), certificate?.code ?? '', 'Someone else’s work.', AT + 1);
    expect(await close(person)).toEqual({ ok: true });
    expect(await held(person)).toMatchObject([{ standing: { state: 'revoked' } }]);
  });
});

describe('an evaluation', () => {
  test('is kept whole, with the day alone and nothing that tells who wrote it', async () => {
    const person = await finished();
    await close(person, 'Ann Lee', {
      ...{
        teaching: '2',
        unbiased: 'no',
        bias: 'The film',
        hours: '7,25',
        suggestions: ' More films. ',
        recommends: 'no',
      },
    });
    const [evaluation, ...others] = await kept();
    expect(others).toEqual([]);
    expect(evaluation).toEqual({
      id: evaluation?.id,
      course: 'sample',
      version: sample().version,
      day: '2026-11-23',
      answers: {
        objectives: sample().objectives.map((text) => ({ text, met: 'met' })),
        ...{ teaching: 2, relevance: 4, unbiased: false, bias: 'The film', hours: 725, recommends: false },
        suggestions: 'More films.',
      },
    });
    const said = JSON.stringify([await auditOf('course/sample'), await database().select().from(closings)]);
    expect(said).not.toContain('More films');
    expect(said).not.toContain(evaluation?.id);
    expect(JSON.stringify(evaluation)).not.toContain(person.id);
  });

  test('lies in the file in the order of a random id, so that rows of closings and evaluations don’t match', async () => {
    await expect(database().all(sql`select rowid from evaluations`)).rejects.toThrow();
    for (let count = 0; count < 8; count += 1) await close(await finished());
    const ids = (await database().all<{ id: string }>(sql`select id from evaluations not indexed`)).map((it) => it.id);
    expect(ids).toHaveLength(8);
    expect(ids).toEqual(ids.toSorted());
  });
});

describe('the last mark of a course', () => {
  test('tells its student by mail that one form is left, once', async () => {
    const person = await addPerson({ enrolledIn: ['sample'] });
    await doAll(person.id, 'sample', 'sample/practice/patient');
    const marker = await addPerson({ teaches: ['sample'] });
    expect(await giveMark(marker, await handedIn(person.id), GOOD, AT)).toMatchObject({ ok: true });
    const invitations = async () =>
      (await mailTo(person.email)).filter((it) => it.subject === 'Your course is complete: Sample Course');
    expect(await invitations()).toHaveLength(1);
    expect((await invitations())[0]?.body).toContain('http://localhost:4321/courses/sample/certificate');
    await write((tx) => awardWhatIsEarned(tx, { person: person.id, course: 'sample', at: AT + 5 }));
    expect(await invitations()).toHaveLength(1);
    expect(await held(person)).toEqual([]);
  });
});
