import { expect, test } from 'vitest';
import { passwordProblem } from './passwordRules.ts';

const MEI = { name: 'Mei-Ling Chan', email: 'mei.chan82@school.test' };

test.each([
  ['short', 'password-short'],
  ['١٢٣٤٥٦٧', 'password-short'],
  ['x1'.repeat(101), 'password-long'],
  ['password1', 'password-common'],
  ['Password1', 'password-common'],
  ['iloveyou2', 'password-common'],
  ['aaaaaaaaaa', 'password-common'],
  ['abcabcabc', 'password-common'],
  ['87654321', 'password-common'],
  ['abcdefghij', 'password-common'],
  ['asdfghjkl;', 'password-common'],
  ['qwe123asd', 'password-common'],
  ['P@ssw0rd2026!', 'password-common'],
  ['meiling chan', 'password-yours'],
  ['Mei.Chan82', 'password-yours'],
  ['mei.chan82@school.test', 'password-yours'],
])('%s is refused as %s', (password, problem) => expect(passwordProblem(password, MEI)).toBe(problem));

test.each(['learn-by-touch', 'a long walk', '長い散歩と短い昼寝', 'Mei-Ling Chan walks'])('%s is taken', (password) =>
  expect(passwordProblem(password, MEI)).toBeUndefined(),
);

test('the longest of keyboard walks is judged at once', () => {
  const started = performance.now();
  passwordProblem(`${'qwertyuiop'.repeat(19)}!`, MEI);
  expect(performance.now() - started).toBeLessThan(100);
});
