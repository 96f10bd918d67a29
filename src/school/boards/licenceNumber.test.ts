import { describe, expect, it } from 'vitest';
import { editionOf } from '../../../tests/support/board.ts';
import { readLicenceNumber } from './licenceNumber.ts';

const FORM = { rule: 'licence-number', pattern: 'MA\\d{3,5}', example: 'MA12345' };

describe('the number of a licence', () => {
  it.each([
    ['MA12345', { ok: true, number: 'MA12345' }],
    [' ma 123 45 ', { ok: true, number: 'MA12345' }],
    ['MA12', { ok: false, example: 'MA12345' }],
    ['MA123456', { ok: false, example: 'MA12345' }],
    ['xMA12345', { ok: false, example: 'MA12345' }],
    ['', { ok: false, example: 'MA12345' }],
  ])('%j is held against the board’s form', (typed, read) => {
    expect(readLicenceNumber(editionOf(FORM), typed)).toEqual(read);
  });

  it('is never refused for a form that could not be looked up, only called unusual', () => {
    const edition = editionOf({ ...FORM, verified: false });
    expect(readLicenceNumber(edition, '77')).toEqual({ ok: true, number: '77', unusual: 'MA12345' });
    expect(readLicenceNumber(editionOf(), '77')).toEqual({ ok: true, number: '77' });
  });
});
