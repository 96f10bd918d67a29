import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateFormula } from './formula.ts';

describe('a formula', () => {
  test.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['2 ^ 3 ^ 2', 512],
    ['-2 ^ 2', -4],
    ['2 ^ -1', 0.5],
    ['10 - 4 - 3', 3],
    ['12 / 4 / 3', 1],
    ['0.1 + 0.2', 0.3],
    ['round(mass * 0.033, 1)', 2.3],
    ['max(1, min(5, 3), 2)', 3],
    ['  mass  ', 70],
  ])('%s is %d', (formula, value) => expect(evaluateFormula(formula, { mass: 70 })).toBe(value));

  test.each([
    ['', 'it ends where a number or a name should stand'],
    ['1 +', 'it ends where a number or a name should stand'],
    ['(1', 'write `)` at the end'],
    ['1 2', '`2` stands where + - * / or the end should'],
    ['weight * 2', '`weight` is no parameter of this item; there are `mass`'],
    ['constructor', '`constructor` is no parameter of this item; there are `mass`'],
    ['mass; exit', "`;` can't stand in a formula"],
    ['1 / 0', 'it has no finite value, as when something is divided by 0'],
    ['('.repeat(501), 'it must be at most 500 characters long'],
  ])('%s is refused', (formula, why) => expect(() => evaluateFormula(formula, { mass: 70 })).toThrow(why));

  test('reckons as JavaScript does', () => {
    const number = fc.integer({ min: 1, max: 99 }).map(String);
    const formula = fc.letrec<{ term: string }>((tie) => ({
      term: fc.oneof(
        { depthSize: 'small' },
        number,
        fc.tuple(tie('term'), fc.constantFrom('+', '-', '*'), tie('term')).map(([a, op, b]) => `(${a} ${op} ${b})`),
      ),
    })).term;
    fc.assert(
      fc.property(formula, (it) => {
        // biome-ignore lint/security/noGlobalEval: a second opinion on sums that this test made itself
        const sum = eval(it) as number;
        fc.pre(Number.isSafeInteger(sum) && Math.abs(sum) < 1e12);
        expect(evaluateFormula(it, {}) + 0).toBe(sum + 0);
      }),
    );
  });
});
