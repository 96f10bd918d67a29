import { expect, test } from 'vitest';
import { NO_TESTS, playwrightCounts, sum, vitestCounts, written } from '../../../scripts/check/counts.ts';

const file = (status: string, ...assertionResults: unknown[]) => ({ status, assertionResults });

test('tests are counted as they ended, skipped and planned ones apart', () => {
  const report = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 };
  expect(vitestCounts({ ...report, testResults: [file('passed', {}), file('failed', {})] })).toEqual({
    passed: 7,
    failed: 2,
    skipped: 2,
  });
});

test('a test file that could not be loaded counts as a failure, though no test of it failed', () => {
  const report = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  expect(vitestCounts({ ...report, testResults: [file('failed')] }).failed).toBe(1);
});

test('a browser test that passed only at the second try failed, and so did a set-up that broke', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
  expect(playwrightCounts({ stats, errors: ['set-up'] })).toEqual({ passed: 5, failed: 3, skipped: 2 });
});

test('all counts make one line', () => {
  const some = { passed: 2, failed: 0, skipped: 1 };
  expect(written(sum(some, sum(some, NO_TESTS)))).toBe('4 passed, 0 failed, 2 skipped');
});
