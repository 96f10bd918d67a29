import { database, write } from '../../../db/client.ts';
import { now } from '../../platform/clock.ts';
import { verifyPassword } from '../../platform/passwords.ts';
import { sha256 } from '../../platform/tokens.ts';
import { record } from '../audit/index.ts';
import { type Done, done, type Refused, refused } from '../outcome.ts';
import { giveBackSignIn, takeSignIn } from './limits.ts';
import { startSession } from './sessions/lucia.ts';
import { type Account, findAccount, findAccountByEmail } from './store.ts';
import type { Person } from './visitor.ts';
import { type TooMany, tooMany } from './wording.ts';

/** The browser that asks. */
export interface Client {
  /** Its network address. */
  from: string;
  /** What it calls itself. */
  userAgent: string;
}

type SignedIn = Done<{ token: string; person: Person }> | Refused<'wrong-details' | 'suspended'> | TooMany;

/**
 * Signs someone in. Says the same, after the same work, whether the address is unknown or the password wrong;
 * that an account is suspended is told only to who knows its password.
 * @returns the new session's token, for the cookie.
 */
export async function signIn(
  typed: { email: string; password: string },
  client: Client,
  at = now(),
): Promise<SignedIn> {
  const email = typed.email.trim().toLowerCase();
  const wait = await takeSignIn(email, client.from);
  if (wait) return tooMany(wait);
  const account = await findAccountByEmail(database(), email);
  const matches = await verifyPassword(account?.passwordHash, typed.password);
  if (!account || !matches) return refuse('wrong-details', subjectOf(account, email), at);
  await giveBackSignIn(email, client.from);
  if (account.suspended) return refuse('suspended', subjectOf(account, email), at);
  return write(async (tx) => {
    // Hashing took a while: the password or the right to come in may have gone meanwhile.
    const still = await findAccount(tx, account.person.id);
    if (still?.passwordHash !== account.passwordHash) return refused('wrong-details');
    if (still.suspended) return refused('suspended');
    const token = await startSession(tx, account.person.id, client.userAgent);
    await record(tx, { at, actor: account.person.id, action: 'signed-in', subject: `person/${account.person.id}` });
    return done({ token, person: still.person });
  });
}

const refuse = <R extends string>(reason: R, subject: string, at: number): Promise<Refused<R>> =>
  write(async (tx) => {
    await record(tx, { at, actor: null, action: 'sign-in-refused', subject, details: { reason } });
    return refused(reason);
  });

/** What the log calls the account that was tried. An address that nobody has here is not ours to keep. */
const subjectOf = (account: Account | undefined, email: string): string =>
  account ? `person/${account.person.id}` : `address/${sha256(email).slice(0, 16)}`;
