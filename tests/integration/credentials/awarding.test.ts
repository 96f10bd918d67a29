import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { awards } from '../../../db/schema/credentials.ts';
import { awardsOf, awardWhatIsEarned, revoke } from '../../../src/school/credentials/index.ts';
import { readLesson } from '../../../src/school/progress/index.ts';
import { wireSchool } from '../../../src/school/wiring.ts';
import { closed } from '../../support/closing.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { AT, auditOf, award, doAll, mailTo } from './support.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

const held = async (person: string) => (await awardsOf(database(), person)).map((it) => `${it.kind}/${it.subject}`);

describe('a certificate', () => {
  it('is issued when the course is complete, told by mail and audited', async () => {
    const { id, email } = await addPerson({ name: 'Zoe\u0308 Nguyễn' });
    await doAll(id, 'sample');
    await award(id, 'sample');
    const [it] = await awardsOf(database(), id);
    expect(it).toMatchObject({ kind: 'course', subject: 'sample', issuedAt: AT, standing: { state: 'valid' } });
    expect(it?.code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(it?.snapshot).toMatchObject({ holder: { name: 'Zoe\u0308 Nguyễn' }, hours: 200, issuedOn: '2026-11-23' });
    expect(it?.snapshot.verifyUrl).toBe(`http://localhost:4321/verify/${it?.code}`);
    const [message] = await mailTo(email);
    expect(message).toMatchObject({ subject: 'Your certificate: Sample Course' });
    expect(message?.body).toContain(it?.snapshot.verifyUrl);
    expect(await auditOf(`award/${it?.code}`)).toMatchObject([{ action: 'award-issued', actor: null, at: AT }]);
  });

  it('keeps what it rests on', async () => {
    const { id } = await addPerson();
    await doAll(id, 'sample');
    await award(id, 'sample');
    const [it] = await awardsOf(database(), id);
    expect(it?.snapshot.evidence).toEqual([
      'activity/sample/basics/first-lesson',
      'activity/sample/basics/film-lesson',
      `attempt/quiz-of-${id}-sample/basics/check`,
      `submission/case-of-${id}-sample/practice/patient`,
    ]);
  });

  it.each(['first-lesson', 'film-lesson', 'check', 'patient'])(
    'is not issued while something is missing: %s',
    async (missing) => {
      const { id, email } = await addPerson();
      await doAll(id, 'sample', `sample/${missing === 'patient' ? 'practice' : 'basics'}/${missing}`);
      await award(id, 'sample');
      expect(await held(id)).toEqual([]);
      expect(await mailTo(email)).toEqual([]);
    },
  );

  it('is not issued for a course that does not exist', async () => {
    const { id } = await addPerson();
    await award(id, 'nowhere');
    expect(await held(id)).toEqual([]);
  });

  it('is issued once, however often and at how many places at once it is earned', async () => {
    const { id, email } = await addPerson();
    await doAll(id, 'sample');
    await Promise.all(Array.from({ length: 8 }, () => award(id, 'sample')));
    await write(async (tx) => {
      await awardWhatIsEarned(tx, { person: id, course: 'sample', at: AT });
      await awardWhatIsEarned(tx, { person: id, course: 'sample', at: AT + 1 });
    });
    expect(await held(id)).toEqual(['course/sample']);
    expect(await mailTo(email)).toHaveLength(1);
  });

  it('cannot be doubled in the database', async () => {
    const { id } = await addPerson();
    const row = { person: id, kind: 'course', subject: 'sample', issuedAt: AT, snapshot: {} } as const;
    await write((tx) => tx.insert(awards).values({ ...row, statusIndex: 900, code: 'AAAA-AAAA-AAAA-AAAA' }));
    await expect(
      write((tx) => tx.insert(awards).values({ ...row, statusIndex: 901, code: 'BBBB-BBBB-BBBB-BBBB' })),
    ).rejects.toThrow();
  });

  it('is not kept when what finished the course is not', async () => {
    const { id, email } = await addPerson();
    await doAll(id, 'sample');
    await closed(id, 'sample');
    const failing = write(async (tx) => {
      await awardWhatIsEarned(tx, { person: id, course: 'sample', at: AT });
      throw new Error('the marking failed after all');
    });
    await expect(failing).rejects.toThrow('after all');
    expect(await held(id)).toEqual([]);
    expect(await mailTo(email)).toEqual([]);
  });
});

describe('a diploma', () => {
  it('is issued with the certificate of its last course', async () => {
    wireSchool();
    const { id, email } = await addPerson({ enrolledIn: ['sample', 'priced'] });
    await doAll(id, 'sample');
    await award(id, 'sample');
    expect(await held(id)).toEqual(['course/sample']);
    await closed(id, 'priced');
    // The real deed: the last lesson of the last course is read.
    expect(await readLesson(id, 'priced/only/reading', 'stated', AT + 5)).toEqual({ ok: true, lessonDone: true });
    expect((await held(id)).toSorted()).toEqual(['course/priced', 'course/sample', 'diploma/sample-diploma']);
    const awarded = await awardsOf(database(), id);
    const diploma = awarded.find((it) => it.kind === 'diploma');
    const certificates = awarded.filter((it) => it.kind === 'course').map((it) => `award/${it.code}`);
    expect(diploma?.snapshot).toMatchObject({ title: 'Sample Diploma', hours: 300 });
    const studied = `submission/case-of-${id}-sample/practice/patient`;
    expect(diploma?.snapshot.evidence.toSorted()).toEqual([...certificates, studied].toSorted());
    expect((await mailTo(email)).map((it) => it.subject)).toContain('Your diploma: Sample Diploma');
  });

  it('is issued in whichever order its courses are completed', async () => {
    const { id } = await addPerson();
    await doAll(id, 'priced');
    await award(id, 'priced');
    expect(await held(id)).toEqual(['course/priced']);
    await doAll(id, 'sample');
    await award(id, 'sample');
    expect(await held(id)).toContain('diploma/sample-diploma');
  });

  it('is not issued on a revoked certificate', async () => {
    const { id } = await addPerson();
    await doAll(id, 'sample');
    await award(id, 'sample');
    const [certificate] = await awardsOf(database(), id);
    await revoke(await addPerson({ registrar: true }), certificate?.code ?? '', 'An error.', AT);
    await doAll(id, 'priced');
    await award(id, 'priced');
    expect((await held(id)).toSorted()).toEqual(['course/priced', 'course/sample']);
  });
});
