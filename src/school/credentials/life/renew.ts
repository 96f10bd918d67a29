import { DAY, now } from '../../../platform/clock.ts';
import { formatDay } from '../../../platform/format.ts';
import type { Person } from '../../accounts/index.ts';
import type { Snapshot } from '../snapshot.ts';
import { changeAward } from './changeAward.ts';
import { replace } from './replace.ts';

/**
 * A registrar renews an award that runs out or has run out, on evidence that the reason names. The new one holds from
 * today, for as many days as the old one did; the old one runs to its own end.
 * @param code as typed. @param reason shown to whoever checks, 1 to 500 characters. @param at in ms.
 * @returns the code of the new award.
 */
export const renew = (registrar: Person, code: string, reason: string, at = now()) =>
  changeAward(registrar, 'renew', { code, reason, at }, (tx, change) => {
    const changes = renewedFrom(change.award.snapshot, at);
    const says = [`It holds until ${formatDay(Date.parse(changes.expiresOn))}, that day included.`];
    return replace(tx, change, { because: 'renewed', changes, says });
  });

/**
 * The days of an award that is renewed.
 * @throws Error where it never expires, which can't be renewed.
 */
export function renewedFrom({ issuedOn, expiresOn }: Snapshot, at: number) {
  if (expiresOn === undefined) throw new Error('an award that never expires is not renewed');
  const days = Date.parse(expiresOn) - Date.parse(issuedOn);
  const from = Math.floor(at / DAY) * DAY;
  return { issuedOn: dayOf(from), expiresOn: dayOf(from + days) };
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
