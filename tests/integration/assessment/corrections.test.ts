import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database, write } from '../../../db/client.ts';
import {
  attemptItems,
  essayMarks,
  itemResults,
  itemRulings,
  regradeEffects,
  regrades,
} from '../../../db/schema/assessment.ts';
import { auditLog } from '../../../db/schema/audit.ts';
import { outbox } from '../../../db/schema/mail.ts';
import type { Person } from '../../../src/school/accounts/index.ts';
import { gradeAttempt } from '../../../src/school/assessment/gradeAttempt.ts';
import {
  type Asked,
  applyCorrection,
  attemptHistories,
  type Change,
  correctionsOf,
  itemForStaff,
  previewCorrection,
  readChange,
  resultForStudent,
  saveAnswers,
  submitAttempt,
} from '../../../src/school/assessment/index.ts';
import { findAttempt } from '../../../src/school/assessment/store.ts';
import { catalogue, type Quiz, useCatalogue } from '../../../src/school/catalogue/index.ts';
import { type Item, itemSchema } from '../../../src/school/items/index.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { announced, COURSE, form, QUIZ, rightAnswers, running, started } from './support.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

/** Each test has the fixture's quiz under a path of its own, so that no attempt of another is in it. */
let quiz = QUIZ;
let count = 0;
let teacher: Person;

beforeEach(async () => {
  announced.length = 0;
  count += 1;
  quiz = `${COURSE}/basics/check-${count}`;
  putQuiz((it) => ({ ...it, shuffle: false }));
  teacher = await addPerson({ teaches: [COURSE] });
});

/** Puts the fixture's quiz, changed, in the place of the test's own, as a new version of its file would. */
function putQuiz(change: (quiz: Quiz) => Quiz): void {
  const before = catalogue();
  const found = before.quizzes.get(quiz) ?? before.quizzes.get(QUIZ);
  if (!found) throw new Error('the fixture has no quiz');
  useCatalogue({ ...before, quizzes: new Map(before.quizzes).set(quiz, { ...change(found), path: quiz }) });
}

const putItem = (id: string, change: (item: Item) => object): void =>
  putQuiz((it) => ({
    ...it,
    items: it.items.map((item) => (item.id === id ? itemSchema.parse(change(item)) : item)),
  }));

type Fields = Record<string, string | string[]>;

/** A student with a running attempt: everything right but what is changed. */
async function answering(changed: Fields = {}, who?: Person) {
  const person = who ?? (await addPerson({ enrolledIn: [COURSE] }));
  const attempt = await started(person.id, 1000, quiz);
  const answers = { ...rightAnswers(await running(person.id, attempt)), ...changed };
  const saved = await saveAnswers(person.id, attempt, form(answers), 2000);
  if (!saved.ok || Object.keys(saved.messages).length > 0) throw new Error('not saved');
  return { person, attempt };
}

/** The same, submitted. */
async function answered(changed: Fields = {}, who?: Person) {
  const made = await answering(changed, who);
  await submitAttempt(made.person.id, made.attempt, 3000);
  return made;
}

const WRONG: Fields = { 'true-or-not': 'false', 'name-it': 'another nerve', 'how-many': '1' };
const result = async ({ person, attempt }: { person: Person; attempt: string }) =>
  (await resultForStudent(database(), person.id, attempt, 9000))?.score;
const points = async (made: { person: Person; attempt: string }) => {
  const score = await result(made);
  return [score?.earned, score?.possible];
};

const asked = (item: string, change: Change, mayFall = false): Asked => ({ quiz, item, change, mayFall });
const DROP = { kind: 'drop' } as const;
const VERSION = { kind: 'version' } as const;

async function preview(of: Asked, by = teacher) {
  const found = await previewCorrection(by, of);
  if (!found.ok) throw new Error(`refused: ${found.reason}`);
  return found;
}

/** Previews a correction and makes it. */
async function corrected(of: Asked, reason = 'The key was wrong.', by = teacher) {
  const { fingerprint } = await preview(of, by);
  const done = await applyCorrection(by, of, { reason, expected: fingerprint }, 5000);
  if (!done.ok) throw new Error(`refused: ${done.reason}`);
  return done.correction;
}

/** The change that takes as right what an attempt answered. */
async function accepting(item: string, like: string): Promise<Change> {
  const change = await readChange(database(), { quiz, item }, { kind: 'accept', like });
  if (!change) throw new Error('no such answer');
  return change;
}

const mailTo = ({ email }: Person) => database().select().from(outbox).where(eq(outbox.recipient, email));

describe('a key that was wrong', () => {
  const turnedRound = () => putItem('true-or-not', (it) => ({ ...it, answer: false }));

  test('is put right for those who answered by it, and takes nothing from the others', async () => {
    const lost = await answered({ 'true-or-not': 'false' });
    const won = await answered();
    turnedRound();
    expect(await preview(asked('true-or-not', VERSION))).toMatchObject({
      concerned: 2,
      effects: [
        { name: lost.person.name, before: { earned: 600 }, after: { earned: 700 }, spared: false },
        { name: won.person.name, before: { earned: 700 }, after: { earned: 700 }, spared: true },
      ],
    });
    await corrected(asked('true-or-not', VERSION));
    expect(await points(lost)).toEqual([700, 700]);
    expect(await points(won)).toEqual([700, 700]);
  });

  test('takes points from the others where the instructor chooses that', async () => {
    const won = await answered();
    turnedRound();
    await corrected(asked('true-or-not', VERSION, true));
    expect(await points(won)).toEqual([600, 700]);
    const [letter] = await mailTo(won.person);
    expect(letter?.body).toContain('7 of 7 points (100 %) before, 6 of 7 points (85 %) now');
    expect(letter?.body).toContain('write to your instructor');
  });

  test('is explained by the new key, also to those who keep the points of the old one', async () => {
    const won = await answered();
    turnedRound();
    await corrected(asked('true-or-not', VERSION));
    const shown = await resultForStudent(database(), won.person.id, won.attempt, 9000);
    expect(shown?.questions.find((it) => it.item.id === 'true-or-not')).toMatchObject({
      ...{ correctness: 'right', right: ['False'], points: { earned: 100, possible: 100 } },
    });
  });

  test('is applied once where everybody keeps the points of the old one', async () => {
    await answered();
    turnedRound();
    const of = asked('true-or-not', VERSION);
    await corrected(of);
    const again = await preview(of);
    expect(again.applies).toBe(false);
    expect(await applyCorrection(teacher, of, { reason: 'Why.', expected: again.fingerprint }, 6000)).toMatchObject({
      reason: 'nothing-to-change',
    });
    expect((await preview({ ...of, mayFall: true })).applies).toBe(true);
  });

  test('keeps totals and points of items in step', async () => {
    const lost = await answered({ 'true-or-not': 'false' });
    turnedRound();
    await corrected(asked('true-or-not', VERSION));
    const rows = await database().select().from(itemResults).where(eq(itemResults.attempt, lost.attempt));
    expect(new Set(rows.map((it) => it.total))).toEqual(new Set([700]));
    expect(rows.reduce((sum, it) => sum + it.earned, 0)).toBe(700);
    expect(rows.find((it) => it.item === 'true-or-not')).toMatchObject({ chosen: 'false', earned: 100 });
  });

  test('is corrected once: a second time there is nothing to change for those who were marked anew', async () => {
    await answered({ 'true-or-not': 'false' });
    turnedRound();
    await corrected(asked('true-or-not', VERSION));
    expect(await previewCorrection(teacher, asked('true-or-not', VERSION))).toEqual({
      ...{ ok: false, reason: 'nothing-to-change' },
    });
  });

  test('does not touch an attempt that runs, and says so; once submitted it can be corrected too', async () => {
    const ran = await answering({ 'true-or-not': 'false' });
    await answered({ 'true-or-not': 'false' });
    turnedRound();
    expect(await preview(asked('true-or-not', VERSION))).toMatchObject({ concerned: 1, running: 1 });
    await corrected(asked('true-or-not', VERSION));
    await submitAttempt(ran.person.id, ran.attempt, 6000);
    expect(await points(ran)).toEqual([600, 700]);
    await corrected(asked('true-or-not', VERSION));
    expect(await points(ran)).toEqual([700, 700]);
  });

  test('says how many chose what the new version no longer offers', async () => {
    const { attempt } = await answered();
    putItem('one', (it) => ({
      ...it,
      options: [{ text: 'The very right one', correct: true }, { text: 'The wrong one' }],
    }));
    expect(await preview(asked('one', VERSION))).toMatchObject({ gone: 1, effects: [{ spared: true }] });
    await corrected(asked('one', VERSION, true));
    await corrected(asked('one', await accepting('one', attempt)));
    expect(
      (await database().select().from(itemResults).where(eq(itemResults.attempt, attempt))).map((it) => it.total),
    ).toContain(700);
  });
});

describe('points that were wrong', () => {
  test('are changed with the version in the file, and lower nobody', async () => {
    const [missed, got] = [await answered({ one: [] }), await answered({ 'how-many': '1' })];
    putItem('one', (it) => ({ ...it, points: 3 }));
    await corrected(asked('one', VERSION));
    expect(await points(missed)).toEqual([600, 700]);
    expect(await points(got)).toEqual([800, 900]);
  });

  test('are shared anew in a section that is worth a fixed number of points', async () => {
    putQuiz((it) => ({
      ...it,
      sections: [{ id: 'all', title: 'All', worth: 7, items: it.items.map((item) => item.id) }],
    }));
    const missed = await answered({ one: [] });
    putItem('one', (it) => ({ ...it, points: 8 }));
    await corrected(asked('one', VERSION, true));
    expect(await points(missed)).toEqual([300, 700]);
    const pinned = await database().select().from(attemptItems).where(eq(attemptItems.attempt, missed.attempt));
    expect(pinned.map((it) => it.points).sort()).toEqual([400, 50, 50, 50, 50, 50, 50]);
    expect(pinned.filter((it) => it.gradedBy !== null).map((it) => it.item)).toEqual(['one']);
  });
});

describe('an item that is dropped', () => {
  test('counts for nobody but those who would lose by it', async () => {
    const [missed, got] = [await answered({ one: [] }), await answered({ 'how-many': '1' })];
    expect(await preview(asked('one', DROP))).toMatchObject({
      concerned: 2,
      effects: [{ spared: false }, { spared: true }],
    });
    await corrected(asked('one', DROP));
    expect(await points(missed)).toEqual([600, 600]);
    expect(await points(got)).toEqual([600, 700]);
  });

  test('counts for nobody at all where results may fall', async () => {
    const got = await answered({ 'how-many': '1' });
    await corrected(asked('one', DROP));
    expect(await points(got)).toEqual([600, 700]);
    await corrected(asked('one', DROP, true));
    expect(await points(got)).toEqual([500, 600]);
    expect(await previewCorrection(teacher, asked('one', DROP, true))).toEqual({
      ok: false,
      reason: 'nothing-to-change',
    });
  });

  test('does not count in attempts that run, nor in those to come', async () => {
    const ran = await answering({ one: [] });
    expect(await preview(asked('one', DROP))).toMatchObject({ concerned: 0, running: 1 });
    await corrected(asked('one', DROP));
    await submitAttempt(ran.person.id, ran.attempt, 6000);
    expect(await points(ran)).toEqual([600, 600]);
    expect(await points(await answered({ one: [] }))).toEqual([600, 600]);
  });

  test('counts again once the file has another version of it', async () => {
    await answered();
    await corrected(asked('one', DROP, true));
    putItem('one', (it) => ({ ...it, stem: 'Which one, then?' }));
    expect(await points(await answered({ one: [] }))).toEqual([600, 700]);
  });

  test('may be accepted before: then those who gave the answer keep its points', async () => {
    const gave = await answered({ 'name-it': 'third occipital nerve' });
    const none = await answered({ 'name-it': 'no idea' });
    await corrected(asked('name-it', await accepting('name-it', gave.attempt)));
    await corrected(asked('name-it', DROP));
    expect(await points(gave)).toEqual([700, 700]);
    expect(await points(none)).toEqual([600, 600]);
  });
});

describe('a further answer', () => {
  test('is taken as right from all who gave it, now and later, and from nobody else', async () => {
    const gave = await answered({ 'name-it': 'third occipital nerve' });
    const other = await answered({ 'name-it': 'no idea' });
    const change = await accepting('name-it', gave.attempt);
    expect(await preview(asked('name-it', change))).toMatchObject({
      concerned: 1,
      effects: [{ attempt: gave.attempt }],
    });
    await corrected(asked('name-it', change));
    expect(await points(gave)).toEqual([700, 700]);
    expect(await points(other)).toEqual([600, 700]);
    expect(await points(await answered({ 'name-it': 'third occipital nerve' }))).toEqual([700, 700]);
    expect(await previewCorrection(teacher, asked('name-it', change))).toMatchObject({ reason: 'nothing-to-change' });
  });

  test('must have been given by somebody', async () => {
    const { attempt } = await answered({ 'name-it': [] });
    const where = { quiz, item: 'name-it' };
    expect(await readChange(database(), where, { kind: 'accept', like: attempt })).toBeUndefined();
    expect(await readChange(database(), where, { kind: 'accept', like: 'no-such-attempt' })).toBeUndefined();
    expect(await readChange(database(), where, { kind: 'nonsense', like: '' })).toBeUndefined();
    expect(await previewCorrection(teacher, asked('name-it', { kind: 'accept', chosen: 'x' }))).toMatchObject({
      reason: 'never-given',
    });
  });

  test('is refused where the right answer depends on the numbers drawn', async () => {
    putItem('how-many', (it) => ({ ...it, stem: 'Half of {{n}}?', parameters: { n: { from: 10, to: 12, step: 1 } } }));
    const { attempt } = await answered({ 'how-many': '1' });
    const change = await accepting('how-many', attempt);
    expect(await previewCorrection(teacher, asked('how-many', change))).toEqual({
      ok: false,
      reason: 'numbers-differ',
    });
  });
});

describe('an attempt that waits for the mark of an essay', () => {
  const rubric = [
    {
      ...{ id: 'clarity', title: 'Clarity', weight: 1 },
      levels: ['None', 'Some', 'All'].map((title) => ({ title, descriptor: title })),
    },
  ];
  const essay = itemSchema.parse({ id: 'tell', type: 'essay', stem: 'Tell.', words: [0, 50], rubric });
  const withEssay = () => putQuiz((it) => ({ ...it, items: [...it.items, essay] }));
  const marked = async ({ attempt }: { attempt: string }) => {
    await write(async (tx) => {
      await tx.insert(essayMarks).values({
        ...{ attempt, item: 'tell', at: 7000, marker: teacher.id, levels: {}, comments: {}, mark: 50 },
      });
      const found = await findAttempt(tx, attempt);
      if (found) await gradeAttempt(tx, found, 7000);
    });
  };

  test('is marked by the correction when its mark comes', async () => {
    withEssay();
    const waits = await answered({ tell: 'A tale.', 'true-or-not': 'false' });
    putItem('true-or-not', (it) => ({ ...it, answer: false }));
    expect(await preview(asked('true-or-not', VERSION))).toMatchObject({ concerned: 0, waiting: 1, ripe: 0 });
    await corrected(asked('true-or-not', VERSION));
    expect(await result(waits)).toBeUndefined();
    expect(await mailTo(waits.person)).toEqual([]);
    await marked(waits);
    expect(await points(waits)).toEqual([750, 800]);
  });

  test('keeps the points of the old key, as graded ones do', async () => {
    withEssay();
    const waits = await answered({ tell: 'A tale.' });
    const other = await answered({ 'true-or-not': 'false' });
    putItem('true-or-not', (it) => ({ ...it, answer: false }));
    await corrected(asked('true-or-not', VERSION));
    await marked(waits);
    expect(await points(waits)).toEqual([750, 800]);
    expect(await points(other)).toEqual([700, 800]);
  });

  test('needs no mark once the essay is dropped: it is graded, and its student told', async () => {
    withEssay();
    const waits = await answered({ tell: 'A tale.' });
    expect(await preview(asked('tell', DROP))).toMatchObject({ waiting: 1, ripe: 1, starts: 1 });
    await corrected(asked('tell', DROP));
    expect(await points(waits)).toEqual([700, 700]);
    const [letter] = await mailTo(waits.person);
    expect(letter?.body).toContain('Attempt 1 is marked: 7 of 7 points (100 %).');
    expect(announced).toEqual([{ kind: 'activity-done', person: waits.person.id, course: COURSE, at: 5000 }]);
  });
});

describe('what is told', () => {
  test('each student whose result changed gets one letter, with what, why, before and after, and no key', async () => {
    const [up, same] = [await answered(WRONG), await answered()];
    await corrected(asked('true-or-not', DROP), 'The statement can be read in two ways.');
    const letters = await mailTo(up.person);
    expect(letters).toHaveLength(1);
    expect(letters[0]?.subject).toBe('Corrected: Basics check');
    expect(letters[0]?.body).toContain('it no longer counts');
    expect(letters[0]?.body).toContain('The reason given: The statement can be read in two ways.');
    expect(letters[0]?.body).toContain('Attempt 1: 4 of 7 points (57 %) before, 4 of 6 points (66 %) now.');
    expect(letters[0]?.body).toContain('With that you have passed the quiz.');
    expect(letters[0]?.body).not.toMatch(/SECRET/);
    expect(await mailTo(same.person)).toEqual([]);
  });

  test('two attempts of one student are told in one letter', async () => {
    const first = await answered(WRONG);
    await answered(WRONG, first.person);
    await corrected(asked('true-or-not', DROP));
    const letters = await mailTo(first.person);
    expect(letters).toHaveLength(1);
    expect(letters[0]?.body).toMatch(/Attempt 1: .*\n.*\n\nAttempt 2: /);
  });

  test('points are not in the letter where the quiz keeps them back', async () => {
    putQuiz((it) => ({ ...it, feedback: { ...it.feedback, mark: 'closing' } }));
    const { person } = await answered(WRONG);
    await corrected(asked('true-or-not', DROP));
    const [letter] = await mailTo(person);
    expect(letter?.body).toContain('Attempt 1 was marked anew:');
    expect(letter?.body).not.toMatch(/\d+ of \d+/);
  });

  test('the student reads on the result what was corrected, when, why, before and after', async () => {
    const made = await answered(WRONG);
    await corrected(asked('true-or-not', DROP), 'It was unclear.');
    expect(await correctionsOf(database(), made.attempt)).toEqual([
      {
        ...{ at: 5000, kind: 'drop', reason: 'It was unclear.', question: 3 },
        before: { earned: 400, possible: 700, passed: false },
        after: { earned: 400, possible: 600, passed: true },
      },
    ]);
  });

  test('it is audited, with its reason and its counts', async () => {
    await answered(WRONG);
    const correction = await corrected(asked('true-or-not', DROP), 'It was unclear.');
    const [entry] = await database()
      .select()
      .from(auditLog)
      .where(eq(auditLog.subject, `quiz/${quiz}`));
    expect(entry).toMatchObject({ action: 'results-corrected', actor: teacher.id, at: 5000 });
    expect(entry?.details).toMatchObject({
      ...{ correction, item: 'true-or-not', change: 'drop', mayFall: false, reason: 'It was unclear.' },
      ...{ attempts: 1, rose: 1, fell: 0, passNow: 1, passNoMore: 0 },
    });
  });

  test('a quiz that now counts as passed is announced, once', async () => {
    const { person } = await answered(WRONG);
    await corrected(asked('true-or-not', DROP));
    expect(announced).toEqual([{ kind: 'activity-done', person: person.id, course: COURSE, at: 5000 }]);
  });

  test('an attempt that passes is not announced where the quiz counts another', async () => {
    putQuiz((it) => ({ ...it, counts: 'first' }));
    const { person } = await answered({ ...WRONG, one: [] });
    await answered(WRONG, person);
    announced.length = 0;
    expect(await preview(asked('true-or-not', DROP))).toMatchObject({ starts: 0 });
    await corrected(asked('true-or-not', DROP));
    expect(announced).toEqual([]);
  });
});

describe('what stood on a day before', () => {
  test('is told from the effects, though the result was written anew', async () => {
    const { person } = await answered(WRONG);
    await corrected(asked('true-or-not', DROP));
    const [history] = await attemptHistories(database(), person.id, COURSE);
    expect(history?.gradings).toMatchObject([
      { at: 3000, earned: 400, possible: 700, passed: false },
      { at: 5000, earned: 400, possible: 600, passed: true },
    ]);
  });
});

describe('a correction is refused', () => {
  const made = (of: Asked, given: { reason?: string; expected: string }, by = teacher) =>
    applyCorrection(by, of, { reason: 'Why.', ...given }, 5000);
  const nothingWritten = async () =>
    expect(await database().select().from(regrades).where(eq(regrades.quiz, quiz))).toEqual([]);

  test('without a reason, or with one that is too long', async () => {
    await answered(WRONG);
    const { fingerprint: expected } = await preview(asked('true-or-not', DROP));
    expect(await made(asked('true-or-not', DROP), { expected, reason: '  ' })).toMatchObject({
      reason: 'reason-missing',
    });
    expect(await made(asked('true-or-not', DROP), { expected, reason: 'x'.repeat(501) })).toMatchObject({
      reason: 'reason-long',
    });
    await nothingWritten();
  });

  test('to whoever does not teach the course, a registrar too', async () => {
    await answered(WRONG);
    const { fingerprint: expected } = await preview(asked('true-or-not', DROP));
    for (const other of [await addPerson({ teaches: ['priced'] }), await addPerson({ registrar: true })]) {
      expect(await previewCorrection(other, asked('true-or-not', DROP))).toEqual({
        ok: false,
        reason: 'not-instructor',
      });
      expect(await made(asked('true-or-not', DROP), { expected }, other)).toEqual({
        ok: false,
        reason: 'not-instructor',
      });
    }
    await nothingWritten();
  });

  test('when a student has submitted since it was previewed', async () => {
    await answered(WRONG);
    const { fingerprint: expected } = await preview(asked('true-or-not', DROP));
    await answered();
    expect(await made(asked('true-or-not', DROP), { expected })).toEqual({ ok: false, reason: 'stale' });
    await nothingWritten();
  });

  test('when the file has changed since, or results may fall that might not in the preview', async () => {
    await answered({ 'true-or-not': 'false' });
    putItem('true-or-not', (it) => ({ ...it, answer: false }));
    const { fingerprint: expected } = await preview(asked('true-or-not', VERSION));
    expect(await made(asked('true-or-not', VERSION, true), { expected })).toMatchObject({ reason: 'stale' });
    putItem('true-or-not', (it) => ({ ...it, points: 2 }));
    expect(await made(asked('true-or-not', VERSION), { expected })).toMatchObject({ reason: 'stale' });
    await nothingWritten();
  });

  test('of an item that is nowhere', async () => {
    expect(await previewCorrection(teacher, asked('no-such-item', DROP))).toEqual({
      ok: false,
      reason: 'unknown-item',
    });
    expect(await itemForStaff(database(), quiz, 'no-such-item')).toBeUndefined();
  });
});

describe('at once', () => {
  test('the same form sent twice corrects once, and both times says which correction it is', async () => {
    const { person, attempt } = await answered(WRONG);
    const of = asked('true-or-not', DROP);
    const { fingerprint: expected } = await preview(of);
    const both = await Promise.all([1, 2].map(() => applyCorrection(teacher, of, { reason: 'Why.', expected }, 5000)));
    expect(both[0]).toEqual(both[1]);
    expect(both[0]).toMatchObject({ ok: true });
    expect(await database().select().from(regrades).where(eq(regrades.quiz, quiz))).toHaveLength(1);
    expect(await database().select().from(regradeEffects).where(eq(regradeEffects.attempt, attempt))).toHaveLength(1);
    expect(await mailTo(person)).toHaveLength(1);
  });

  test('of two instructors one corrects, and the other is told to look again', async () => {
    await answered(WRONG);
    const colleague = await addPerson({ teaches: [COURSE] });
    const [drop, accept] = [asked('true-or-not', DROP), asked('one', DROP)];
    const first = await preview(drop);
    const second = await preview(accept, colleague);
    const both = await Promise.all([
      applyCorrection(teacher, drop, { reason: 'Why.', expected: first.fingerprint }, 5000),
      applyCorrection(colleague, accept, { reason: 'Why.', expected: second.fingerprint }, 5000),
    ]);
    expect(both).toMatchObject([{ ok: true }, { ok: false, reason: 'stale' }]);
  });

  test('of many who pass by it each is announced, also by the form sent again after a stop in between', async () => {
    const students = await Promise.all(Array.from({ length: 53 }, () => answered(WRONG)));
    const of = asked('true-or-not', DROP);
    const { fingerprint: expected } = await preview(of);
    const apply = () => applyCorrection(teacher, of, { reason: 'Why.', expected }, 5000);
    const first = await apply();
    expect(new Set(announced.map((it) => it.person))).toEqual(new Set(students.map((it) => it.person.id)));
    expect(announced).toHaveLength(53);
    announced.length = 0;
    expect(await apply()).toEqual(first);
    expect(announced).toHaveLength(53);
    for (const { person } of students.slice(0, 3)) expect(await mailTo(person)).toHaveLength(1);
  });

  test('a student who submits meanwhile is marked with the ruling or makes it wait, never left out', async () => {
    await answered(WRONG);
    const ran = await answering(WRONG);
    const of = asked('true-or-not', DROP);
    const { fingerprint: expected } = await preview(of);
    const [corrected] = await Promise.all([
      applyCorrection(teacher, of, { reason: 'Why.', expected }, 5000),
      submitAttempt(ran.person.id, ran.attempt, 5000),
    ]);
    expect(corrected.ok).toBe(true);
    expect(await points(ran)).toEqual([400, 600]);
  });
});

describe('the page of an item', () => {
  test('shows versions in use, answers given and past corrections', async () => {
    await answered({ 'name-it': 'third occipital nerve' });
    const gave = await answered({ 'name-it': 'third occipital nerve' });
    await answered();
    await answering();
    putItem('name-it', (it) => ({ ...it, stem: 'Name that nerve.' }));
    await corrected(asked('name-it', await accepting('name-it', gave.attempt)), 'So say some books.');
    const page = await itemForStaff(database(), quiz, 'name-it');
    expect(page?.view.stem).toBe('Name that nerve.');
    expect(page?.versions).toMatchObject([
      { number: 1, shown: 4, marks: { graded: 3, waiting: 0, running: 1 }, present: false, dropped: undefined },
      { number: 2, shown: 0, marks: { graded: 0, waiting: 0, running: 0 }, present: true, differences: [] },
    ]);
    expect(page?.versions[0]?.differences).toEqual([
      { part: 'Question', before: ['Name the nerve.'], after: ['Name that nerve.'] },
    ]);
    expect(page?.answers).toMatchObject([
      { words: ['third occipital nerve'], n: 2, verdict: 'accepted', share: 1 },
      { words: ['Suboccipital Nerve'], n: 1, verdict: 'right', share: 1 },
    ]);
    expect(page?.corrections).toMatchObject([
      {
        kind: 'accept',
        reason: 'So say some books.',
        words: ['third occipital nerve'],
        attempts: 2,
        rose: 2,
        fell: 0,
        by: teacher.name,
      },
    ]);
  });

  test('shows an item that its quiz no longer has, from what attempts hold', async () => {
    await answered();
    putQuiz((it) => ({ ...it, items: it.items.filter((item) => item.id !== 'one') }));
    expect(await itemForStaff(database(), quiz, 'one')).toMatchObject({ inFile: false, right: ['The right one'] });
    expect(await previewCorrection(teacher, asked('one', VERSION))).toMatchObject({ reason: 'nothing-to-change' });
    expect((await previewCorrection(teacher, asked('one', DROP))).ok).toBe(true);
  });
});

test('rulings name each version in use and the one in the file', async () => {
  await answered();
  putItem('one', (it) => ({ ...it, points: 2 }));
  await corrected(asked('one', DROP));
  const rows = await database()
    .select()
    .from(itemRulings)
    .where(and(eq(itemRulings.quiz, quiz), eq(itemRulings.item, 'one')));
  expect(rows).toHaveLength(2);
  expect(new Set(rows.map((it) => it.template)).size).toBe(2);
});
