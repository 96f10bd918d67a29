import { describe, expect, test } from 'vitest';
import type { Answer } from '../items/index.ts';
import { UNANSWERED } from '../items/index.ts';
import { decideChange } from './decideChange.ts';
import { decideStart } from './decideStart.ts';
import { type Reached, releasedKinds } from './release.ts';
import type { Rule } from './rule.ts';
import { isPass } from './score.ts';
import type { Said, Saved } from './types.ts';

const text = (it: string): Answer => ({ text: it });

describe('starting a quiz', () => {
  const facts = {
    enrolled: true,
    unlocked: true,
    allowed: 2,
    used: 0,
    running: undefined,
    opens: undefined,
    closes: undefined,
    cooldown: undefined,
    lastSubmittedAt: undefined,
  };
  const MINUTE = 60_000;
  const now = 100 * MINUTE;
  test.each([
    ['the first attempt', facts, { ok: true, number: 1 }],
    ['a second', { ...facts, used: 1 }, { ok: true, number: 2 }],
    ['past the limit', { ...facts, used: 2 }, { ok: false, reason: 'no-attempt-left' }],
    ['a limit lowered since', { ...facts, used: 3 }, { ok: false, reason: 'no-attempt-left' }],
    ['practice without end', { ...facts, used: 300, allowed: Infinity }, { ok: true, number: 301 }],
    ['while one runs', { ...facts, used: 2, running: 'x' }, { ok: true, resume: 'x' }],
    [
      'while one runs and the quiz was locked since',
      { ...facts, unlocked: false, running: 'x' },
      { ok: true, resume: 'x' },
    ],
    ['a locked quiz', { ...facts, unlocked: false }, { ok: false, reason: 'locked' }],
    ['by someone not enrolled', { ...facts, enrolled: false, running: 'x' }, { ok: false, reason: 'not-enrolled' }],
    ['a moment before it opens', { ...facts, opens: now + 1 }, { ok: false, reason: 'not-open-yet' }],
    ['the moment when it opens', { ...facts, opens: now }, { ok: true, number: 1 }],
    ['a moment before it closes', { ...facts, closes: now + 1 }, { ok: true, number: 1 }],
    ['the moment when it closes', { ...facts, closes: now }, { ok: false, reason: 'closed' }],
    [
      'a moment before the cool-down is over',
      { ...facts, used: 1, cooldown: 10, lastSubmittedAt: now - 10 * MINUTE + 1 },
      { ok: false, reason: 'cooling-down' },
    ],
    [
      'when the cool-down is over',
      { ...facts, used: 1, cooldown: 10, lastSubmittedAt: now - 10 * MINUTE },
      { ok: true, number: 2 },
    ],
    ['the first, where there is a cool-down', { ...facts, cooldown: 10 }, { ok: true, number: 1 }],
  ])('%s', (_name, given, decision) => expect(decideStart(given, now)).toEqual(decision));
});

describe('an answer that arrives', () => {
  const now = 1000;
  const said = (it: Answer): Said => ({ answer: it, certainty: null, flagged: false });
  const saved = (it: string, revision: number): Saved => ({ ...said(text(it)), revision });
  const current = saved('new', 900);
  const arrival = { posted: said(text('x')), current, shown: undefined, revision: undefined };

  test('from a page that names the moment of the change is kept under that moment', () => {
    expect(decideChange({ ...arrival, revision: 950 }, now)).toBe(950);
  });
  test('under an older moment keeps that moment, so it does not win', () => {
    expect(decideChange({ ...arrival, revision: 800 }, now)).toBe(800);
  });
  test('under a moment still to come is kept under the present', () => {
    expect(decideChange({ ...arrival, revision: 5000 }, now)).toBe(1000);
  });
  test('in a form that changed it wins over what is saved', () => {
    expect(decideChange({ ...arrival, shown: current }, now)).toBe(1000);
    expect(decideChange({ ...arrival, current: { ...current, revision: 1000 } }, now)).toBe(1001);
  });
  test('in an old form that did not change it leaves the newer answer', () => {
    expect(decideChange({ ...arrival, posted: said(text('old')), shown: saved('old', 500) }, now)).toBe('keep');
  });
  test('as it is saved already changes nothing', () => {
    expect(decideChange({ ...arrival, posted: said(text('new')) }, now)).toBe('keep');
  });
  test('as it is saved already, but surer or flagged, is a change', () => {
    expect(decideChange({ ...arrival, posted: { ...said(text('new')), certainty: 3 } }, now)).toBe(1000);
    expect(decideChange({ ...arrival, posted: { ...said(text('new')), flagged: true } }, now)).toBe(1000);
  });
  test('taken back in a form counts as a change', () => {
    expect(decideChange({ ...arrival, posted: said(UNANSWERED), shown: current }, now)).toBe(1000);
  });
});

describe('what a student sees', () => {
  const nothing = { submitted: false, checked: false, closed: false, passed: false, finished: false, running: false };
  const sees = (moment: Rule['feedback']['mark'], reached: Partial<Reached>): boolean =>
    releasedKinds(
      { mark: moment, correctness: 'never', explanation: 'never', answer: 'never' },
      { ...nothing, ...reached },
    ).has('mark');
  const submitted = { submitted: true };

  test.each<[moment: Rule['feedback']['mark'], reached: Partial<Reached>, boolean]>([
    ['at-once', {}, false],
    ['at-once', { checked: true, running: true }, true],
    ['at-once', submitted, true],
    ['submission', { checked: true }, false],
    ['submission', submitted, true],
    ['submission', { ...submitted, running: true }, true],
    ['closing', submitted, false],
    ['closing', { ...submitted, closed: true }, true],
    ['closing', { ...submitted, closed: true, running: true }, false],
    ['closing', { closed: true }, false],
    ['passing', submitted, false],
    ['passing', { ...submitted, finished: true }, false],
    ['passing', { ...submitted, passed: true }, true],
    ['passing', { ...submitted, passed: true, running: true }, false],
    ['finished', submitted, false],
    ['finished', { ...submitted, finished: true }, true],
    ['finished', { ...submitted, finished: true, running: true }, false],
    ['never', { ...submitted, closed: true, passed: true, finished: true }, false],
  ])('%s, with %o: %s', (moment, reached, shown) => expect(sees(moment, reached)).toBe(shown));
});

describe('passing', () => {
  test.each([
    [800, 1000, 0.8, true],
    [799, 1000, 0.8, false],
    [200, 300, 0.6667, false],
    [201, 300, 0.6667, true],
    [0, 1000, 0, true],
    [1000, 1000, 1, true],
    [999, 1000, 1, false],
    // 0.1 + 0.2 and its like never decide: 0.3 of 1000 is exactly 300.
    [300, 1000, 0.1 + 0.2, true],
  ])('%i of %i at %f: %s', (earned, possible, pass, passed) => expect(isPass(earned, possible, pass)).toBe(passed));
});
