import { beforeAll, describe, expect, it } from 'vitest';
import { useCatalogue } from '../../catalogue/index.ts';
import { readCatalogue } from '../../catalogue/readFiles.ts';
import { decide, leafDecisions } from './decide.ts';
import type { Evidence, Fact } from './fact.ts';
import type { Leaf } from './requirement.ts';
import { askedText, factText, missingText, nameOf, standingText } from './wording.ts';

const QUIZ: Leaf = { kind: 'quiz', quiz: 'sample/basics/check', counts: 'mean', pass: 0.6 };
const LESSON: Leaf = { kind: 'lesson', lesson: 'sample/basics/film-lesson', film: 'sample/sample-film' };
const CASES: Leaf = { kind: 'cases', least: 2, courses: ['sample'] };
const AT = Date.UTC(2026, 10, 3, 14, 5);

const attempt = { subject: 'sample/basics/check', attempt: 'a', number: 2 };
const graded: Fact = { kind: 'graded', ...attempt, grading: 1, earned: 2, possible: 10, passed: false, at: AT };
const started: Fact = { kind: 'attempt-started', ...attempt, practice: false, at: AT };
const submitted: Fact = { kind: 'attempt-submitted', ...attempt, practice: false, at: AT };

beforeAll(() => {
  useCatalogue(readCatalogue({ courses: 'tests/fixtures/school/courses', content: 'tests/fixtures/school/content' }));
});

const told = (leaf: Leaf, evidence: Evidence) => leafDecisions(decide(leaf, evidence)).map(standingText);

describe('a requirement in words', () => {
  it('has the name that its activity has now, or its place where it is gone', () => {
    expect(nameOf(QUIZ)).toBe('Basics check');
    expect(nameOf({ kind: 'case', case: 'sample/old/gone' })).toBe('sample/old/gone (no longer part of the course)');
    expect(nameOf({ kind: 'course', course: 'sample' })).toBe('Sample Course');
    expect([nameOf(CASES), nameOf({ ...CASES, least: 1 })]).toEqual(['2 case studies', 'A case study']);
  });

  it('says what is asked for', () => {
    expect(askedText(QUIZ)).toBe('Quiz: 60\u00a0% of the points; the mean of the attempts counts');
    expect(askedText(LESSON)).toBe('Lesson: read to the end, and its film watched');
  });

  it('says how it stands', () => {
    expect(told(LESSON, [])).toEqual(['Missing']);
    expect(told(LESSON, [{ kind: 'read', subject: LESSON.lesson, at: 1 }])).toEqual(['Started']);
    expect(told(QUIZ, [started])).toEqual(['Started']);
    expect(told(QUIZ, [started, submitted])).toEqual(['Waiting for its mark']);
    expect(told(QUIZ, [started, submitted, graded])).toEqual(['Not passed yet']);
    expect(told(CASES, [])).toEqual(['2 missing']);
  });

  it('says what is left, and what it rests on', () => {
    expect(decide(CASES, []).missing.map(missingText)).toEqual(['pass 2 more case studies']);
    expect(decide(LESSON, []).missing.map(missingText)).toEqual(['read to the end', 'watch the film']);
    expect(factText(graded, QUIZ)).toBe('Attempt 2 not passed on 3 Nov 2026, 14:05 UTC, by a correction.');
  });
});
