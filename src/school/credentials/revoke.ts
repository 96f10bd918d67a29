import { write } from '../../../db/client.ts';
import { now } from '../../platform/clock.ts';
import type { Person } from '../accounts/index.ts';
import { record } from '../audit/index.ts';
import { post } from '../mail/index.ts';
import { type Done, done, type Refused, refused } from '../outcome.ts';
import { readCode } from './code.ts';
import { awardRevoked } from './messages.ts';
import { enter } from './register/enter.ts';
import { awardWith, holder } from './store.ts';

export type RevokeRefusal = 'not-registrar' | 'reason-missing' | 'reason-long' | 'unknown-award' | 'revoked-already';

export const REASON_MAX = 500;

/**
 * A registrar withdraws an award. The award stays; `/verify` shows the reason from now on, and its holder is told.
 * What rests on it (a diploma on a course's certificate) stands until it is revoked itself.
 * @param typedCode as typed; @param reason shown to whoever checks, 1 to 500 characters.
 */
export async function revoke(
  registrar: Person,
  typedCode: string,
  reason: string,
  at = now(),
): Promise<Done | Refused<RevokeRefusal>> {
  if (!registrar.registrar) return refused('not-registrar');
  const why = reason.trim();
  if (!why) return refused('reason-missing');
  if ([...why].length > REASON_MAX) return refused('reason-long');
  return write(async (tx) => {
    const award = await awardWith(tx, readCode(typedCode));
    if (!award) return refused('unknown-award');
    if (award.standing.state === 'revoked') return refused('revoked-already');
    await enter(tx, { kind: 'revoked', award: award.code, at, by: registrar.id, reason: why });
    await record(tx, {
      at,
      actor: registrar.id,
      action: 'award-revoked',
      subject: `award/${award.code}`,
      details: { reason: why },
    });
    await post(tx, awardRevoked((await holder(tx, award.person)).email, award.snapshot, why), at);
    return done();
  });
}
