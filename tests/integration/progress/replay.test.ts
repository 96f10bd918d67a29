import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { attemptResults, regradeEffects, regrades } from '../../../db/schema/assessment.ts';
import { filmCoverage } from '../../../db/schema/progress.ts';
import { DAY, HOUR } from '../../../src/platform/clock.ts';
import { saveAnswers, startAttempt, submitAttempt } from '../../../src/school/assessment/index.ts';
import { giveMark } from '../../../src/school/cases/index.ts';
import {
  type Catalogue,
  type Course,
  catalogue,
  findCourse,
  type Quiz,
  useCatalogue,
} from '../../../src/school/catalogue/index.ts';
import {
  courseCompletion,
  type Decision,
  explainCourse,
  noteRequirements,
  readLesson,
  watchFilm,
} from '../../../src/school/progress/index.ts';
import { wireSchool } from '../../../src/school/wiring.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { form, QUIZ, rightAnswers, running } from '../assessment/support.ts';
import { GOOD, handedIn, RETURN } from '../cases/support.ts';

const START = Date.UTC(2026, 9, 1, 8);
const COURSE = 'sample';
const LESSONS = ['sample/basics/first-lesson', 'sample/basics/film-lesson'] as const;

beforeAll(async () => {
  wireSchool();
  await openTestSchool();
});
afterAll(closeTestSchool);

const sample = () => findCourse(COURSE) as Course;
const day = (number: number, hours = 0) => START + number * DAY + hours * HOUR;

/** Takes the quiz with all answers right, or none. */
async function takes(person: string, right: boolean, at: number): Promise<string> {
  const begun = await startAttempt(person, QUIZ, true, at);
  if (!begun.ok) throw new Error(begun.reason);
  const { attempt } = begun;
  if (right) await saveAnswers(person, attempt, form(rightAnswers(await running(person, attempt))), at + 1);
  await submitAttempt(person, attempt, at + HOUR);
  return attempt;
}

/** An instructor finds that the key was wrong: the failed attempt has enough after all. */
async function corrects(actor: string, attempt: string, at: number): Promise<void> {
  await write(async (tx) => {
    const why = {
      course: COURSE,
      quiz: QUIZ,
      item: 'one',
      actor,
      at,
      reason: 'A wrong key.',
      change: {},
      mayFall: false,
    };
    await tx.insert(regrades).values({ id: 'regrade', ...why });
    await tx.insert(regradeEffects).values({
      ...{ regrade: 'regrade', attempt, earnedBefore: 0, possibleBefore: 700, passedBefore: false },
      ...{ earnedAfter: 500, possibleAfter: 700, passedAfter: true },
    });
    await tx.update(attemptResults).set({ earned: 500, passed: true }).where(eq(attemptResults.attempt, attempt));
  });
}

/** The author takes the second module out. */
function shortened(at: number) {
  const { courses, ...rest } = catalogue();
  const change = (course: Course) =>
    course.id === COURSE ? { ...course, modules: course.modules.slice(0, 1) } : course;
  useCatalogue({ ...rest, courses: courses.map(change) });
  return noteRequirements(at);
}

/** And puts it back. */
function restored(files: Catalogue, at: number) {
  useCatalogue(files);
  return noteRequirements(at);
}

test('every day of a student’s life can be shown again as it was then', async () => {
  const before = catalogue();
  await noteRequirements(day(0));
  const { id } = await addPerson({ enrolledIn: [COURSE] });
  const teacher = await addPerson({ teaches: [COURSE] });
  let attempt = '';
  let first = '';
  const life: [at: number, deed: (at: number) => Promise<unknown>][] = [
    [day(1), (at) => readLesson(id, LESSONS[0], 'opened', at)],
    [day(1, 2), (at) => readLesson(id, LESSONS[0], 'reached-end', at)],
    [day(2), (at) => watchFilm(id, COURSE, 'sample-film', { intervals: [[0, 5]], position: 5 }, at)],
    [day(3), (at) => readLesson(id, LESSONS[1], 'reached-end', at)],
    [day(4), (at) => watchFilm(id, COURSE, 'sample-film', { intervals: [[5, 10]], position: 10 }, at)],
    [day(5), (at) => watchFilm(id, COURSE, 'sample-film', { intervals: [[0, 10]], position: 3 }, at)],
    [day(6, 1), async (at) => (attempt = await takes(id, false, at - HOUR))],
    [day(8), async (at) => (first = await handedIn(id, at))],
    [day(9), (at) => giveMark(teacher, first, RETURN, at)],
    [day(10), (at) => corrects(teacher.id, attempt, at)],
    [day(11), async (at) => void (await handedIn(id, at))],
    [day(13), (at) => shortened(at)],
    [day(14), (at) => restored(before, at)],
    [day(15), async (at) => giveMark(teacher, await newest(id), GOOD, at)],
  ];
  const live: { at: number; decision: Decision }[] = [];
  for (const [at, deed] of life) {
    await deed(at);
    live.push({ at, decision: await courseCompletion(database(), id, sample()) });
  }

  expect(live.map((it) => it.decision.met)).toEqual([...Array(11).fill(false), true, false, true]);
  for (const { at, decision } of live) {
    const replayed = await explainCourse(database(), id, sample(), at);
    expect(replayed.decision, new Date(at).toISOString()).toEqual(decision);
    expect((await explainCourse(database(), id, sample(), at + 1)).decision).toEqual(decision);
  }
  const now = await explainCourse(database(), id, sample());
  expect(now.decision).toEqual(live.at(-1)?.decision);
  // The correction is what passed the quiz, on its own day.
  expect(now.decision.because).toContainEqual(
    expect.objectContaining({ kind: 'graded', attempt, grading: 1, at: day(10), passed: true }),
  );
});

/** The student's newest try at the case. */
async function newest(person: string): Promise<string> {
  const { evidence } = await explainCourse(database(), person, sample());
  const begun = evidence.filter((it) => it.kind === 'case-begun').toSorted((a, b) => b.number - a.number)[0];
  return begun?.submission ?? '';
}

test('a day before the first that was kept is judged by the first, and says so', async () => {
  const { id } = await addPerson({ enrolledIn: [COURSE] });
  const early = await explainCourse(database(), id, sample(), day(0) - 1);
  expect(early.rules).toMatchObject({ assumed: true, since: day(0) });
  expect((await explainCourse(database(), id, sample(), day(0))).rules).toMatchObject({
    assumed: false,
    since: day(0),
  });
  const short = await explainCourse(database(), id, sample(), day(13, 5));
  expect(short.rules).toMatchObject({ assumed: false, since: day(13) });
  expect(short.decision.parts).toHaveLength(1);
});

test('a film counts from the moment at which enough of it was watched, also where only the last viewing is known', async () => {
  const { id } = await addPerson({ enrolledIn: [COURSE] });
  const watch = (from: number, to: number, at: number) =>
    watchFilm(id, COURSE, 'sample-film', { intervals: [[from, to]], position: to }, at);
  await readLesson(id, LESSONS[0], 'stated', day(1));
  await readLesson(id, LESSONS[1], 'reached-end', day(1));
  await watch(0, 9, day(2));
  await watch(9, 10, day(3));
  const watchedAt = async () => {
    const { evidence } = await explainCourse(database(), id, sample());
    return evidence.find((it) => it.kind === 'watched')?.at;
  };
  expect(await watchedAt()).toBe(day(2));
  // A row from before the moment was kept.
  await write((tx) => tx.update(filmCoverage).set({ watchedAt: null }).where(eq(filmCoverage.person, id)));
  expect(await watchedAt()).toBe(day(3));
  await watch(0, 1, day(4));
  expect(await watchedAt()).toBe(day(3));
});

test('what was done for practice is never a grade, also where the quiz comes to count', async () => {
  const files = catalogue();
  const quiz = files.quizzes.get(QUIZ) as Quiz;
  const { id } = await addPerson({ enrolledIn: [COURSE] });
  useCatalogue({ ...files, quizzes: new Map(files.quizzes).set(QUIZ, { ...quiz, practice: true }) });
  await takes(id, true, day(1));
  useCatalogue(files);
  const { because, missing } = await courseCompletion(database(), id, sample());
  expect(because).toEqual([]);
  expect(missing).toContainEqual({ requirement: expect.objectContaining({ quiz: QUIZ }), why: 'not-started' });
});
