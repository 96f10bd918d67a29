import { describe, expect, it } from 'vitest';
import { type CodeFacts, decideCode } from './decideCode.ts';

const code = {
  ...{ code: 'AAAA-BBBB', offer: 'priced', percent: 100, domain: null, usesAllowed: 2, expiresAt: 1000, note: '' },
  ...{ issuedAt: 0, issuedBy: 'registrar', withdrawnAt: null },
};
const person = { email: 'ann@clinic.org', emailVerified: true };
const facts: CodeFacts = { code, fits: true, person, theirs: false, others: 1 };
const bound = { ...code, domain: 'clinic.org' };

describe('a code', () => {
  it('is good to the moment before it expires, for as many as it allows', () => {
    expect(decideCode(facts, 999)).toEqual({ ok: true, code });
    expect(decideCode(facts, 1000)).toEqual({ ok: false, reason: 'code-expired' });
    expect(decideCode({ ...facts, others: 2 }, 999)).toEqual({ ok: false, reason: 'code-used-up' });
  });

  it('of a domain is for its confirmed addresses, however its letters are written', () => {
    expect(decideCode({ ...facts, code: bound }, 999).ok).toBe(true);
    const name = { ...code, domain: 'bücher.example' };
    const read = { email: 'ann@xn--bcher-kva.example', emailVerified: true };
    expect(decideCode({ ...facts, code: name, person: read }, 999).ok).toBe(true);
  });

  it.each([
    ['code-unknown', { code: undefined }],
    ['code-other-offer', { fits: false }],
    ['code-withdrawn', { code: { ...code, withdrawnAt: 5 } }],
    ['code-used-already', { theirs: true }],
    ['code-unconfirmed', { code: bound, person: { ...person, emailVerified: false } }],
    ['code-other-domain', { code: bound, person: { ...person, email: 'ann@notclinic.org' } }],
    ['code-other-domain', { code: bound, person: { ...person, email: 'ann@clinic.org.example' } }],
    ['code-other-domain', { code: bound, person: { ...person, email: 'ann@staff.clinic.org' } }],
  ] as const)('is refused: %s', (reason, change) => {
    expect(decideCode({ ...facts, ...change }, 999)).toEqual({ ok: false, reason });
  });
});
