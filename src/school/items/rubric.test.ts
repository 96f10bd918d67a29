import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FULL_SCORE, passMark, weightedScore } from './rubric.ts';

const criterion = (id: string, weight: number, levels: number) => ({
  id,
  title: id,
  weight,
  levels: Array.from({ length: levels }, (_, place) => ({ title: `${place}`, descriptor: '.' })),
});

/** Rubrics with a level for each criterion. */
const marked = fc
  .array(
    fc.record({ weight: fc.integer({ min: 1, max: 40 }), levels: fc.integer({ min: 2, max: 6 }), at: fc.nat(5) }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((rows) => ({
    rubric: rows.map((it, place) => criterion(`c${place}`, it.weight / 4, it.levels)),
    levels: Object.fromEntries(rows.map((it, place) => [`c${place}`, Math.min(it.at, it.levels - 1)])),
  }));

const withAll = (rubric: ReturnType<typeof criterion>[], at: (levels: number) => number) =>
  Object.fromEntries(rubric.map((it) => [it.id, at(it.levels.length)]));

describe('the weighted score', () => {
  test('is the weighted share of the top levels, in hundredths of a percent', () => {
    const rubric = [criterion('safety', 3, 3), criterion('plan', 1, 3)];
    expect(weightedScore(rubric, { safety: 2, plan: 0 })).toBe(7500);
    expect(weightedScore(rubric, { safety: 1, plan: 1 })).toBe(5000);
    expect(weightedScore([criterion('only', 1, 4)], { only: 2 })).toBe(6666);
  });

  test('lies between nothing and all, whatever the rubric', () => {
    fc.assert(
      fc.property(marked, ({ rubric, levels }) => {
        const score = weightedScore(rubric, levels);
        expect(Number.isInteger(score) && score >= 0 && score <= FULL_SCORE).toBe(true);
      }),
    );
  });

  test('is all for the top levels, and nothing for the lowest', () => {
    fc.assert(
      fc.property(marked, ({ rubric }) => {
        expect(
          weightedScore(
            rubric,
            withAll(rubric, (levels) => levels - 1),
          ),
        ).toBe(FULL_SCORE);
        expect(
          weightedScore(
            rubric,
            withAll(rubric, () => 0),
          ),
        ).toBe(0);
      }),
    );
  });

  test('never falls when a level rises', () => {
    fc.assert(
      fc.property(marked, fc.nat(), ({ rubric, levels }, pick) => {
        const chosen = rubric[pick % rubric.length];
        if (!chosen) throw new Error('a rubric has a criterion');
        const higher = Math.min((levels[chosen.id] ?? 0) + 1, chosen.levels.length - 1);
        expect(weightedScore(rubric, { ...levels, [chosen.id]: higher })).toBeGreaterThanOrEqual(
          weightedScore(rubric, levels),
        );
      }),
    );
  });

  test('does not depend on the size of the weights, only on their ratio', () => {
    fc.assert(
      fc.property(marked, fc.integer({ min: 2, max: 9 }), ({ rubric, levels }, factor) => {
        const scaled = rubric.map((it) => ({ ...it, weight: it.weight * factor }));
        expect(weightedScore(scaled, levels)).toBe(weightedScore(rubric, levels));
      }),
    );
  });

  test('reaches a pass mark that it equals, although 3/5 is not exact in binary', () => {
    const rubric = [criterion('a', 0.1, 2), criterion('b', 0.2, 2), criterion('c', 0.2, 2)];
    expect(weightedScore(rubric, { a: 1, b: 1, c: 0 })).toBeGreaterThanOrEqual(passMark(0.6));
    expect(passMark(0.6)).toBe(6000);
    expect(passMark(0.57)).toBe(5700);
  });

  test('refuses to guess a level that was not given', () => {
    expect(() => weightedScore([criterion('safety', 1, 3)], {})).toThrow('safety');
  });
});
