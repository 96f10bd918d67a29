import { describe, expect, it } from 'vitest';
import { boardWith, editionOf, ruleOf } from '../../../tests/support/board.ts';
import { ruleOn, rulesOf, verifiedRulesOf } from './ruleOn.ts';

const rules = [ruleOf({ rule: 'evaluation' })];
const BOARD = boardWith([
  { id: 'old', from: '2020-03-01', until: '2022-12-31', rules },
  { id: 'new', from: '2023-09-01', until: '2025-08-31', rules },
]);

describe('the rules of a board on a day', () => {
  it.each([
    ['2020-02-29', false, 'not-yet', 'old'],
    ['2020-03-01', true, undefined, 'old'],
    ['2022-12-31', true, undefined, 'old'],
    ['2023-01-01', false, 'expired', 'old'],
    ['2023-08-31', false, 'expired', 'old'],
    ['2023-09-01', true, undefined, 'new'],
    ['2025-08-31', true, undefined, 'new'],
    ['2025-09-01', false, 'expired', 'new'],
    ['2999-01-01', false, 'expired', 'new'],
  ])('on %s: %s %s %s', (day, ok, reason, edition) => {
    const on = ruleOn(BOARD, day);
    expect([on.ok, on.ok ? undefined : on.reason, on.edition.id]).toEqual([ok, reason, edition]);
  });

  it('hold for ever where nothing says until when', () => {
    expect(ruleOn(boardWith([{ id: '1', from: '2020-01-01', rules }]), '2999-01-01').ok).toBe(true);
  });
});

it('rules are found by kind, by the way of teaching, and by whether they were looked up', () => {
  const edition = editionOf(
    { rule: 'hour', minutes: 50, deliveries: ['in-person'] },
    { rule: 'hour', minutes: 55, verified: false },
  );
  const minutes = (of: { minutes: number }[]) => of.map((it) => it.minutes);
  expect(minutes(rulesOf(edition, 'hour'))).toEqual([50, 55]);
  expect(minutes(rulesOf(edition, 'hour', 'home-study'))).toEqual([55]);
  expect(minutes(verifiedRulesOf(edition, 'hour', 'in-person'))).toEqual([50]);
  expect(verifiedRulesOf(edition, 'hour', 'home-study')).toEqual([]);
});
