import { beforeAll, describe, expect, it } from 'vitest';
import { type Activity, findActivity, useCatalogue } from '../catalogue/index.ts';
import { readCatalogue } from '../catalogue/readFiles.ts';
import { decide, leafDecisions } from './completion/decide.ts';
import type { Evidence, Fact } from './completion/fact.ts';
import { requirementOf } from './completion/requirementsOf.ts';
import type { Lock } from './decideProgress.ts';
import { type Chances, decideStep, type Step } from './decideStep.ts';
import { stepText } from './wording.ts';

const LESSON = 'sample/basics/first-lesson';
const QUIZ = 'sample/basics/check';
const CASE = 'sample/practice/patient';

beforeAll(() => {
  useCatalogue(readCatalogue({ courses: 'tests/fixtures/school/courses', content: 'tests/fixtures/school/content' }));
});

const attempt = (kind: 'attempt-started' | 'attempt-submitted'): Fact => ({
  ...{ kind, subject: QUIZ, attempt: 'a', number: 1, practice: false, at: 1 },
});
const failed: Fact = {
  ...{ kind: 'graded', subject: QUIZ, attempt: 'a', number: 1, grading: 0, at: 2 },
  ...{ earned: 1, possible: 9, passed: false },
};
const lost = [attempt('attempt-started'), attempt('attempt-submitted'), failed];
const begun: Fact = { kind: 'case-begun', subject: CASE, submission: 's', number: 1, at: 1 };
const returned: Fact = { kind: 'marked', subject: CASE, submission: 's', number: 1, outcome: 'returned', at: 2 };
const lock: Lock = { kind: 'activity', title: 'First lesson', path: LESSON };

function step(path: string, evidence: Evidence, chances: Chances = { left: 1 }, locks: Lock[] = []): Step | undefined {
  const activity = findActivity(path) as Activity;
  const asked = requirementOf(activity);
  const [decision] = asked ? leafDecisions(decide(asked, evidence)) : [];
  return decideStep({ activity, state: 'open', locks, decision }, chances);
}

describe('what a student can do next', () => {
  it.each<[string, string, Evidence, Chances, Step | undefined]>([
    ['reads a lesson', LESSON, [], { left: 1 }, { kind: 'read' }],
    ['takes a quiz', QUIZ, [], { left: 2 }, { kind: 'take' }],
    ['takes it again while attempts are left', QUIZ, lost, { left: 1 }, { kind: 'retake', left: 1 }],
    ['asks when none is left', QUIZ, lost, { left: 0 }, { kind: 'ask', because: 'no-attempt-left' }],
    ['asks when it is closed', QUIZ, lost, { left: 1, closed: true }, { kind: 'ask', because: 'closed' }],
    ['waits until the next attempt may begin', QUIZ, lost, { left: 1, from: 9 }, { kind: 'wait-until', at: 9 }],
    ['goes on with what runs, whatever else', QUIZ, [attempt('attempt-started')], { left: 0 }, { kind: 'go-on' }],
    ['waits for a mark', QUIZ, lost.slice(0, 2), { left: 1 }, { kind: 'wait-for-mark' }],
    ['writes a case', CASE, [], { left: 2 }, { kind: 'write' }],
    ['goes on with a draft', CASE, [begun], { left: 1 }, { kind: 'go-on' }],
    ['writes returned work again', CASE, [begun, returned], { left: 1 }, { kind: 'write-again' }],
    ['asks when no try is left', CASE, [begun, returned], { left: 0 }, { kind: 'ask', because: 'no-try-left' }],
    ['has nothing to do for what is done', LESSON, [{ kind: 'read', subject: LESSON, at: 1 }], { left: 1 }, undefined],
  ])('%s', (_, path, evidence, chances, expected) => expect(step(path, evidence, chances)).toEqual(expected));

  it('is what opens it, where it is locked', () => {
    expect(step(QUIZ, [], { left: 2 }, [lock])).toEqual({ kind: 'unlock', lock });
  });

  it('reads as a sentence', () => {
    expect(stepText({ kind: 'unlock', lock })).toBe('Do “First lesson” first.');
    expect(stepText({ kind: 'retake', left: 1 })).toBe('Try again: 1 attempt left.');
    expect(stepText({ kind: 'wait-until', at: Date.UTC(2026, 10, 3, 14, 5) })).toContain('3 Nov 2026, 14:05 UTC');
  });
});
