import { describe, expect, test } from 'vitest';
import type { Answer } from '../items/index.ts';
import { UNANSWERED } from '../items/index.ts';
import { decideChange } from './decideChange.ts';
import { decideStart } from './decideStart.ts';
import { isFinished, releasedKinds } from './release.ts';
import { isPass } from './score.ts';

const text = (it: string): Answer => ({ text: it });

describe('starting a quiz', () => {
  const facts = { enrolled: true, unlocked: true, allowed: 2, used: 0, running: undefined };
  test.each([
    ['the first attempt', facts, { ok: true, number: 1 }],
    ['a second', { ...facts, used: 1 }, { ok: true, number: 2 }],
    ['past the limit', { ...facts, used: 2 }, { ok: false, reason: 'no-attempt-left' }],
    ['a limit lowered since', { ...facts, used: 3 }, { ok: false, reason: 'no-attempt-left' }],
    ['while one runs', { ...facts, used: 2, running: 'x' }, { ok: true, resume: 'x' }],
    [
      'while one runs and the quiz was locked since',
      { ...facts, unlocked: false, running: 'x' },
      { ok: true, resume: 'x' },
    ],
    ['a locked quiz', { ...facts, unlocked: false }, { ok: false, reason: 'locked' }],
    ['by someone not enrolled', { ...facts, enrolled: false, running: 'x' }, { ok: false, reason: 'not-enrolled' }],
  ])('%s', (_name, given, decision) => expect(decideStart(given)).toEqual(decision));
});

describe('an answer that arrives', () => {
  const now = 1000;
  const current = { answer: text('new'), revision: 900 };
  const arrival = { posted: text('x'), current, shown: undefined, revision: undefined };

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
    expect(decideChange({ ...arrival, posted: text('old'), shown: { answer: text('old'), revision: 500 } }, now)).toBe(
      'keep',
    );
  });
  test('as it is saved already changes nothing', () => {
    expect(decideChange({ ...arrival, posted: text('new') }, now)).toBe('keep');
  });
  test('taken back in a form counts as a change', () => {
    expect(decideChange({ ...arrival, posted: UNANSWERED, shown: current }, now)).toBe(1000);
  });
});

describe('what a student sees after submitting', () => {
  const feedback = { mark: 'submission', correctness: 'submission', explanation: 'finished', answer: 'never' } as const;
  const submitted = (passed: boolean) => ({ result: { passed } });
  const running = { result: undefined };

  test.each([
    [false, ['mark', 'correctness']],
    [true, ['mark', 'correctness', 'explanation']],
  ])('finished: %s', (finished, kinds) => expect([...releasedKinds(feedback, finished)]).toEqual(kinds));

  test.each([
    ['failed, attempts left', [submitted(false)], false],
    ['passed', [submitted(true)], true],
    ['failed, none left', [submitted(false), submitted(false)], true],
    ['failed, the last one running', [submitted(false), running], false],
    ['passed, and trying again', [submitted(true), running], false],
  ])('%s', (_name, attempts, finished) => expect(isFinished(attempts, 2)).toBe(finished));
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
