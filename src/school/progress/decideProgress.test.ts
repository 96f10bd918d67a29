import { beforeAll, describe, expect, it } from 'vitest';
import { type Course, findCourse, useCatalogue } from '../catalogue/index.ts';
import { readCatalogue } from '../catalogue/readFiles.ts';
import { decideCompletion } from './decideCompletion.ts';
import { decideProgress } from './decideProgress.ts';
import { type CourseFacts, NO_FACTS } from './facts.ts';

const LESSON = 'sample/basics/first-lesson';
const FILM = 'sample/basics/film-lesson';
const QUIZ = 'sample/basics/check';
const CASE = 'sample/practice/patient';
const read = { opened: true, reachedEnd: true, stated: false };

const all: CourseFacts = {
  lessons: new Map([
    [LESSON, read],
    [FILM, read],
  ]),
  films: new Map([['sample-film', [[0, 10]]]]),
  quizzes: new Map([
    [QUIZ, { running: undefined, attemptsUsed: 1, awaitsMark: false, score: 0.9, passed: true, evidence: 'a' }],
  ]),
  cases: new Map([[CASE, { submission: 's', state: 'passed', score: 0.8 }]]),
};

let course: Course;
beforeAll(() => {
  useCatalogue(readCatalogue({ courses: 'tests/fixtures/school/courses', content: 'tests/fixtures/school/content' }));
  course = findCourse('sample') as Course;
});

const standing = (facts: CourseFacts, enrolled = true, completedCourses = new Set<string>()) => ({
  enrolled,
  completedCourses,
  facts,
});
const states = (facts: CourseFacts, enrolled = true) =>
  Object.fromEntries(
    decideProgress(course, standing(facts, enrolled)).modules.flatMap((it) =>
      it.activities.map(({ activity, state, locks }) => [activity.path, [state, ...locks.map((lock) => lock.kind)]]),
    ),
  );

describe('a student’s standing in a course', () => {
  it('is locked all over before enrolment', () => {
    for (const state of Object.values(states(NO_FACTS, false))) expect(state).toContain('enrolment');
  });

  it('opens the first lesson, and says what opens each of the others', () => {
    expect(states(NO_FACTS)).toEqual({
      [LESSON]: ['open'],
      [FILM]: ['locked', 'activity'],
      [QUIZ]: ['locked', 'activity'],
      [CASE]: ['locked', 'module'],
    });
  });

  it('leaves a lesson unfinished until its film was watched', () => {
    const unwatched = { ...all, films: new Map([['sample-film', [[0, 5]] as const]]) };
    expect(states(unwatched)[FILM]).toEqual(['started']);
    expect(states(all)[FILM]).toEqual(['done']);
  });

  it('takes a student’s word for a lesson, film and all', () => {
    const stated = {
      ...all,
      films: new Map(),
      lessons: new Map([
        [LESSON, read],
        [FILM, { ...read, stated: true }],
      ]),
    };
    expect(states(stated)[FILM]).toEqual(['done']);
  });

  it('tells a running attempt from a failed one, and a draft from one that waits', () => {
    const quiz = (running: string | undefined) => ({
      running,
      attemptsUsed: 1,
      awaitsMark: false,
      score: 0.2,
      passed: false,
      evidence: 'a',
    });
    const of = (running: string | undefined) =>
      states({ ...all, quizzes: new Map([[QUIZ, quiz(running)]]), cases: new Map() });
    expect(of('attempt')[QUIZ]).toEqual(['started']);
    expect(of(undefined)[QUIZ]).toEqual(['submitted']);
    const study = (state: 'draft' | 'handed-in' | 'returned') =>
      states({ ...all, cases: new Map([[CASE, { submission: 's', state, score: undefined }]]) })[CASE];
    expect([study('draft'), study('handed-in'), study('returned')]).toEqual([['started'], ['submitted'], ['started']]);
  });

  it('is complete when every activity is done, and otherwise names what is missing', () => {
    expect(decideCompletion(course, all)).toEqual({ complete: true, missing: [] });
    const { complete, missing } = decideCompletion(course, { ...all, cases: new Map() });
    expect([complete, missing.map((it) => it.path)]).toEqual([false, [CASE]]);
  });

  it('never completes a course that has nothing in it', () => {
    expect(decideCompletion({ ...course, modules: [] }, NO_FACTS).complete).toBe(false);
  });

  it('locks a course until the one before it is complete', () => {
    const priced = findCourse('priced') as Course;
    const first = (done: Set<string>) =>
      decideProgress(priced, standing(NO_FACTS, true, done)).modules[0]?.activities[0];
    expect(first(new Set())?.locks).toEqual([{ kind: 'course', id: 'sample', title: 'Sample Course' }]);
    expect(first(new Set(['sample']))?.state).toBe('open');
  });
});
