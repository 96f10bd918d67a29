import { expect, test } from 'vitest';
import { decideCalibration } from './decideCalibration.ts';

const levels = ['Missing', 'Weak', 'Competent', 'Excellent'].map((title) => ({ title, descriptor: '.' }));
const RUBRIC = ['a', 'b', 'c'].map((id) => ({ id, title: id, weight: 1, levels }));
const AGREED = { a: 1, b: 2, c: 3 };
const decide = (given: Record<string, number>, within = 1, exact = 2 / 3) =>
  decideCalibration(RUBRIC, { within, exact }, AGREED, given);

test.each([
  [{ a: 1, b: 2, c: 3 }, 1, 0, true],
  [{ a: 1, b: 2, c: 2 }, 2 / 3, 1, true],
  [{ a: 1, b: 1, c: 2 }, 1 / 3, 1, false],
  [{ a: 1, b: 2, c: 1 }, 2 / 3, 2, false],
])('%j: exact in %d, at most %i apart, passed %s', (given, exact, farthest, passed) =>
  expect(decide(given)).toEqual({ ok: true, exact, farthest, passed }),
);

test('no tolerance asks for all, the widest for nothing', () => {
  expect(decide({ a: 1, b: 2, c: 2 }, 0, 1)).toMatchObject({ passed: false });
  expect(decide({ a: 3, b: 0, c: 0 }, 3, 0)).toMatchObject({ passed: true });
});

test.each([
  [{}, ['a', 'b', 'c']],
  [{ a: 1, b: 4, c: 3 }, ['b']],
  [{ a: 1, b: 2, c: -1 }, ['c']],
  [{ a: 0.5, b: 2, c: 3 }, ['a']],
])('%j lacks levels of %j', (given, missing) =>
  expect(decide(given as Record<string, number>)).toEqual({ ok: false, reason: 'level-missing', missing }),
);
