import { describe, expect, test } from 'vitest';
import { COMMENT_LIMIT } from '../items/index.ts';
import { keptVersion } from './caseVersion.ts';
import { type BeginFacts, decideBegin } from './decideBegin.ts';
import { decideSave, NO_TEXT, SECTION_LIMIT } from './decideSave.ts';
import { decideMarking, type GivenMark } from './marking/decideMarking.ts';
import { sectionProblems } from './sectionProblems.ts';
import type { SubmissionState, Try } from './submissionState.ts';

const tryOf = (state: SubmissionState, number: number): Try => ({
  id: `try-${number}`,
  case: 'c/m/a',
  number,
  state,
  startedAt: 0,
  handedInAt: null,
  markedAt: null,
  score: null,
  decisions: [],
});
const facts = (states: SubmissionState[], more: Partial<BeginFacts> = {}): BeginFacts => ({
  enrolled: true,
  unlocked: true,
  allowed: 2,
  tries: states.map((state, place) => tryOf(state, place + 1)),
  ...more,
});

describe('beginning a try', () => {
  test('the first starts from nothing', () =>
    expect(decideBegin(facts([]))).toEqual({ ok: true, beginning: { kind: 'start', number: 1, previous: undefined } }));
  test('a draft is resumed', () =>
    expect(decideBegin(facts(['returned', 'draft']))).toEqual({
      ok: true,
      beginning: { kind: 'resume', submission: 'try-2' },
    }));
  test('after a return the next starts from the last', () =>
    expect(decideBegin(facts(['returned']))).toEqual({
      ok: true,
      beginning: { kind: 'start', number: 2, previous: 'try-1' },
    }));
  test.each([
    ['not-enrolled', facts([], { enrolled: false })],
    ['locked', facts([], { unlocked: false })],
    ['waiting', facts(['handed-in'])],
    ['passed', facts(['returned', 'passed'], { allowed: 9 })],
    ['no-tries-left', facts(['returned', 'returned'])],
  ])('refused: %s', (reason, given) => expect(decideBegin(given)).toEqual({ ok: false, reason }));
});

describe('saving a section', () => {
  const kept = { text: 'kept', revision: 50 };
  const typed = (more: object) => ({ section: 'plan', text: 'typed', revision: 60, ...more });
  test.each([
    ['write', NO_TEXT, typed({})],
    ['write', kept, typed({})],
    ['write', kept, typed({ shown: 50 })],
    ['write', kept, typed({ revision: 50 })],
    ['same', kept, typed({ text: 'kept', revision: 10, shown: 0 })],
    ['older', kept, typed({ revision: 49 })],
    ['changed-elsewhere', kept, typed({ shown: 40 })],
    ['changed-elsewhere', kept, typed({ shown: 0, revision: 10 })],
    ['write', kept, typed({ text: 'a'.repeat(SECTION_LIMIT) })],
    ['too-long', kept, typed({ text: 'a'.repeat(SECTION_LIMIT + 1) })],
  ] as const)('%s', (decision, before, now) => expect(decideSave(before, now)).toBe(decision));
});

test('every section outside its range is named, both ends included in the range', () => {
  const section = (id: string) => ({ id, title: id, prompt: id, words: [2, 3] as [number, number] });
  const texts = new Map([
    ['few', { text: 'one' }],
    ['least', { text: 'one two' }],
    ['most', { text: 'one two three' }],
    ['many', { text: 'one two three four' }],
  ]);
  expect(sectionProblems(['few', 'least', 'most', 'many', 'none'].map(section), texts)).toEqual([
    { section: 'few', reason: 'too-few-words', words: 1, least: 2 },
    { section: 'many', reason: 'too-many-words', words: 4, most: 3 },
    { section: 'none', reason: 'too-few-words', words: 0, least: 2 },
  ]);
});

describe('marking', () => {
  const levels = ['Missing', 'Competent', 'Excellent'].map((title) => ({ title, descriptor: '.' }));
  const version = keptVersion({
    title: 'A case',
    sections: [],
    rubric: [
      { id: 'safety', title: 'Safety', weight: 3, levels },
      { id: 'plan', title: 'Plan', weight: 1, levels },
    ],
    pass: 0.6,
  });
  const given = (more: Partial<GivenMark>): GivenMark => ({
    levels: { safety: 2, plan: 1 },
    comments: {},
    comment: '',
    outcome: 'passed',
    ...more,
  });
  const problems = (more: Partial<GivenMark>) => {
    const decision = decideMarking(version, given(more));
    return decision.ok
      ? []
      : decision.problems.map((it) => ('criterion' in it ? `${it.criterion} ${it.reason}` : it.reason));
  };

  test('enough passes', () =>
    expect(decideMarking(version, given({}))).toEqual({ ok: true, rubric: 8750, score: 8750, outcome: 'passed' }));
  describe('with an automatic part', () => {
    const weighed = { ...version, automatic: 0.5 };
    const by = (score: number, verdict: 'good' | 'safe' | 'unsafe' = 'good') =>
      decideMarking(weighed, given({}), { score, verdict });
    test('what passes is the whole', () => {
      expect(by(3250)).toEqual({ ok: true, rubric: 8750, score: 6000, outcome: 'passed' });
      expect(by(3249)).toMatchObject({ problems: [{ reason: 'below-pass', score: 5999, pass: 6000 }] });
    });
    test('nothing that left the patient unsafe passes, and it may be returned', () => {
      expect(by(10_000, 'unsafe')).toMatchObject({ problems: [{ about: 'outcome', reason: 'unsafe' }] });
      const back = decideMarking(weighed, given({ outcome: 'returned', comment: 'Refer.' }), {
        score: 10_000,
        verdict: 'unsafe',
      });
      expect(back).toMatchObject({ ok: true, outcome: 'returned', score: 9375 });
    });
  });
  test('enough may be returned, with a comment', () =>
    expect(decideMarking(version, given({ outcome: 'returned', comment: 'Again.' }))).toMatchObject({
      ok: true,
      outcome: 'returned',
    }));
  test.each([
    [['below-pass'], { levels: { safety: 1, plan: 1 } }],
    [['comment-missing'], { outcome: 'returned' as const, comment: ' ' }],
    [['outcome-missing'], { outcome: undefined }],
    [['plan level-missing'], { levels: { safety: 2 } }],
    [['safety level-missing', 'plan level-missing'], { levels: { safety: 3, plan: -1 } }],
    [['plan level-missing'], { levels: { safety: 2, plan: 0.5 } }],
    [['comment-long'], { comment: 'a'.repeat(COMMENT_LIMIT + 1) }],
    [['plan comment-long'], { comments: { plan: 'a'.repeat(COMMENT_LIMIT + 1) } }],
    [['safety level-missing', 'plan level-missing', 'comment-missing'], { levels: {}, outcome: 'returned' as const }],
  ])('refused: %j', (expected, more) => expect(problems(more)).toEqual(expected));
});
