import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from 'lucia';
import { type Db, database, write } from '../../../../db/client.ts';
import { ReadOnlyError } from '../../../../db/faults.ts';
import { now } from '../../../platform/clock.ts';
import { SESSION_LIFE } from '../../../platform/cookies.ts';
import { hashSecret } from '../../../platform/tokens.ts';
import type { Person } from '../visitor.ts';
import {
  addSession,
  extendSession,
  findSession,
  removeExpiredSessions,
  removeSession,
  removeSessionsOf,
  sessionsOf,
} from './store.ts';

// lucia v3 is no longer maintained. This module is all that knows it: it makes tokens, checks them, and renews a
// session once half of its life is over. To leave it, write those three here.

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof luciaIn>;
    UserId: string;
    DatabaseUserAttributes: { person: Person };
    DatabaseSessionAttributes: { userAgent: string };
  }
}

type Transact = (work: (db: Db) => Promise<void>) => Promise<void>;

/** Lucia reads the system's clock, the school may have another (in tests): ms to add to lucia's times. */
const drift = (): number => now() - Date.now();

/** Lucia takes its token for the session's id; only the token's SHA-256 is kept. */
const hashingAdapter = (transact: Transact): Adapter => ({
  async getSessionAndUser(token) {
    const known = await findSession(database(), hashSecret(token));
    if (!known) return [null, null];
    const session: DatabaseSession = {
      id: token,
      userId: known.person.id,
      expiresAt: new Date(known.expiresAt - drift()),
      attributes: { userAgent: '' },
    };
    // Without a user lucia drops the session, which is what becomes of a suspended person's.
    return [session, known.suspended ? null : { id: known.person.id, attributes: { person: known.person } }];
  },
  async getUserSessions(person) {
    const rows = await sessionsOf(database(), person);
    return rows.map(({ id, expiresAt, userAgent }) => ({
      id,
      userId: person,
      expiresAt: new Date(expiresAt - drift()),
      attributes: { userAgent },
    }));
  },
  setSession: ({ id, userId, expiresAt, attributes }) =>
    transact((db) =>
      addSession(db, {
        id: hashSecret(id),
        person: userId,
        createdAt: now(),
        expiresAt: expiresAt.getTime() + drift(),
        userAgent: attributes.userAgent,
      }),
    ),
  updateSessionExpiration: (token, expiresAt) =>
    transact((db) => extendSession(db, hashSecret(token), expiresAt.getTime() + drift())),
  deleteSession: (token) => transact((db) => removeSession(db, hashSecret(token))),
  deleteUserSessions: (person) => transact((db) => removeSessionsOf(db, person)),
  deleteExpiredSessions: () => transact((db) => removeExpiredSessions(db, now())),
});

const luciaIn = (transact: Transact) =>
  new Lucia(hashingAdapter(transact), {
    sessionExpiresIn: new TimeSpan(SESSION_LIFE, 'ms'),
    getUserAttributes: ({ person }) => ({ person }),
  });

// While the database can't be written people go on reading: renewing and tidying can wait.
const whenWritable: Transact = (work) =>
  write(work).catch((error: unknown) => {
    if (!(error instanceof ReadOnlyError)) throw error;
  });

const reading = luciaIn(whenWritable);

/** Who a session's token belongs to. */
export interface Recognised {
  person: Person;
  /** The hash of the token, under which the session is kept. */
  session: string;
  /** Whether the session was just given a new life, so that the cookie should get one too. */
  renewed: boolean;
}

/** Finds whose a token is; refuses one that is unknown, expired or a suspended person's. One query. */
export async function checkToken(token: string): Promise<Recognised | undefined> {
  const { session, user } = await reading.validateSession(token);
  return session && user ? { person: user.person, session: hashSecret(token), renewed: session.fresh } : undefined;
}

/** Starts a session in a deed's transaction, and clears away what has expired. Gives its token. */
export async function startSession(tx: Db, person: string, userAgent: string): Promise<string> {
  const lucia = luciaIn((work) => work(tx));
  await lucia.deleteExpiredSessions();
  const { id } = await lucia.createSession(person, { userAgent: userAgent.slice(0, 300) });
  return id;
}
