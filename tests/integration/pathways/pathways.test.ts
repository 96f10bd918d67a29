import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { pathwayEntries } from '../../../db/schema/pathways.ts';
import { requirementSets } from '../../../db/schema/progress.ts';
import { uploads } from '../../../db/schema/uploads.ts';
import type { Person } from '../../../src/school/accounts/index.ts';
import { catalogue, type Diploma, findDiploma, type Part, useCatalogue } from '../../../src/school/catalogue/index.ts';
import { awardsOf, claimDiploma } from '../../../src/school/credentials/index.ts';
import { enterPathway, moveRules, noteRequirements, pathwayOf } from '../../../src/school/progress/index.ts';
import { answerRecognition, askRecognition, signOff } from '../../../src/school/recognition/index.ts';
import { wireSchool } from '../../../src/school/wiring.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { AT, auditOf, award, doAll, mailTo } from '../credentials/support.ts';

wireSchool();
beforeAll(openTestSchool);
afterAll(closeTestSchool);
beforeEach(async () => {
  await write((tx) => tx.delete(requirementSets));
  rules(SAMPLE, PRICED);
});

const course = (id: string, more: object = {}): Part => ({
  ...{ kind: 'course', id, course: id, or: [], priorLearning: false },
  ...more,
});
const SAMPLE = course('sample');
const PRICED = course('priced');
const SKILL: Part = {
  ...{ kind: 'sign-off', id: 'palpation', title: 'Palpation', description: 'Seen.', priorLearning: false },
};

/** Has the diploma ask for some parts. */
function rules(...parts: Part[]): void {
  const { diplomas, ...rest } = catalogue();
  useCatalogue({ ...rest, diplomas: diplomas.map((it) => ({ ...it, parts })) });
}
const diploma = () => findDiploma('sample-diploma') as Diploma;
const held = async ({ id }: Person) => (await awardsOf(database(), id)).map((it) => it.subject).toSorted();
const road = ({ id }: Person) => pathwayOf(database(), id, diploma());

async function certified(): Promise<Person> {
  const student = await addPerson({ enrolledIn: ['sample'] });
  await doAll(student.id, 'sample');
  await award(student.id, 'sample');
  return student;
}

describe('the rules of the year of entry', () => {
  it('hold for who enrolled under them, whatever is asked of others later', async () => {
    await noteRequirements(0);
    const early = await addPerson({ enrolledIn: ['sample'] });
    const stranger = await addPerson();
    rules(SAMPLE, PRICED, course('clinic'));
    await noteRequirements(AT);
    expect((await road(early)).completion.parts).toHaveLength(2);
    expect((await road(early)).rules?.entry).toEqual({ at: 0, how: 'enrolled' });
    expect((await road(stranger)).completion.parts).toHaveLength(3);
    expect((await road(early)).offer).toBeUndefined();
    expect(await moveRules(early.id, diploma(), AT)).toEqual({ ok: false, reason: 'no-better' });
  });

  it('are fixed once by starting, however often and at once', async () => {
    await noteRequirements(0);
    const { id } = await addPerson();
    const both = await Promise.all([enterPathway(id, diploma(), AT), enterPathway(id, diploma(), AT + 1)]);
    expect(both.filter((it) => it.ok)).toHaveLength(1);
    expect((await database().select().from(pathwayEntries)).filter((it) => it.person === id)).toHaveLength(1);
    rules(SAMPLE, PRICED, course('clinic'));
    await noteRequirements(AT + 2);
    expect((await pathwayOf(database(), id, diploma())).completion.parts).toHaveLength(2);
  });

  it('give way to newer ones that ask for less, as the student chooses', async () => {
    rules(SAMPLE, PRICED, course('clinic'));
    await noteRequirements(0);
    const student = await addPerson({ enrolledIn: ['sample'] });
    rules(SAMPLE, PRICED);
    await noteRequirements(AT);
    const { offer, shortest } = await road(student);
    expect(offer?.saves?.minutes).toBeGreaterThan(0);
    expect(offer?.road.shortest?.minutes).toBe((shortest?.minutes ?? 0) - (offer?.saves?.minutes ?? 0));
    expect(await moveRules(student.id, diploma(), AT + 1)).toEqual({ ok: true });
    expect((await road(student)).rules?.entry).toEqual({ at: AT + 1, how: 'moved' });
    expect((await road(student)).completion.parts).toHaveLength(2);
  });

  it('give way by themselves where the newer ones are met, so that the diploma is issued', async () => {
    await noteRequirements(0);
    const student = await addPerson({ enrolledIn: ['sample'] });
    rules(SAMPLE);
    await noteRequirements(AT - 1);
    await doAll(student.id, 'sample');
    await award(student.id, 'sample');
    expect(await held(student)).toEqual(['sample', 'sample-diploma']);
    const [newest] = await awardsOf(database(), student.id);
    expect(newest?.snapshot.requirements).toBe((await road(student)).rules?.version);
    expect((await auditOf('diploma/sample-diploma')).map((it) => it.action)).toContain('pathway-moved');
  });

  it('are enough for who met them, though more is asked by now', async () => {
    rules(SAMPLE);
    await noteRequirements(0);
    const student = await certified();
    expect(await held(student)).toEqual(['sample', 'sample-diploma']);
    expect(await claimDiploma(student.id, diploma(), AT)).toEqual({ ok: true });
    const other = await addPerson();
    expect(await claimDiploma(other.id, diploma(), AT)).toEqual({ ok: false, reason: 'not-complete' });
  });
});

describe('prior learning', () => {
  const form = {
    part: 'priced',
    title: 'A course',
    provider: 'Elsewhere',
    completedOn: '2025-01-01',
    hours: 600,
    account: 'It fits.',
  };
  beforeEach(() => rules(SAMPLE, course('priced', { priorLearning: true })));

  const asked = async (student: Person) => {
    const result = await askRecognition(student, diploma(), form, AT);
    if (!result.ok) throw new Error(result.reason);
    const file = { person: student.id, name: 'a.pdf', size: 1, received: 1, createdAt: AT, keptAt: AT, keptSize: 1 };
    const content = { type: 'application/pdf', hash: `hash-of-${result.id}` };
    await write((tx) =>
      tx.insert(uploads).values({ id: `file-of-${result.id}`, learning: result.id, ...file, ...content }),
    );
    return result.id;
  };

  it('completes a diploma once a registrar recognises it, with an answer, a letter and an entry', async () => {
    const student = await certified();
    const registrar = await addPerson({ registrar: true });
    const id = await asked(student);
    expect(await held(student)).toEqual(['sample']);
    const given = { outcome: 'recognised', answer: 'It is as much.' } as const;
    const both = await Promise.all([
      answerRecognition(registrar, id, given, AT + 1),
      answerRecognition(registrar, id, given, AT + 1),
    ]);
    expect(both.filter((it) => it.ok)).toHaveLength(1);
    expect(await held(student)).toEqual(['sample', 'sample-diploma']);
    const newest = (await awardsOf(database(), student.id)).find((it) => it.kind === 'diploma');
    expect(newest?.snapshot.evidence).toContain(`prior-learning/${id}`);
    expect(newest?.snapshot.hours).toBe(200);
    expect((await mailTo(student.email)).map((it) => it.subject)).toContain('Your prior learning: Sample Diploma');
    expect((await auditOf(`prior-learning/${id}`)).map((it) => it.action)).toEqual([
      'recognition-asked',
      'recognition-recognised',
    ]);
  });

  it('is asked for once at a time, for a part that takes it, once it is over', async () => {
    const student = await addPerson();
    expect(await askRecognition(student, diploma(), { ...form, part: 'sample' }, AT)).toMatchObject({
      reason: 'unknown-part',
    });
    expect(await askRecognition(student, diploma(), { ...form, completedOn: '2036-01-01' }, AT)).toMatchObject({
      reason: 'still-to-come',
    });
    const id = await asked(student);
    expect(await askRecognition(student, diploma(), form, AT)).toMatchObject({ reason: 'asked-already' });
    const registrar = await addPerson({ registrar: true });
    await answerRecognition(registrar, id, { outcome: 'refused', answer: 'Too short.' }, AT);
    expect((await road(student)).completion.missing.map((it) => it.why)).toContain('recognition-refused');
    expect(await askRecognition(student, diploma(), form, AT + 1)).toMatchObject({ ok: true });
  });

  it('is answered by another registrar alone, with words, and recognised on evidence alone', async () => {
    const student = await addPerson({ registrar: true });
    const registrar = await addPerson({ registrar: true });
    const result = await askRecognition(student, diploma(), form, AT);
    const id = result.ok ? result.id : '';
    const given = { outcome: 'recognised', answer: 'Yes.' } as const;
    expect(await answerRecognition(await addPerson({ teaches: ['sample'] }), id, given, AT)).toMatchObject({
      reason: 'not-registrar',
    });
    expect(await answerRecognition(student, id, given, AT)).toMatchObject({ reason: 'own' });
    expect(await answerRecognition(registrar, id, { ...given, answer: ' ' }, AT)).toMatchObject({
      reason: 'no-answer',
    });
    expect(await answerRecognition(registrar, id, given, AT)).toMatchObject({ reason: 'no-evidence' });
    expect(await answerRecognition(registrar, 'none', given, AT)).toMatchObject({ reason: 'unknown' });
  });
});

describe('a practical skill', () => {
  beforeEach(() => rules(SAMPLE, SKILL));
  const seen = (email: string, more: object = {}) => ({
    ...{
      skill: 'sample-diploma/palpation',
      email,
      seenOn: '2026-11-01',
      outcome: 'competent' as const,
      note: 'Well done.',
    },
    ...more,
  });

  it('counts as its newest record says, and completes the diploma', async () => {
    const student = await certified();
    const supervisor = await addPerson({ teaches: ['sample'] });
    expect(await signOff(supervisor, seen(student.email, { outcome: 'not-yet' }), AT)).toMatchObject({ ok: true });
    expect((await road(student)).completion.missing.map((it) => it.why)).toEqual(['not-yet-competent']);
    expect(await signOff(supervisor, seen(student.email), AT)).toMatchObject({ ok: true });
    expect(await held(student)).toEqual(['sample', 'sample-diploma']);
    const newest = (await awardsOf(database(), student.id)).find((it) => it.kind === 'diploma');
    expect(newest?.snapshot.evidence.filter((it) => it.startsWith('sign-off/'))).toHaveLength(1);
    expect((await mailTo(student.email)).filter((it) => it.subject === 'A practical skill: Palpation')).toHaveLength(2);
  });

  it('is signed by who teaches one of the courses or runs the school, about somebody else who is a student of them', async () => {
    const student = await addPerson({ enrolledIn: ['sample'] });
    const registrar = await addPerson({ registrar: true, enrolledIn: ['sample'] });
    const refusal = async (by: Person, email: string, more = {}) => signOff(by, seen(email, more), AT);
    expect(await refusal(student, student.email)).toMatchObject({ reason: 'unknown-skill' });
    expect(await refusal(await addPerson({ teaches: ['clinic'] }), student.email)).toMatchObject({
      reason: 'unknown-skill',
    });
    expect(await refusal(registrar, registrar.email)).toMatchObject({ reason: 'oneself' });
    expect(await refusal(registrar, (await addPerson()).email)).toMatchObject({ reason: 'unknown-student' });
    expect(await refusal(registrar, student.email, { seenOn: '2036-01-01' })).toMatchObject({
      reason: 'still-to-come',
    });
    expect(await refusal(registrar, student.email, { skill: 'sample-diploma/other' })).toMatchObject({
      reason: 'unknown-skill',
    });
    expect(await refusal(registrar, student.email)).toMatchObject({ ok: true });
  });
});
