import { describe, expect, test } from 'vitest';
import { matchesWhole, patternProblem } from './pattern.ts';

describe('a pattern', () => {
  test.each([
    ['c[12]', 'c1', true],
    ['c[12]', 'c12', false],
    ['C1(nerve)?', 'c1nerve', true],
    ['(dorsal|posterior)ram(us|i)(ofc1)?', 'posteriorramus', true],
    ['\\p{L}+', 'ширина', true],
    ['ilium', 'xilium', false],
  ])('%s against %s: %s', (pattern, text, fits) => {
    expect(patternProblem(pattern)).toBeUndefined();
    expect(matchesWhole(pattern, text)).toBe(fits);
  });

  test.each([
    ['c[12', 'must be a regular expression of RE2, which this is not (missing closing ]: `[12`)'],
    ['a**', 'must be a regular expression of RE2, which this is not (invalid nested repetition operator: `**`)'],
    ['a(?=b)', 'must be a regular expression of RE2, which this is not (invalid or unsupported Perl syntax: `(?=`)'],
    ['(a)\\1', 'must be a regular expression of RE2, which this is not (invalid escape sequence: `\\1`)'],
    ['(x{1000}){1000}', 'must be a regular expression of RE2, which this is not (invalid repeat count: `{1000}`)'],
    ['dorsal ramus', 'must hold no spaces and no accents: answers are compared without them, and without punctuation'],
    ['trapèze', 'must hold no spaces and no accents: answers are compared without them, and without punctuation'],
    ['a'.repeat(201), 'must be at most 200 characters long'],
  ])('%s is refused', (pattern, problem) => expect(patternProblem(pattern)).toBe(problem));

  test.each(['(a+)+b', '(a|a)*b', '(a|aa)+b', '(.*.*.*.*.*.*)*b', '((a*)*)*b', '([a-z]+)*b', '(?:a?){60}a{60}b'])(
    '%s, on which others hang, is done in a moment',
    (pattern) => {
      expect(patternProblem(pattern)).toBeUndefined();
      const before = performance.now();
      expect(matchesWhole(pattern, 'a'.repeat(200))).toBe(false);
      expect(performance.now() - before).toBeLessThan(1000);
    },
  );

  test('is compiled once, however many there are', () => {
    for (let count = 0; count < 1200; count += 1) expect(matchesWhole(`a${count % 600}`, `a${count % 600}`)).toBe(true);
  });
});
