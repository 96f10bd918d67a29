import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '../../../db/client.ts';
import type { Person } from '../../../src/school/accounts/index.ts';
import {
  type Asked,
  applyCorrection,
  correctionWith,
  previewCorrection,
  saveAnswers,
  submitAttempt,
} from '../../../src/school/assessment/index.ts';
import { catalogue, useCatalogue } from '../../../src/school/catalogue/index.ts';
import { awardsOf, awardsRestingOn, revoke } from '../../../src/school/credentials/index.ts';
import { itemSchema } from '../../../src/school/items/index.ts';
import { wireSchool } from '../../../src/school/wiring.ts';
import { closed } from '../../support/closing.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { form, QUIZ, rightAnswers, running, started } from '../assessment/support.ts';
import { AT, award, doAll, mailTo } from './support.ts';

beforeAll(async () => {
  await openTestSchool();
  wireSchool();
});
afterAll(closeTestSchool);

/** Three of seven wrong: 57 % where 60 % are needed. */
const WRONG = { 'true-or-not': 'false', 'name-it': 'another nerve', 'how-many': '1' };

/** Someone who has done all of the course but its quiz, and tried that. */
async function tried(changed: Record<string, string>): Promise<{ person: Person; attempt: string }> {
  const person = await addPerson({ enrolledIn: ['sample'] });
  await doAll(person.id, 'sample', QUIZ);
  await closed(person.id, 'sample');
  const attempt = await started(person.id);
  await saveAnswers(person.id, attempt, form({ ...rightAnswers(await running(person.id, attempt)), ...changed }), 2000);
  await submitAttempt(person.id, attempt, AT);
  return { person, attempt };
}

async function correct(asked: Asked): Promise<string> {
  const teacher = await addPerson({ teaches: ['sample'] });
  const preview = await previewCorrection(teacher, asked);
  if (!preview.ok) throw new Error(preview.reason);
  const done = await applyCorrection(teacher, asked, { reason: 'Unclear.', expected: preview.fingerprint }, AT + 1);
  if (!done.ok) throw new Error(done.reason);
  return done.correction;
}

const held = async ({ id }: Person) => (await awardsOf(database(), id)).map((it) => it.subject);

describe('a correction by which someone passes the last quiz of a course', () => {
  it('issues the certificate in its own transaction, and tells of both', async () => {
    const { person, attempt } = await tried(WRONG);
    expect(await held(person)).toEqual([]);
    await correct({ quiz: QUIZ, item: 'true-or-not', change: { kind: 'drop' }, mayFall: false });
    const [certificate] = await awardsOf(database(), person.id);
    expect(certificate).toMatchObject({ subject: 'sample', issuedAt: AT + 1 });
    expect(certificate?.snapshot.evidence).toContain(`attempt/${attempt}`);
    expect((await mailTo(person.email)).map((it) => it.subject).toSorted()).toEqual([
      'Corrected: Basics check',
      'Your certificate: Sample Course',
    ]);
  });
});

describe('a correction by which someone falls who holds a certificate', () => {
  it('leaves the certificate to the registrar, and says that it rests on the quiz', async () => {
    const { person, attempt } = await tried({ 'name-it': 'another nerve', 'how-many': '1' });
    await doAll(person.id, 'priced');
    await award(person.id, 'priced');
    const before = catalogue();
    const quiz = before.quizzes.get(QUIZ);
    if (!quiz) throw new Error('no quiz');
    const items = quiz.items.map((it) => (it.id === 'name-it' ? itemSchema.parse({ ...it, points: 3 }) : it));
    useCatalogue({ ...before, quizzes: new Map(before.quizzes).set(QUIZ, { ...quiz, items }) });
    const id = await correct({ quiz: QUIZ, item: 'name-it', change: { kind: 'version' }, mayFall: true });
    useCatalogue(before);
    expect((await held(person)).toSorted()).toEqual(['priced', 'sample', 'sample-diploma']);
    const made = await correctionWith(database(), QUIZ, 'name-it', id);
    expect(made?.changed.find((it) => it.attempt === attempt)).toMatchObject({
      ...{ before: { earned: 500, possible: 700, passed: true }, after: { earned: 500, possible: 900, passed: false } },
    });
    expect(made?.below).toContainEqual({ id: attempt, person: person.id });
    const resting = await awardsRestingOn(database(), [{ id: attempt, person: person.id }]);
    expect(resting.map((it) => it.subject)).toEqual(['sample', 'sample-diploma']);
  });

  it('rests on no attempt of others, nor stands when it was revoked', async () => {
    const [one, other] = [await tried({}), await tried({})];
    expect(await awardsRestingOn(database(), [{ id: other.attempt, person: one.person.id }])).toEqual([]);
    const [certificate] = await awardsOf(database(), one.person.id);
    await revoke(await addPerson({ registrar: true }), certificate?.code ?? '', 'An error.', AT);
    expect(await awardsRestingOn(database(), [{ id: one.attempt, person: one.person.id }])).toEqual([]);
    expect(await awardsRestingOn(database(), [])).toEqual([]);
  });
});
