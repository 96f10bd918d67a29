import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FULL_SCORE, passMark, weightedScore } from '../../items/index.ts';
import { agree, type GivenReading } from './agree.ts';
import type { Outcome } from './decideMarking.ts';

const levels = ['Missing', 'Weak', 'Competent', 'Excellent'].map((title) => ({ title, descriptor: '.' }));
const RUBRIC = [
  { id: 'safety', title: 'Safety', weight: 3, levels },
  { id: 'plan', title: 'Plan', weight: 1, levels },
];
const reading = (safety: number, plan: number, outcome: Outcome = 'passed', comment = ''): GivenReading => {
  const given = { levels: { safety, plan }, comments: { safety: comment, plan: '' }, comment, outcome };
  return { given, outcome, score: weightedScore(RUBRIC, given.levels) };
};

describe('two markers', () => {
  test('agree on the mean of each level, which may lie between two', () =>
    expect(agree(RUBRIC, reading(3, 2), reading(3, 3), 0.15)).toMatchObject({
      kind: 'agreed',
      given: { levels: { safety: 3, plan: 2.5 }, outcome: 'passed' },
      rubric: 9583,
    }));

  test('both speak; once where they say the same', () => {
    const agreed = agree(RUBRIC, reading(3, 3, 'passed', 'Good.'), reading(3, 3, 'passed', 'Sound.'), 0);
    expect(agreed).toMatchObject({ given: { comment: 'Good.\n\nSound.', comments: { safety: 'Good.\n\nSound.' } } });
    const same = agree(RUBRIC, reading(3, 3, 'passed', 'Good.'), reading(3, 3, 'passed', 'Good.'), 0);
    expect(same).toMatchObject({ given: { comment: 'Good.', comments: { plan: '' } } });
  });

  test('differ above the limit, and not at it', () => {
    const [a, b] = [reading(3, 3), reading(3, 0)];
    expect(a.score - b.score).toBe(2500);
    expect(agree(RUBRIC, a, b, 0.25).kind).toBe('agreed');
    expect(agree(RUBRIC, a, b, 0.2499)).toEqual({ kind: 'differ', by: 2500, outcomes: false });
  });

  test('differ where one passes what the other returns, however near the scores are', () =>
    expect(agree(RUBRIC, reading(2, 2), reading(2, 2, 'returned'), 1)).toEqual({
      kind: 'differ',
      by: 0,
      outcomes: true,
    }));

  test('come to a score between theirs, the same whoever is first', () => {
    const level = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(level, level, level, level, (a, b, c, d) => {
        const [one, two] = [reading(a, b), reading(c, d)];
        const [way, back] = [agree(RUBRIC, one, two, 1), agree(RUBRIC, two, one, 1)];
        if (way.kind !== 'agreed' || back.kind !== 'agreed') throw new Error('a limit of 1 lets all agree');
        expect(way.rubric).toBe(back.rubric);
        expect(way.rubric).toBeGreaterThanOrEqual(Math.min(one.score, two.score));
        expect(way.rubric).toBeLessThanOrEqual(Math.max(one.score, two.score));
      }),
    );
  });

  test('who both pass it let it pass', () => {
    const pass = passMark(0.6);
    const one = reading(2, 1);
    const agreed = agree(RUBRIC, one, reading(2, 2), 1);
    expect(agreed.kind === 'agreed' && agreed.rubric >= Math.min(pass, one.score, FULL_SCORE)).toBe(true);
  });
});
