import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideCounting } from './counting.ts';

const attempt = (number: number, earned: number | undefined, pass = 0.8) => ({
  id: `attempt-${number}`,
  number,
  result: earned === undefined ? undefined : { gradedAt: number, earned, possible: 100, passed: earned >= pass * 100 },
});

describe('which attempt counts', () => {
  const attempts = [attempt(1, 60), attempt(2, 90), attempt(3, 70), attempt(4, undefined)];
  test.each([
    ['best', 0.9, true, 'attempt-2'],
    ['last', 0.7, false, 'attempt-3'],
    ['first', 0.6, false, 'attempt-1'],
    ['mean', (0.6 + 0.9 + 0.7) / 3, false, undefined],
  ] as const)('%s: %d, passed: %s', (counts, share, passed, id) =>
    expect(decideCounting(attempts, { counts, pass: 0.8 })).toEqual({ share, passed, attempt: id }),
  );

  test('nothing graded is nothing', () => {
    expect(decideCounting([attempt(1, undefined)], { counts: 'mean', pass: 0 })).toEqual({
      share: undefined,
      passed: false,
      attempt: undefined,
    });
  });

  test('a mean that reaches the mark exactly passes, however its shares are written', () => {
    const thirds = [attempt(1, 70), attempt(2, 80), attempt(3, 90)];
    expect(decideCounting(thirds, { counts: 'mean', pass: 0.8 }).passed).toBe(true);
    expect(decideCounting([attempt(1, 79), attempt(2, 80)], { counts: 'mean', pass: 0.8 }).passed).toBe(false);
  });

  test('of two equal ones the earlier counts, and a pass before a failure', () => {
    expect(decideCounting([attempt(1, 85), attempt(2, 85)], { counts: 'best', pass: 0.8 }).attempt).toBe('attempt-1');
    // The pass mark was raised between them.
    const raised = [attempt(1, 82, 0.8), attempt(2, 84, 0.9)];
    expect(decideCounting(raised, { counts: 'best', pass: 0.9 })).toMatchObject({ attempt: 'attempt-1', passed: true });
  });

  test('a further attempt never takes a best pass away', () => {
    const earned = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(fc.array(earned, { minLength: 1, maxLength: 6 }), earned, (before, more) => {
        const all = before.map((it, at) => attempt(at + 1, it));
        const rule = { counts: 'best', pass: 0.8 } as const;
        const later = decideCounting([...all, attempt(all.length + 1, more)], rule);
        const earlier = decideCounting(all, rule);
        expect(later.share ?? 0).toBeGreaterThanOrEqual(earlier.share ?? 0);
        if (earlier.passed) expect(later.passed).toBe(true);
      }),
    );
  });
});
