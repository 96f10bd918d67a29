import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database } from '../../../db/client.ts';
import { essayMarks } from '../../../db/schema/assessment.ts';
import { auditLog } from '../../../db/schema/audit.ts';
import { outbox } from '../../../db/schema/mail.ts';
import { findPerson, type Person, withdrawRole } from '../../../src/school/accounts/index.ts';
import {
  attemptForStaff,
  attemptHistories,
  attemptsOf,
  correctionsOf,
  essayQueue,
  essaysForMarker,
  type GivenEssayMark,
  itemForStaff,
  markEssays,
  resultForStudent,
  saveAnswers,
  submitAttempt,
} from '../../../src/school/assessment/index.ts';
import { catalogue, type Quiz, useCatalogue } from '../../../src/school/catalogue/index.ts';
import { itemSchema } from '../../../src/school/items/index.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { announced, COURSE, form, QUIZ, running, started } from './support.ts';

const essay = (id: string) =>
  itemSchema.parse({
    ...{ id, type: 'essay', points: 2, stem: `Why ${id}?`, words: [1, 50], model: `SECRET-MODEL-${id}` },
    explanation: `SECRET-EXPLANATION-${id}`,
    rubric: ['reasoning', 'safety'].map((criterion) => ({
      ...{ id: criterion, title: criterion, weight: 1 },
      levels: ['Low', 'Middle', 'High'].map((title) => ({ title, descriptor: `SECRET-${title}` })),
    })),
  });

/** The fixture's quiz as one with two essays and a question that marks itself: 5 points, 80 % to pass. */
const withEssays = (quiz: Quiz): Quiz => ({
  ...quiz,
  pass: 0.8,
  items: [...quiz.items.filter((it) => it.id === 'true-or-not'), essay('first'), essay('second')],
});

beforeAll(async () => {
  await openTestSchool();
  const before = catalogue();
  const quiz = before.quizzes.get(QUIZ);
  if (!quiz) throw new Error('the fixture has no quiz');
  useCatalogue({ ...before, quizzes: new Map(before.quizzes).set(QUIZ, withEssays(quiz)) });
});
afterAll(closeTestSchool);
beforeEach(() => {
  announced.length = 0;
});

const student = () => addPerson({ enrolledIn: [COURSE] });
const instructor = () => addPerson({ teaches: [COURSE] });
const BOTH = { 'true-or-not': 'true', first: 'Because of the first.', second: 'Because of the second.' };

/** Answers and hands in. */
async function handedIn(person: string, answers: Record<string, string> = BOTH, now = 2000): Promise<string> {
  const attempt = await started(person, now - 1000);
  const saved = await saveAnswers(person, attempt, form(answers), now - 500);
  if (!saved.ok || Object.keys(saved.messages).length > 0) throw new Error('not saved');
  const submitted = await submitAttempt(person, attempt, now);
  if (!submitted.ok) throw new Error(submitted.reason);
  return attempt;
}

const mark = (level: number, more: Partial<GivenEssayMark> = {}): GivenEssayMark => ({
  levels: { reasoning: level, safety: level },
  comments: { reasoning: 'Which finding decides?', safety: '' },
  comment: 'On the whole.',
  seen: 0,
  ...more,
});
const both = (given: GivenEssayMark) =>
  new Map([
    ['first', given],
    ['second', given],
  ]);
const only = (item: string, given: GivenEssayMark) => new Map([[item, given]]);
const marksOf = async (attempt: string) =>
  (await database().select().from(essayMarks)).filter((it) => it.attempt === attempt);
const subjectsTo = async (email: string) =>
  (await database().select().from(outbox)).filter((it) => it.recipient === email).map((it) => it.subject);
const auditOf = async (attempt: string) =>
  (await database().select().from(auditLog)).filter(
    (it) => it.subject === `attempt/${attempt}` && it.action === 'essay-marked',
  );
const resultOf = async ({ id }: Person, attempt: string) => resultForStudent(database(), id, attempt, 9000);

describe('an attempt with essays', () => {
  test('waits when it is handed in, and those who can mark it hear of it', async () => {
    const [teacher, colleague] = [await instructor(), await addPerson({ teaches: [COURSE], enrolledIn: [COURSE] })];
    const elsewhere = await addPerson({ teaches: ['priced'] });
    const attempt = await handedIn(colleague.id);
    expect(await resultOf(colleague, attempt)).toMatchObject({ state: 'awaiting-marking', passed: undefined });
    expect((await attemptsOf(database(), colleague.id, QUIZ, 9000)).list).toMatchObject([
      { state: 'awaiting-marking' },
    ]);
    expect(announced).toEqual([]);
    expect(await subjectsTo(teacher.email)).toEqual([expect.stringMatching(/^To mark: /)]);
    for (const { email } of [colleague, elsewhere]) expect(await subjectsTo(email)).toEqual([]);
  });

  test('in which nothing was written has its result at once, and troubles nobody', async () => {
    const [teacher, someone] = [await instructor(), await student()];
    const attempt = await handedIn(someone.id, { 'true-or-not': 'true', first: '  ' });
    expect(await resultOf(someone, attempt)).toMatchObject({
      passed: false,
      score: { earned: 100, possible: 500 },
    });
    expect(await subjectsTo(teacher.email)).toEqual([]);
    expect(await essaysForMarker(database(), teacher, attempt)).toBeUndefined();
  });

  test('has its result once every essay has a mark; its student is told without it, and a pass is announced', async () => {
    const [teacher, someone] = [await instructor(), await student()];
    const attempt = await handedIn(someone.id);
    expect(await markEssays(teacher, attempt, only('first', mark(2)), 3000)).toEqual({
      ok: true,
      graded: false,
      changed: true,
    });
    expect(await resultOf(someone, attempt)).toMatchObject({ state: 'awaiting-marking', passed: undefined });
    expect(await subjectsTo(someone.email)).toEqual([]);

    expect(await markEssays(teacher, attempt, only('second', mark(2)), 4000)).toEqual({
      ok: true,
      graded: true,
      changed: true,
    });
    expect(await resultOf(someone, attempt)).toMatchObject({
      state: 'released',
      passed: true,
      score: { earned: 500, possible: 500 },
    });
    expect(announced).toEqual([{ kind: 'activity-done', person: someone.id, course: COURSE, at: 4000 }]);
    const letters = (await database().select().from(outbox)).filter((it) => it.recipient === someone.email);
    expect(letters.map((it) => it.subject)).toEqual([expect.stringMatching(/^Your result: /)]);
    expect(letters[0]?.body).toContain(`/attempts/${attempt}`);
    expect(letters[0]?.body).not.toMatch(/500|100|pass/i);
  });

  test('that fails by its marks is told, and not announced', async () => {
    const [teacher, someone] = [await instructor(), await student()];
    const attempt = await handedIn(someone.id);
    await markEssays(teacher, attempt, both(mark(1)), 3000);
    expect(await resultOf(someone, attempt)).toMatchObject({ passed: false, score: { earned: 300, possible: 500 } });
    expect(announced).toEqual([]);
    expect(await subjectsTo(someone.email)).toHaveLength(1);
  });
});

describe('a mark', () => {
  test('can be changed: both stay on record, the newest counts, and its student is told', async () => {
    const [teacher, someone] = [await instructor(), await student()];
    const attempt = await handedIn(someone.id);
    await markEssays(teacher, attempt, both(mark(1)), 3000);
    const better = mark(2, { seen: 3000 });
    expect(await markEssays(teacher, attempt, both(better), 5000)).toMatchObject({ ok: true, graded: true });
    expect(await resultOf(someone, attempt)).toMatchObject({ passed: true, score: { earned: 500 } });
    expect(announced).toMatchObject([{ person: someone.id, at: 5000 }]);
    expect((await marksOf(attempt)).filter((it) => it.item === 'first')).toMatchObject([
      { at: 3000, mark: 50, marker: teacher.id },
      { at: 5000, mark: 100, marker: teacher.id },
    ]);
    const histories = await attemptHistories(database(), someone.id, COURSE);
    // One essay after the other, each in a moment of its own: what it was before is told for ever.
    expect(histories.map((it) => it.gradings)).toMatchObject([
      [
        { at: 3001, earned: 300, passed: false },
        { at: 5000, earned: 400, passed: true },
        { at: 5001, earned: 500, passed: true },
      ],
    ]);
    expect(await correctionsOf(database(), attempt)).toMatchObject([
      { kind: 'marking', reason: '', before: { earned: 300 }, after: { earned: 400 } },
      { kind: 'marking', reason: '', before: { earned: 400 }, after: { earned: 500 } },
    ]);
    expect((await itemForStaff(database(), QUIZ, 'first'))?.corrections).toEqual([]);
    expect((await auditOf(attempt)).map((it) => it.details)).toMatchObject([
      { item: 'first', before: null, after: { mark: 50, levels: { reasoning: 1, safety: 1 } } },
      { item: 'second', before: null, after: { mark: 50 } },
      { item: 'first', before: { mark: 50, levels: { reasoning: 1, safety: 1 } }, after: { mark: 100 } },
      { item: 'second', before: { mark: 50 }, after: { mark: 100 } },
    ]);
    expect(await subjectsTo(someone.email)).toEqual([
      expect.stringMatching(/^Your result: /),
      expect.stringMatching(/^Marked again: /),
    ]);
  });

  test('given again as it is changes nothing and tells nobody', async () => {
    const [teacher, someone] = [await instructor(), await student()];
    const attempt = await handedIn(someone.id);
    await markEssays(teacher, attempt, both(mark(1)), 3000);
    expect(await markEssays(teacher, attempt, both(mark(1)), 4000)).toEqual({
      ok: true,
      graded: true,
      changed: false,
    });
    expect(await marksOf(attempt)).toHaveLength(2);
    expect(await subjectsTo(someone.email)).toHaveLength(1);
  });

  test('of two markers at once: one is kept, the other hears who was first and may then decide', async () => {
    const [first, second, someone] = [await instructor(), await instructor(), await student()];
    const attempt = await handedIn(someone.id);
    const results = await Promise.all([
      markEssays(first, attempt, both(mark(2)), 3000),
      markEssays(second, attempt, both(mark(0)), 3000),
    ]);
    expect(results).toEqual([
      { ok: true, graded: true, changed: true },
      { ok: false, reason: 'marked-meanwhile', by: first.name },
    ]);
    expect(await marksOf(attempt)).toHaveLength(2);
    expect(await resultOf(someone, attempt)).toMatchObject({ score: { earned: 500 } });
    const seen = await essaysForMarker(database(), second, attempt);
    const [at] = seen?.essays.map((it) => it.mark?.at) ?? [];
    expect(await markEssays(second, attempt, both(mark(0, { seen: at ?? 0 })), 3000)).toMatchObject({ ok: true });
    expect(await resultOf(someone, attempt)).toMatchObject({ score: { earned: 100 } });
  });

  test('that is unfit keeps nothing, not even what is fit beside it', async () => {
    const [teacher, someone] = [await instructor(), await student()];
    const attempt = await handedIn(someone.id);
    const given = new Map([
      ['first', mark(2)],
      ['second', { ...mark(2), levels: { reasoning: 3 } }],
    ]);
    expect(await markEssays(teacher, attempt, given, 3000)).toEqual({
      ok: false,
      reason: 'unfit',
      problems: new Map([
        [
          'second',
          [
            { about: 'level', criterion: 'reasoning', reason: 'level-missing' },
            { about: 'level', criterion: 'safety', reason: 'level-missing' },
          ],
        ],
      ]),
    });
    expect(await marksOf(attempt)).toEqual([]);
  });

  test('is refused to whoever may not, for what is no essay, and before it is handed in', async () => {
    const [teacher, someone] = [await instructor(), await student()];
    const attempt = await handedIn(someone.id);
    const given = both(mark(2));
    const refusal = async (by: Person, id: string, what = given) => {
      const result = await markEssays(by, id, what, 3000);
      return result.ok ? 'done' : result.reason;
    };
    const registrar = await addPerson({ registrar: true });
    for (const by of [someone, registrar, await addPerson({ teaches: ['priced'] })]) {
      expect(await refusal(by, attempt)).toBe('not-instructor');
      expect(await essaysForMarker(database(), by, attempt)).toBeUndefined();
    }
    const own = await addPerson({ teaches: [COURSE], enrolledIn: [COURSE] });
    const theirs = await handedIn(own.id);
    expect(await refusal(own, theirs)).toBe('own-essay');
    expect(await essaysForMarker(database(), own, theirs)).toBeUndefined();
    expect(await refusal(teacher, await started((await student()).id))).toBe('not-handed-in');
    expect(await refusal(teacher, 'no-such-attempt')).toBe('unknown-attempt');
    expect(await refusal(teacher, attempt, only('true-or-not', mark(2)))).toBe('no-such-essay');
    const blank = await handedIn((await student()).id, { 'true-or-not': 'true' });
    expect(await refusal(teacher, blank, only('first', mark(2)))).toBe('no-such-essay');

    await withdrawRole(registrar, teacher.id, { role: 'instructor', course: COURSE });
    const now = await findPerson(teacher.id);
    if (!now) throw new Error('the marker is still a person');
    expect(await refusal(now, attempt)).toBe('not-instructor');
    for (const id of [attempt, theirs, blank]) expect(await marksOf(id)).toEqual([]);
  });
});

describe('what a student reads of it', () => {
  const seen = async (someone: Person, attempt: string) => JSON.stringify(await resultOf(someone, attempt));

  test('is nothing of levels or model while it runs, nor before its release', async () => {
    const [teacher, someone] = [await instructor(), await student()];
    const attempt = await started(someone.id);
    expect(JSON.stringify(await running(someone.id, attempt))).not.toContain('SECRET');
    await saveAnswers(someone.id, attempt, form(BOTH), 2000);
    await submitAttempt(someone.id, attempt, 2500);
    expect(await seen(someone, attempt)).not.toMatch(/SECRET|On the whole/);
    // Failed, with an attempt left: explanations and answers come later.
    await markEssays(teacher, attempt, both(mark(0)), 3000);
    expect(await seen(someone, attempt)).not.toMatch(/SECRET|On the whole/);
  });

  test('is level and comment of each criterion, and the model text, once they are released', async () => {
    const [teacher, someone] = [await instructor(), await student()];
    const attempt = await handedIn(someone.id);
    await markEssays(teacher, attempt, both(mark(2)), 3000);
    const first = (await resultOf(someone, attempt))?.questions.find((it) => it.item.id === 'first');
    const forStaff = (await attemptForStaff(database(), attempt))?.questions.find((it) => it.item.id === 'first');
    expect(forStaff?.essay).toEqual(first?.essay);
    expect(first).toMatchObject({
      correctness: 'right',
      points: { earned: 200, possible: 200 },
      right: ['SECRET-MODEL-first'],
      essay: {
        marker: teacher.name,
        at: 3000,
        comment: 'On the whole.',
        criteria: [
          { title: 'reasoning', place: 2, comment: 'Which finding decides?' },
          { title: 'safety', place: 2, comment: '' },
        ],
      },
    });
  });
});

test('the queue holds what waits in one’s own courses, the longest first, and what was marked last', async () => {
  const teacher = await addPerson({ teaches: [COURSE], enrolledIn: [COURSE] });
  const before = await essayQueue(database(), teacher);
  const [early, late] = [await student(), await student()];
  const second = await handedIn(late.id, BOTH, 90_000);
  const first = await handedIn(early.id, BOTH, 80_000);
  await handedIn(teacher.id, BOTH, 70_000);
  const queue = await essayQueue(database(), teacher);
  expect(queue.waiting).toBe(before.waiting + 2);
  expect(queue.attempts.slice(-2)).toMatchObject([
    { id: first, student: early.name, number: 1, submittedAt: 80_000 },
    { id: second, student: late.name },
  ]);
  expect((await essayQueue(database(), await addPerson({ teaches: ['priced'] }))).waiting).toBe(0);
  expect(await essayQueue(database(), await addPerson())).toEqual({ waiting: 0, attempts: [], recent: [] });

  await markEssays(teacher, first, only('first', mark(1)), 95_000);
  expect((await essayQueue(database(), teacher)).waiting).toBe(before.waiting + 2);
  await markEssays(teacher, first, only('second', mark(1)), 96_000);
  const after = await essayQueue(database(), teacher);
  expect(after.waiting).toBe(before.waiting + 1);
  expect(after.recent[0]).toMatchObject({ id: first, student: early.name, marker: teacher.name, markedAt: 96_000 });
  expect(after.recent.filter((it) => it.id === first)).toHaveLength(1);
  expect((await attemptsOf(database(), early.id, QUIZ, 99_000)).list).toMatchObject([{ state: 'released' }]);
});
