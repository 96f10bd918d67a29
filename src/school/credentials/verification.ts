import type { Db } from '../../../db/client.ts';
import { formatDay } from '../../platform/format.ts';
import { readCode } from './code.ts';
import { type Face, faceOf } from './face.ts';
import { type Award, awardsLike, awardWith } from './store.ts';

/** What anyone may learn of a code: what the certificate prints, and whether it was revoked; nothing more. */
export type Verification =
  | { state: 'valid'; face: Face }
  | { state: 'revoked'; face: Face; revokedOn: string; reason: string }
  | { state: 'unknown' };

/** The award with a code as someone typed it. */
export const findAward = (db: Db, typed: string): Promise<Award | undefined> => awardWith(db, readCode(typed));

/**
 * Checks a code. One look-up by key whatever was typed, so that time tells nothing.
 * @param typed as typed or scanned; what can be no code is unknown.
 */
export async function verification(db: Db, typed: string): Promise<Verification> {
  const award = await findAward(db, typed);
  if (!award) return { state: 'unknown' };
  const face = faceOf(award.code, award.snapshot);
  const { standing } = award;
  if (standing.state !== 'revoked') return { state: 'valid', face };
  return { state: 'revoked', face, revokedOn: formatDay(standing.since), reason: standing.reason };
}

/** Awards that a registrar looks for, by code or by the holder's name; the newest when nothing was typed. */
export const searchAwards = (db: Db, typed: string, limit = 50): Promise<Award[]> =>
  awardsLike(db, readCode(typed), typed.trim(), limit);
