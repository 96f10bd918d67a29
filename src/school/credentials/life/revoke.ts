import { now } from '../../../platform/clock.ts';
import type { Person } from '../../accounts/index.ts';
import { changeAward, tell } from './changeAward.ts';
import { awardRevoked } from './letters.ts';

/**
 * A registrar withdraws an award for good. The award stays; `/verify` shows the reason from now on, and its holder is
 * told. What rests on it (a diploma on a course's certificate) stands until it is revoked itself.
 * @param code as typed. @param reason shown to whoever checks, 1 to 500 characters. @param at in ms.
 */
export const revoke = (registrar: Person, code: string, reason: string, at = now()) =>
  changeAward(registrar, 'revoke', { code, reason, at }, (tx, change) =>
    tell(tx, change, { kind: 'revoked', letter: awardRevoked }),
  );
