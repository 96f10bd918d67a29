import { describe, expect, it } from 'vitest';
import { boardOf, ruleOf, STRICT, UNSURE } from '../../../tests/support/board.ts';
import { decideLicence } from './decideLicence.ts';
import type { TypedLicence } from './fields.ts';

const TODAY = '2026-11-29';
const typed: TypedLicence = { board: 'testland', number: 'MA12345', renewsOn: '2027-08-31', periodFrom: '' };

describe('a licence', () => {
  it('is kept with its number in capitals and the period that its board asks for', () => {
    expect(decideLicence(STRICT, { ...typed, number: ' ma 12345' }, TODAY)).toEqual({
      ok: true,
      licence: { board: 'testland', number: 'MA12345', renewsOn: '2027-08-31', periodFrom: '2025-09-01' },
    });
  });

  it('may begin its period on a day of its own', () => {
    const decided = decideLicence(STRICT, { ...typed, periodFrom: '2026-02-01' }, TODAY);
    expect(decided).toMatchObject({ licence: { periodFrom: '2026-02-01' } });
  });

  it('is refused with a number that its board cannot have given, and shown how numbers look', () => {
    expect(decideLicence(STRICT, { ...typed, number: '12345' }, TODAY)).toEqual({
      ok: false,
      reason: 'number-form',
      example: 'MA12345',
    });
  });

  it('is kept with any number where the form of numbers was not looked up', () => {
    expect(decideLicence(UNSURE, { ...typed, number: '12345' }, TODAY)).toMatchObject({ ok: true });
  });

  it.each([
    ['no board', undefined, {}, 'unknown-board'],
    ['a renewal that is past', STRICT, { renewsOn: '2026-11-28' }, 'renewal-past'],
    ['a period that begins with its end', STRICT, { periodFrom: '2027-08-31' }, 'period-order'],
    ['no first day where the board says nothing', boardOf([ruleOf({ rule: 'evaluation' })]), {}, 'period-missing'],
  ])('is refused with %s', (_, board, change, reason) => {
    expect(decideLicence(board, { ...typed, ...change }, TODAY)).toEqual({ ok: false, reason });
  });

  it('may be renewed today', () => {
    expect(decideLicence(STRICT, { ...typed, renewsOn: TODAY }, TODAY)).toMatchObject({ ok: true });
  });
});
