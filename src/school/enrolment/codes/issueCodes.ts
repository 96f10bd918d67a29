import { write } from '../../../../db/client.ts';
import { newCode } from '../../../platform/tokens.ts';
import type { Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { findCourse, findOffer } from '../../catalogue/index.ts';
import { done, refused } from '../../outcome.ts';
import { type AccessCode, addCodes, findCode, markWithdrawn } from './store.ts';

/** What a registrar asks for: codes for an offer, each for so many people, until when (ms; null for no end). */
export interface CodeRequest
  extends Pick<AccessCode, 'offer' | 'usesAllowed' | 'percent' | 'domain' | 'expiresAt' | 'note'> {
  /** How many codes. */
  count: number;
}

/** The most codes that can be issued at once. */
export const MOST_CODES = 1000;

/**
 * A registrar issues access codes (60 random bits each). Refused to others, for what the school does not sell, and for a
 * share off what is free.
 */
export function issueCodes(registrar: Person, request: CodeRequest, now: number) {
  return write(async (tx) => {
    if (!registrar.registrar) return refused('not-registrar');
    const { count, ...terms } = request;
    if (!findOffer(terms.offer) && !(terms.percent === 100 && findCourse(terms.offer))) return refused('unknown-offer');
    const codes = Array.from({ length: count }, () => newCode(3));
    const issued = { issuedAt: now, issuedBy: registrar.id, withdrawnAt: null };
    await addCodes(
      tx,
      codes.map((code) => ({ ...terms, ...issued, code })),
    );
    const [code = ''] = codes;
    const subject = count === 1 ? `code/${code}` : `offer/${terms.offer}`;
    await record(tx, { at: now, actor: registrar.id, action: 'code-issued', subject, details: { ...request } });
    return done({ codes });
  });
}

/** A registrar withdraws a code: who used it stays enrolled, nobody can use it again. */
export function withdrawCode(registrar: Person, code: string, now: number) {
  return write(async (tx) => {
    if (!registrar.registrar) return refused('not-registrar');
    const found = await findCode(tx, code);
    if (!found || found.withdrawnAt !== null) return refused('unknown-code');
    await markWithdrawn(tx, code, now);
    await record(tx, { at: now, actor: registrar.id, action: 'code-withdrawn', subject: `code/${code}` });
    return done();
  });
}
