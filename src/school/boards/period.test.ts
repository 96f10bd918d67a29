import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionOf, type WrittenRule } from '../../../tests/support/board.ts';
import { type Credit, periodOf } from './period.ts';
import { DELIVERIES } from './words.ts';

const credit = (hours: number, field = '', delivery: Credit['delivery'] = 'home-study'): Credit => ({
  hours: hours * 100,
  delivery,
  field,
});
const NEEDS = { rule: 'renewal', hours: 24, months: 24, ends: 'own' };
const ETHICS = { rule: 'field', field: 'ethics', title: 'ethics', least: 3 };
const LAW = { rule: 'field', field: 'law', title: 'law', least: 2 };
const CARE = { rule: 'field', field: 'self-care', title: 'self-care', most: 4 };
const SELF = { rule: 'taught', how: ['home-study'], most: 12 };
const LIVE = { rule: 'taught', how: ['in-person'], least: 12 };

describe('a renewal period', () => {
  it.each<[string, WrittenRule[], Credit[], number, number]>([
    ['nothing yet', [NEEDS], [], 0, 24],
    ['some', [NEEDS], [credit(10)], 10, 14],
    ['enough', [NEEDS], [credit(20), credit(5)], 25, 0],
    ['a field that lacks hours', [NEEDS, ETHICS], [credit(24)], 24, 3],
    ['a field that has them', [NEEDS, ETHICS], [credit(21), credit(3, 'ethics')], 24, 0],
    ['two fields that lack hours add up', [NEEDS, ETHICS, LAW], [credit(23), credit(1, 'ethics')], 24, 4],
    ['a field with a limit', [NEEDS, CARE], [credit(14), credit(10, 'self-care')], 18, 6],
    ['a way of teaching with a limit', [NEEDS, SELF], [credit(30)], 12, 12],
    ['a way of teaching that lacks hours', [NEEDS, LIVE], [credit(20), credit(4, '', 'in-person')], 24, 8],
    ['two limits on the same hours', [NEEDS, CARE, SELF], [credit(16, 'self-care')], 4, 20],
    ['two limits on different hours', [NEEDS, CARE, SELF], [credit(8, 'self-care', 'in-person'), credit(14)], 16, 8],
    [
      'nothing that is not verified',
      [
        { ...NEEDS, verified: false },
        { ...SELF, verified: false },
      ],
      [credit(30)],
      30,
      0,
    ],
    [
      'no more than a third of one course',
      [NEEDS, { rule: 'single-activity', share: 0.25 }],
      [credit(10), credit(3)],
      9,
      15,
    ],
  ])('%s', (_, rules, credits, counted, missing) => {
    const period = periodOf(editionOf(...rules), credits);
    expect([period.counted / 100, period.missing / 100]).toEqual([counted, missing]);
  });

  it('tells each part: what was earned, what is missing, and what is too much', () => {
    const { parts } = periodOf(editionOf(NEEDS, ETHICS, SELF), [credit(15), credit(2, 'ethics', 'in-person')]);
    expect(parts.map(({ rule, ...it }) => [rule.rule, it])).toEqual([
      ['field', { earned: 200, missing: 100, over: 0 }],
      ['taught', { earned: 1500, missing: 0, over: 300 }],
    ]);
  });

  const some = fc.array(
    fc.record({
      hours: fc.integer({ min: 1, max: 4 }).map((it) => it * 100),
      field: fc.constantFrom('', 'self-care', 'business'),
      delivery: fc.constantFrom(...DELIVERIES),
    }),
    { maxLength: 4 },
  );
  const limit = (rule: WrittenRule) => fc.integer({ min: 1, max: 5 }).map((most) => ({ ...rule, most }));
  const limits = fc
    .tuple(
      limit({ rule: 'field', field: 'self-care', title: 'a' }),
      limit({ rule: 'field', field: 'business', title: 'b' }),
      limit({ rule: 'taught', how: ['home-study'] }),
      limit({ rule: 'taught', how: ['in-person', 'live-online'] }),
    )
    .chain((all) => fc.subarray(all));

  it('counts as much as can be taken of each course within all limits', () => {
    fc.assert(
      fc.property(some, limits, (credits, rules) => {
        expect(periodOf(editionOf(...rules), credits).counted).toBe(mostByTrying(credits, rules));
      }),
      { numRuns: 60 },
    );
  });
});

/** The most that can be counted, by trying every whole number of hours of each course. */
function mostByTrying(credits: readonly Credit[], rules: readonly (WrittenRule & { most: number })[]): number {
  const taken = (left: readonly Credit[], chosen: readonly Credit[]): number => {
    const [next, ...others] = left;
    const fits = rules.every((rule) => {
      const own = chosen.filter((it) =>
        rule.rule === 'field' ? it.field === rule.field : (rule.how as string[]).includes(it.delivery),
      );
      return own.reduce((sum, it) => sum + it.hours, 0) <= rule.most * 100;
    });
    if (!fits) return -Infinity;
    if (!next) return chosen.reduce((sum, it) => sum + it.hours, 0);
    const ways = Array.from({ length: next.hours / 100 + 1 }, (_, hours) => hours * 100);
    return Math.max(...ways.map((hours) => taken(others, [...chosen, { ...next, hours }])));
  };
  return taken(credits, []);
}
