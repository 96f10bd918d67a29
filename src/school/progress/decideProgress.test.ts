import { beforeAll, describe, expect, it } from 'vitest';
import { type Course, findCourse, useCatalogue } from '../catalogue/index.ts';
import { readCatalogue } from '../catalogue/readFiles.ts';
import type { Evidence, Fact } from './completion/fact.ts';
import { type Access, decideProgress, hasPlace, OUTSIDE } from './decideProgress.ts';

const LESSON = 'sample/basics/first-lesson';
const FILM = 'sample/basics/film-lesson';
const QUIZ = 'sample/basics/check';
const CASE = 'sample/practice/patient';

const read = (subject: string, at = 1): Fact => ({ kind: 'read', subject, at });
const watched: Fact = { kind: 'watched', subject: 'sample/sample-film', at: 2 };
const attempt = { subject: QUIZ, attempt: 'a', number: 1 } as const;
const started: Fact = { kind: 'attempt-started', ...attempt, practice: false, at: 3 };
const submitted: Fact = { kind: 'attempt-submitted', ...attempt, practice: false, at: 4 };
const graded = (passed: boolean): Fact => ({
  ...{ kind: 'graded', ...attempt, grading: 0, earned: passed ? 90 : 20, possible: 100, passed, at: 5 },
});
const aTry = { subject: CASE, submission: 's', number: 1 } as const;
const begun: Fact = { kind: 'case-begun', ...aTry, at: 6 };
const handedIn: Fact = { kind: 'case-handed-in', ...aTry, at: 7 };
const marked = (outcome: 'passed' | 'returned'): Fact => ({ kind: 'marked', ...aTry, outcome, at: 8 });

const lessons: Evidence = [read(LESSON), read(FILM), watched];
const quizPassed: Evidence = [...lessons, started, submitted, graded(true)];
const all: Evidence = [...quizPassed, begun, handedIn, marked('passed')];

let course: Course;
beforeAll(() => {
  useCatalogue(readCatalogue({ courses: 'tests/fixtures/school/courses', content: 'tests/fixtures/school/content' }));
  course = findCourse('sample') as Course;
});

const progress = (evidence: Evidence, { enrolled = true, of = course, releases = new Map<string, number>() } = {}) =>
  decideProgress(of, {
    access: { ...OUTSIDE, is: enrolled ? 'open' : 'outside' },
    ...{ completedCourses: new Set(), evidence, releases },
  });
const states = (...given: Parameters<typeof progress>) =>
  Object.fromEntries(
    progress(...given).modules.flatMap((it) =>
      it.activities.map(({ activity, state, locks }) => [activity.path, [state, ...locks.map((lock) => lock.kind)]]),
    ),
  );

/** The course, with its quiz for practice. */
const practised = (): Course => ({
  ...course,
  modules: course.modules.map((module) => ({
    ...module,
    activities: module.activities.map((it) => (it.kind === 'quiz' ? { ...it, practice: true } : it)),
  })),
});

describe('a student’s standing in a course', () => {
  it('is locked all over before enrolment', () => {
    for (const state of Object.values(states([], { enrolled: false }))) expect(state).toContain('enrolment');
  });

  it('opens the first lesson, and says what opens each of the others', () => {
    expect(states([])).toEqual({
      [LESSON]: ['open'],
      [FILM]: ['locked', 'activity'],
      [QUIZ]: ['locked', 'activity'],
      [CASE]: ['locked', 'module'],
    });
  });

  it('holds every kind of activity in a module that is to open to the cohort, and says when', () => {
    const basics = { releases: new Map([['basics', 1000]]) };
    expect(states([], basics)).toMatchObject({
      [LESSON]: ['locked', 'release'],
      [FILM]: ['locked', 'release', 'activity'],
      [QUIZ]: ['locked', 'release', 'activity'],
    });
    const practice = progress(quizPassed, { releases: new Map([['practice', 1000]]) });
    expect(practice.modules.map((it) => it.opensAt)).toEqual([undefined, 1000]);
    expect(practice.modules[1]?.activities).toMatchObject([
      { state: 'locked', locks: [{ kind: 'release', module: 'Practice', at: 1000 }] },
    ]);
    expect([practice.next, practice.complete]).toEqual([undefined, false]);
  });

  it('leaves open what was done, though its module is to open later', () => {
    const later = states([read(LESSON)], { releases: new Map([['basics', 1000]]) });
    expect(later).toMatchObject({ [LESSON]: ['done'], [FILM]: ['locked', 'release'] });
  });

  it('leaves a lesson unfinished until its film was watched', () => {
    expect(states([read(LESSON), read(FILM)])[FILM]).toEqual(['started']);
    expect(states(lessons)[FILM]).toEqual(['done']);
  });

  it('takes a student’s word for a lesson, film and all', () => {
    expect(states([read(LESSON), { kind: 'stated', subject: FILM, at: 2 }])[FILM]).toEqual(['done']);
  });

  it('tells a running attempt from one that waits for its mark and one that failed', () => {
    const of = (...facts: Fact[]) => states([...lessons, ...facts])[QUIZ];
    expect(of(started)).toEqual(['started']);
    expect(of(started, submitted)).toEqual(['submitted']);
    expect(of(started, submitted, graded(false))).toEqual(['not-passed']);
    expect(of(started, submitted, graded(true))).toEqual(['done']);
  });

  it('tells a draft from work that waits, and from work that came back', () => {
    const of = (...facts: Fact[]) => states([...quizPassed, ...facts])[CASE];
    expect([of(begun), of(begun, handedIn), of(begun, handedIn, marked('returned'))]).toEqual([
      ['started'],
      ['submitted'],
      ['started'],
    ]);
  });

  it('is complete when every activity is done, and otherwise names what is missing', () => {
    expect(progress(all)).toMatchObject({ complete: true, done: 4, total: 4, next: undefined });
    const { complete, completion, next } = progress(quizPassed);
    expect([complete, completion.missing.map((it) => it.requirement)]).toEqual([false, [{ kind: 'case', case: CASE }]]);
    expect(next?.activity.path).toBe(CASE);
  });

  it('never completes a course that has nothing in it', () => {
    expect(progress([], { of: { ...course, modules: [] } }).complete).toBe(false);
  });

  it('proposes what failed, and nothing that waits for a mark', () => {
    expect(progress([...lessons, started, submitted, graded(false)]).next?.activity.path).toBe(QUIZ);
    expect(progress([...lessons, started, submitted]).next).toBeUndefined();
  });

  it('shows practice done once it was submitted, and never waits for it', () => {
    const of = practised();
    const practice = (kind: 'attempt-started' | 'attempt-submitted', at: number): Fact => ({
      ...{ kind, ...attempt, practice: true, at },
    });
    expect(states(lessons, { of })).toMatchObject({ [QUIZ]: ['open'], [CASE]: ['open'] });
    expect(states([...lessons, practice('attempt-started', 3)], { of })[QUIZ]).toEqual(['started']);
    const both = [practice('attempt-started', 3), practice('attempt-submitted', 4)];
    expect(states([...lessons, ...both], { of })[QUIZ]).toEqual(['done']);
    expect(progress(lessons, { of })).toMatchObject({ done: 2, total: 3, next: { activity: { path: CASE } } });
    expect(progress([...lessons, begun, handedIn, marked('passed')], { of }).complete).toBe(true);
  });

  it('locks a course until the one before it is complete', () => {
    const priced = findCourse('priced') as Course;
    const first = (done: string[]) =>
      decideProgress(priced, { access: { ...OUTSIDE, is: 'open' }, completedCourses: new Set(done), evidence: [] })
        .modules[0]?.activities[0];
    expect(first([])?.locks).toEqual([{ kind: 'course', id: 'sample', title: 'Sample Course' }]);
    expect(first(['sample'])?.state).toBe('open');
  });
});

it.each<[Access['is'], boolean]>([
  ['open', true],
  ['not-begun', true],
  ['on-leave', true],
  ['stopped', true],
  ['ended', false],
  ['returned', false],
  ['withdrawn', false],
  ['transferred', false],
  ['outside', false],
])('has a place, and nothing to buy: %s is %s', (is, expected) => {
  expect(hasPlace({ ...OUTSIDE, is })).toBe(expected);
});
