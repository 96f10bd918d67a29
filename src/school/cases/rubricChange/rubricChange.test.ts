import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FULL_SCORE, passMark } from '../../items/index.ts';
import { type Marked, marksAlike, rubricDifferences } from './differences.ts';
import { decideEffect, type KeptDecision, recompute } from './recompute.ts';

const criterion = (id: string, weight: number, levels = 3) => ({
  ...{ id, title: id, weight },
  levels: Array.from({ length: levels }, (_, at) => ({ title: `L${at}`, descriptor: `level ${at}` })),
});
const OLD: Marked = { rubric: [criterion('safety', 3), criterion('plan', 1)], pass: 0.6, automatic: 0 };

describe('what differs between two rubrics', () => {
  test('is nothing where only other parts of the case differ', () => expect(marksAlike(OLD, { ...OLD })).toBe(true));

  test('is told part by part, with each criterion’s share of the mark', () => {
    const now = { rubric: [criterion('safety', 1), criterion('plan', 1)], pass: 0.7, automatic: 0.3 };
    expect(rubricDifferences(OLD, now).map((it) => it.part)).toEqual(['Pass mark', 'Automatic part', 'safety', 'plan']);
    expect(rubricDifferences(OLD, now)[2]?.before[0]).toBe('safety: 75\u00a0% of the mark');
    expect(rubricDifferences(OLD, now)[2]?.after[0]).toBe('safety: 50\u00a0% of the mark');
  });

  test('holds criteria that were added and those that went', () => {
    const now = { ...OLD, rubric: [criterion('safety', 3), criterion('reflection', 1)] };
    const parts = rubricDifferences(OLD, now);
    expect(parts).toMatchObject([
      {
        part: 'plan',
        before: [expect.any(String), '1. L0: level 0', expect.any(String), expect.any(String)],
        after: [],
      },
      { part: 'reflection', before: [], after: expect.any(Array) },
    ]);
  });
});

const decision = (given: Partial<KeptDecision> = {}): KeptDecision => ({
  ...{ levels: { safety: 1, plan: 2 }, automatic: null, unsafe: false, by: OLD, outcome: 'passed', score: 6250 },
  ...given,
});

describe('a mark by another rubric', () => {
  test('is its levels weighed anew', () => {
    const now = { ...OLD, rubric: [criterion('safety', 1), criterion('plan', 1)] };
    expect(recompute(decision(), now)).toEqual({ ok: true, after: { score: 7500, outcome: 'passed' } });
    expect(recompute(decision(), { ...OLD, pass: 0.7 })).toEqual({
      ok: true,
      after: { score: 6250, outcome: 'returned' },
    });
  });

  test('passes where only the pass mark stood in the way, not where its marker returned it all the same', () => {
    const lower = { ...OLD, pass: 0.5 };
    const short = decision({ levels: { safety: 1, plan: 1 }, outcome: 'returned', score: 5000 });
    expect(recompute(short, lower)).toMatchObject({ after: { outcome: 'passed' } });
    expect(recompute(decision({ outcome: 'returned' }), lower)).toMatchObject({ after: { outcome: 'returned' } });
    expect(recompute({ ...short, unsafe: true }, lower)).toMatchObject({ after: { outcome: 'returned' } });
  });

  test('takes the automatic part with its new weight', () =>
    expect(recompute(decision({ automatic: 2000 }), { ...OLD, automatic: 0.5 })).toEqual({
      ok: true,
      after: { score: 4125, outcome: 'returned' },
    }));

  test.each([
    ['criteria-differ', { rubric: [criterion('safety', 1)] }],
    ['criteria-differ', { rubric: [criterion('safety', 1), criterion('other', 1)] }],
    ['levels-differ', { rubric: [criterion('safety', 3, 4), criterion('plan', 1)] }],
    ['no-path', { automatic: 0.3 }],
  ] as [string, Partial<Marked>][])('can’t be reckoned: %s', (reason, change) =>
    expect(recompute(decision(), { ...OLD, ...change })).toEqual({ ok: false, reason }),
  );

  test('stays what it is by the same rubric, at any levels', () =>
    fc.assert(
      fc.property(fc.nat(2), fc.nat(2), (safety, plan) => {
        const first = recompute(decision({ levels: { safety, plan }, outcome: 'returned', score: 0 }), OLD);
        if (!first.ok) throw new Error(first.reason);
        expect(first.after.outcome).toBe(first.after.score >= passMark(OLD.pass) ? 'passed' : 'returned');
        expect(first.after.score).toBeLessThanOrEqual(FULL_SCORE);
        const again = recompute(decision({ levels: { safety, plan }, ...first.after }), OLD);
        expect(again).toEqual(first);
      }),
    ));
});

test('nobody falls unless that is chosen', () => {
  const [passed, lower, returned] = [
    { outcome: 'passed' as const, score: 7000 },
    { outcome: 'passed' as const, score: 6500 },
    { outcome: 'returned' as const, score: 9000 },
  ];
  expect(decideEffect(passed, lower, false)).toEqual({ after: passed, spared: true });
  expect(decideEffect(passed, returned, false)).toEqual({ after: passed, spared: true });
  expect(decideEffect(returned, lower, false)).toEqual({ after: lower, spared: false });
  expect(decideEffect(passed, lower, true)).toEqual({ after: lower, spared: false });
});
