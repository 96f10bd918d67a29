import { now } from '../../../platform/clock.ts';
import type { Person } from '../../accounts/index.ts';
import { changeAward, tell } from './changeAward.ts';
import { awardReinstated } from './letters.ts';

/**
 * A registrar gives a suspended award back: it stands as before. One that was revoked can't be given back.
 * @param code as typed. @param reason shown to whoever checks, 1 to 500 characters. @param at in ms.
 */
export const reinstate = (registrar: Person, code: string, reason: string, at = now()) =>
  changeAward(registrar, 'reinstate', { code, reason, at }, (tx, change) =>
    tell(tx, change, { kind: 'reinstated', letter: awardReinstated }),
  );
