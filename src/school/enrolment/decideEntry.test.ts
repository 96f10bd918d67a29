import { describe, expect, it } from 'vitest';
import { decideEntry, type EntryFacts } from './decideEntry.ts';

const code = {
  code: 'AAAA-BBBB',
  offer: 'priced',
  percent: 100,
  domain: null,
  usesAllowed: 2,
  expiresAt: 1000,
  note: '',
  issuedAt: 0,
  issuedBy: 'registrar',
  withdrawnAt: null,
};
const facts: EntryFacts = {
  free: false,
  course: 'priced',
  enrolled: false,
  codeTyped: true,
  code,
  uses: 1,
};

describe('entering a course', () => {
  it('is free where the course is free', () => {
    expect(decideEntry({ ...facts, free: true, codeTyped: false, code: undefined }, 0)).toEqual({
      ok: true,
      via: 'free',
    });
  });

  it('takes a good code', () => {
    expect(decideEntry(facts, 999)).toEqual({ ok: true, via: 'code' });
  });

  it.each([
    ['already-enrolled', { enrolled: true }],
    ['code-needed', { codeTyped: false, code: undefined }],
    ['code-unknown', { code: undefined }],
    ['code-other-course', { course: 'another' }],
    ['code-withdrawn', { code: { ...code, withdrawnAt: 5 } }],
    ['code-used-up', { uses: 2 }],
  ] as const)('is refused: %s', (reason, change) => {
    expect(decideEntry({ ...facts, ...change }, 999)).toEqual({ ok: false, reason });
  });

  it('refuses a code from the moment it expires', () => {
    expect(decideEntry(facts, 1000)).toEqual({ ok: false, reason: 'code-expired' });
  });
});
