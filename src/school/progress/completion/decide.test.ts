import { describe, expect, it } from 'vitest';
import { decide } from './decide.ts';
import { type Evidence, type Fact, knownAt } from './fact.ts';
import type { Leaf, Requirement } from './requirement.ts';

const LESSON: Leaf = { kind: 'lesson', lesson: 'c/m/lesson', film: 'c/film' };
const QUIZ = (counts: 'best' | 'last' | 'first' | 'mean' = 'best', pass = 0.6): Leaf => ({
  ...{ kind: 'quiz', quiz: 'c/m/quiz', counts, pass },
});
const CASE: Leaf = { kind: 'case', case: 'c/m/case' };
const COURSE: Leaf = { kind: 'course', course: 'c' };

const fact = (kind: 'opened' | 'read' | 'stated', at: number): Fact => ({ kind, subject: 'c/m/lesson', at });
const watched = (at: number): Fact => ({ kind: 'watched', subject: 'c/film', at });
const graded = (
  number: number,
  at: number,
  earned: number,
  more: { grading?: number; passed?: boolean } = {},
): Fact => ({
  ...{ kind: 'graded', subject: 'c/m/quiz', attempt: `a${number}`, number, at, earned, possible: 100 },
  ...{ grading: 0, passed: earned >= 60, ...more },
});
const attempt = (kind: 'attempt-started' | 'attempt-submitted', number: number, at: number): Fact => ({
  ...{ kind, subject: 'c/m/quiz', attempt: `a${number}`, number, practice: false, at },
});
const tried = (kind: 'case-begun' | 'case-handed-in', number: number, at: number, subject = 'c/m/case'): Fact => ({
  ...{ kind, subject, submission: `${subject}-${number}`, number, at },
});
const marked = (outcome: 'passed' | 'returned', number: number, at: number, subject = 'c/m/case'): Fact => ({
  ...{ kind: 'marked', subject, submission: `${subject}-${number}`, number, outcome, at },
});
const certificate = (kind: 'awarded' | 'revoked' | 'corrected' | 'expired', at: number, award = 'CODE'): Fact => ({
  ...{ kind, subject: 'c', award, at },
});
const pause = (kind: 'suspended' | 'reinstated', at: number, entry = at): Fact => ({
  ...{ kind, subject: 'c', award: 'CODE', at, entry },
});

const short = (requirement: Requirement, evidence: Evidence) => {
  const { met, at, missing } = decide(requirement, evidence);
  return met ? at : missing.map((it) => it.why);
};

describe('a lesson', () => {
  it.each<[string, Fact[], unknown]>([
    ['nothing was done', [], ['read-to-end', 'watch-film']],
    ['opened is not read', [fact('opened', 1)], ['read-to-end', 'watch-film']],
    ['the film is missing', [fact('read', 1)], ['watch-film']],
    ['the end is missing', [watched(1)], ['read-to-end']],
    ['it counts from the later of both', [fact('read', 5), watched(3)], 5],
    ['the student’s word stands for all of it', [fact('stated', 4)], 4],
    ['the earliest way counts', [fact('read', 5), watched(6), fact('stated', 9)], 6],
  ])('%s', (_, evidence, expected) => expect(short(LESSON, evidence)).toEqual(expected));

  it('without a film asks for none', () => {
    expect(short({ kind: 'lesson', lesson: 'c/m/lesson' }, [fact('read', 2)])).toBe(2);
  });
});

describe('a quiz', () => {
  it.each<[string, Leaf, Fact[], unknown]>([
    ['nothing was done', QUIZ(), [], ['not-started']],
    ['an attempt runs', QUIZ(), [attempt('attempt-started', 1, 1)], ['in-progress']],
    [
      'an essay waits for its mark',
      QUIZ(),
      [attempt('attempt-started', 1, 1), attempt('attempt-submitted', 1, 2)],
      ['awaits-mark'],
    ],
    [
      'it was not passed',
      QUIZ(),
      [attempt('attempt-started', 1, 1), attempt('attempt-submitted', 1, 2), graded(1, 2, 40)],
      ['not-passed'],
    ],
    ['the best counts from the first pass on', QUIZ(), [graded(1, 2, 70), graded(2, 4, 90), graded(3, 6, 10)], 2],
    ['the last may take it away', QUIZ('last'), [graded(1, 2, 70), graded(2, 4, 10)], ['not-started']],
    ['and give it back', QUIZ('last'), [graded(1, 2, 70), graded(2, 4, 10), graded(3, 6, 80)], 6],
    ['the first alone', QUIZ('first'), [graded(1, 2, 30), graded(2, 4, 100)], ['not-started']],
    ['the mean reaches the pass mark', QUIZ('mean'), [graded(1, 2, 30), graded(2, 4, 90)], 4],
    ['the mean stays below it', QUIZ('mean', 0.7), [graded(1, 2, 30), graded(2, 4, 90)], ['not-started']],
    ['a correction lifts an attempt', QUIZ(), [graded(1, 2, 50), graded(1, 9, 65, { grading: 1 })], 9],
    ['a correction takes a pass away', QUIZ(), [graded(1, 2, 65), graded(1, 9, 50, { grading: 1 })], ['not-started']],
    [
      'the newest of two corrections in one moment stands',
      QUIZ(),
      [graded(1, 9, 70, { grading: 2 }), graded(1, 9, 50, { grading: 1 })],
      9,
    ],
  ])('%s', (_, leaf, evidence, expected) => expect(short(leaf, evidence)).toEqual(expected));

  it('rests on the attempt that counted, and on all of them for a mean', () => {
    const all = [graded(1, 2, 40), graded(2, 4, 80), graded(3, 6, 90)];
    expect(decide(QUIZ(), all).because).toEqual([all[1]]);
    expect(decide(QUIZ('mean'), all).because).toEqual([all[0], all[1]]);
  });

  it('takes no notice of practice', () => {
    const practice = { ...attempt('attempt-started', 1, 1), practice: true } as Fact;
    expect(short(QUIZ(), [practice])).toEqual(['not-started']);
  });
});

describe('a case study', () => {
  it.each<[string, Fact[], unknown]>([
    ['nothing was written', [], ['not-started']],
    ['it is a draft', [tried('case-begun', 1, 1)], ['in-progress']],
    ['it waits', [tried('case-begun', 1, 1), tried('case-handed-in', 1, 2)], ['awaits-mark']],
    [
      'it came back',
      [tried('case-begun', 1, 1), tried('case-handed-in', 1, 2), marked('returned', 1, 3)],
      ['returned'],
    ],
    [
      'the next try is a draft',
      [tried('case-begun', 1, 1), tried('case-handed-in', 1, 2), marked('returned', 1, 3), tried('case-begun', 2, 4)],
      ['in-progress'],
    ],
    ['it passed', [tried('case-begun', 1, 1), tried('case-handed-in', 1, 2), marked('passed', 1, 3)], 3],
  ])('%s', (_, evidence, expected) => expect(short(CASE, evidence)).toEqual(expected));
});

describe('the certificate of a course', () => {
  it('counts as long as it stands', () => {
    expect(short(COURSE, [])).toEqual(['no-certificate']);
    expect(short(COURSE, [certificate('awarded', 3)])).toBe(3);
    const revoked = [certificate('awarded', 3), certificate('revoked', 7)];
    expect(short(COURSE, revoked)).toEqual(['certificate-revoked']);
    expect(short(COURSE, knownAt(revoked, 6))).toBe(3);
  });

  it('does not count while it is suspended, nor once it has run out', () => {
    const paused = [certificate('awarded', 3), pause('suspended', 5), pause('reinstated', 8)];
    expect(short(COURSE, paused)).toBe(8);
    expect(short(COURSE, knownAt(paused, 7))).toEqual(['certificate-suspended']);
    expect(short(COURSE, knownAt(paused, 4))).toBe(3);
    const ended = [certificate('awarded', 3), certificate('expired', 9)];
    expect(short(COURSE, ended)).toEqual(['certificate-expired']);
    expect(short(COURSE, knownAt(ended, 8))).toBe(3);
    expect(short(COURSE, [...ended, certificate('awarded', 7, 'RENEWED')])).toBe(3);
  });

  it('knows which came last of what happened in one moment, as after a clock was set back', () => {
    const before = certificate('awarded', 3);
    expect(short(COURSE, [before, pause('reinstated', 5, 3), pause('suspended', 5, 2)])).toBe(3);
    expect(
      short(COURSE, [before, pause('suspended', 5, 4), pause('reinstated', 5, 3), pause('suspended', 5, 2)]),
    ).toEqual(['certificate-suspended']);
  });

  it('counts on by its successor once it was corrected, for as long as that one stands', () => {
    const corrected = [certificate('awarded', 3), certificate('corrected', 6), certificate('awarded', 6, 'NEW')];
    expect(short(COURSE, corrected)).toBe(3);
    expect(short(COURSE, [...corrected, certificate('revoked', 9, 'NEW')])).toEqual(['certificate-revoked']);
  });
});

describe('several case studies', () => {
  const asked: Leaf = { kind: 'cases', least: 2, courses: ['c', 'd'] };

  it('are counted once each, in the courses that are named', () => {
    const two = [marked('passed', 1, 3), marked('passed', 2, 4), marked('passed', 1, 5, 'other/m/case')];
    expect(decide(asked, two).missing).toEqual([{ requirement: asked, why: 'too-few-cases', more: 1 }]);
    expect(short(asked, [...two, marked('passed', 1, 8, 'd/m/case')])).toBe(8);
  });
});

describe('a group', () => {
  const all: Requirement = { kind: 'all', module: 'm', of: [LESSON, CASE] };
  const some: Requirement = { kind: 'some', least: 1, of: [LESSON, CASE] };

  it('of all is met when its last part is', () => {
    expect(short(all, [fact('stated', 4), marked('passed', 1, 9)])).toBe(9);
    expect(short(all, [fact('stated', 4)])).toEqual(['not-started']);
  });

  it('of some is met by as many as it asks for, and then misses nothing', () => {
    const { met, at, missing, because } = decide(some, [fact('read', 2), marked('passed', 1, 9)]);
    expect([met, at, missing, because.map((it) => it.kind)]).toEqual([true, 9, [], ['marked']]);
    expect(short({ ...some, least: 3 }, [fact('stated', 1), marked('passed', 1, 1)])).toEqual([]);
  });

  it('of nothing is never met', () => {
    expect(decide({ kind: 'all', of: [] }, []).met).toBe(false);
    expect(decide({ kind: 'some', least: 0, of: [] }, []).met).toBe(false);
  });

  it('stays met while one part takes over from another', () => {
    const either: Requirement = { kind: 'some', least: 1, of: [QUIZ('last'), CASE] };
    const evidence = [graded(1, 1, 80), marked('passed', 1, 4), graded(2, 6, 10)];
    expect(decide(either, evidence)).toMatchObject({ met: true, at: 1 });
  });
});
