import { database, write } from '../../../../db/client.ts';
import { now } from '../../../platform/clock.ts';
import { record } from '../../audit/index.ts';
import { type Done, done, type Refused, refused } from '../../outcome.ts';
import type { Person } from '../visitor.ts';
import { checkToken, type Recognised } from './lucia.ts';
import { removeOwnSession, sessionsOf } from './store.ts';

/** A browser in which someone is signed in. Times in ms since 1970. */
export interface Session {
  /** Hash of its token. */
  id: string;
  createdAt: number;
  userAgent: string;
}

/**
 * Finds who a session's token belongs to, in one query. Refuses a token that is unknown or expired, and any of
 * someone suspended. A session lasts 30 days, and 30 more when used in its second half.
 */
export const recogniseSession = (token: string): Promise<Recognised | undefined> => checkToken(token);

/** Where someone is signed in, newest first. */
export async function listSessions(person: Person): Promise<Session[]> {
  const rows = await sessionsOf(database(), person.id);
  return rows
    .filter(({ expiresAt }) => expiresAt > now())
    .map(({ id, createdAt, userAgent }) => ({ id, createdAt, userAgent }));
}

/** Ends one session of a person's own, so that its browser is signed out. */
export const revokeSession = (person: Person, session: string, at = now()): Promise<Done | Refused<'not-yours'>> =>
  write(async (tx) => {
    if (!(await removeOwnSession(tx, person.id, session))) return refused('not-yours');
    await record(tx, { at, actor: person.id, action: 'session-revoked', subject: `person/${person.id}` });
    return done();
  });

/** Ends the session that a request came with. */
export const signOut = (person: Person, session: string, at = now()): Promise<Done> =>
  write(async (tx) => {
    if (await removeOwnSession(tx, person.id, session)) {
      await record(tx, { at, actor: person.id, action: 'signed-out', subject: `person/${person.id}` });
    }
    return done();
  });
