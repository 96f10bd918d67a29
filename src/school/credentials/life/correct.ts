import { now } from '../../../platform/clock.ts';
import type { Person } from '../../accounts/index.ts';
import { changeAward } from './changeAward.ts';
import { type Corrected, decideCorrection } from './decideCorrection.ts';
import { replace } from './replace.ts';

/**
 * A registrar corrects what an award states: the holder's name after a change of it, or another error. Nothing is
 * written over: a new award with its own code takes its place. What rests on it stays as it is.
 * @param code as typed. @param reason shown to whoever checks, 1 to 500 characters. @param at in ms.
 * @returns the code of the new award.
 */
export const correct = (registrar: Person, code: string, corrected: Corrected, reason: string, at = now()) =>
  changeAward(registrar, 'correct', { code, reason, at }, async (tx, change) => {
    const correction = decideCorrection(change.award.snapshot, corrected, new Date(at).toISOString().slice(0, 10));
    if (!correction.ok) return correction;
    return replace(tx, change, { because: 'corrected', ...correction });
  });
