import type { Db } from '../../../db/client.ts';
import { readCode } from './code.ts';
import { type Face, faceOf } from './face.ts';
import type { EnteredEvent, Standing } from './register/standing.ts';
import { type Award, awardsLike, awardWith } from './store.ts';

/** What anyone may learn of an award by its code: what the certificate prints, and what became of it; nothing more. */
export interface KnownAward {
  state: Standing['state'];
  standing: Standing;
  face: Face;
  /** What happened to it, in order. */
  events: EnteredEvent[];
  /** The award that it took the place of. */
  replaces: { code: string; because: 'corrected' | 'renewed' } | undefined;
}

/** The award with a code as someone typed it. */
export const findAward = (db: Db, typed: string): Promise<Award | undefined> => awardWith(db, readCode(typed));

/**
 * Checks a code. One look-up by key whatever was typed, so that time tells nothing.
 * @param typed as typed or scanned; what can be no code is looked up too.
 * @returns undefined where the school has issued nothing with it.
 */
export async function verification(db: Db, typed: string): Promise<KnownAward | undefined> {
  const award = await findAward(db, typed);
  if (!award) return undefined;
  const { code, snapshot, standing, events } = award;
  return { state: standing.state, standing, face: faceOf(code, snapshot), events, replaces: snapshot.replaces };
}

/** Awards that a registrar looks for, by code or by the holder's name; the newest when nothing was typed. */
export const searchAwards = (db: Db, typed: string, limit = 50): Promise<Award[]> =>
  awardsLike(db, readCode(typed), typed.trim(), limit);
