import { now } from '../../../platform/clock.ts';
import type { Person } from '../../accounts/index.ts';
import { changeAward, tell } from './changeAward.ts';
import { awardSuspended } from './letters.ts';

/**
 * A registrar suspends an award while something about it is looked into: it counts for nothing until it is reinstated.
 * @param code as typed. @param reason shown to whoever checks, 1 to 500 characters. @param at in ms.
 */
export const suspend = (registrar: Person, code: string, reason: string, at = now()) =>
  changeAward(registrar, 'suspend', { code, reason, at }, (tx, change) =>
    tell(tx, change, { kind: 'suspended', letter: awardSuspended }),
  );
