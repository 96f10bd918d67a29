import { describe, expect, it } from 'vitest';
import { decideEntry, type EntryFacts } from './decideEntry.ts';
import type { Right } from './rights/store.ts';

const code = {
  ...{ code: 'AAAA-BBBB', offer: 'priced', percent: 100, domain: null, usesAllowed: 2, expiresAt: null, note: '' },
  ...{ issuedAt: 0, issuedBy: 'registrar', withdrawnAt: null },
};
const right: Right = {
  ...{ id: 'r', person: 'p', course: 'priced', via: 'free', basis: '', purchase: null, grantedAt: 0, cohort: null },
  ...{ opensAt: null, until: null, attendance: 'withdrawn', money: 'not-asked' },
};
const facts: EntryFacts = {
  ...{ free: false, access: undefined, givenUp: undefined, endedBySchool: false },
  code: { ok: true, code },
};

describe('entering a course', () => {
  it('is free where the course is free', () => {
    expect(decideEntry({ ...facts, free: true, code: undefined })).toEqual({ ok: true, by: 'free' });
  });

  it('takes a good code', () => {
    expect(decideEntry(facts)).toEqual({ ok: true, by: 'code', code });
  });

  it('again rests on what was given up, and spends no code', () => {
    const entry = { ok: true, by: 'return', right };
    expect(decideEntry({ ...facts, access: 'withdrawn', givenUp: right })).toEqual(entry);
    expect(decideEntry({ ...facts, free: true, access: 'withdrawn', givenUp: right, code: undefined })).toEqual(entry);
  });

  it.each([
    ['already-enrolled', { access: 'open', givenUp: right }],
    ['on-leave', { access: 'on-leave', free: true }],
    ['not-begun', { access: 'not-begun', free: true }],
    ['ended-by-school', { access: 'withdrawn', free: true, endedBySchool: true }],
    ['code-needed', { code: undefined }],
    ['code-used-up', { code: { ok: false, reason: 'code-used-up' } }],
    ['code-takes-off-only', { code: { ok: true, code: { ...code, percent: 25 } } }],
  ] as const)('is refused: %s', (reason, change) => {
    expect(decideEntry({ ...facts, ...change })).toEqual({ ok: false, reason });
  });
});
