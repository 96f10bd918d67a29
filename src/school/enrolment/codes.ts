import { write } from '../../../db/client.ts';
import { newCode } from '../../platform/tokens.ts';
import type { Person } from '../accounts/index.ts';
import { record } from '../audit/index.ts';
import { findCourse } from '../catalogue/index.ts';
import { done, refused } from '../outcome.ts';
import { addCode, findCode, markWithdrawn } from './store.ts';

/** What a registrar asks for: how many may use the code, and until when (ms; null for no end). */
export interface CodeRequest {
  offer: string;
  usesAllowed: number;
  expiresAt: number | null;
  note: string;
}

/** A registrar issues an access code (60 random bits). Refused to others and for unknown courses. */
export function issueCode(registrar: Person, request: CodeRequest, now: number) {
  return write(async (tx) => {
    if (!registrar.registrar) return refused('not-registrar');
    if (!findCourse(request.offer)) return refused('unknown-course');
    const code = newCode(3);
    await addCode(tx, {
      ...request,
      ...{ code, percent: 100, domain: null, issuedAt: now, issuedBy: registrar.id, withdrawnAt: null },
    });
    await record(tx, {
      at: now,
      actor: registrar.id,
      action: 'code-issued',
      subject: `code/${code}`,
      details: { ...request },
    });
    return done({ code });
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
