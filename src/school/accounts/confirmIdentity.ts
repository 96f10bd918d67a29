import { database } from '../../../db/client.ts';
import { verifyPassword } from '../../platform/passwords.ts';
import { type Done, done, type Refused, refused } from '../outcome.ts';
import { giveBackSignIn, takeSignIn } from './limits.ts';
import { findAccount } from './store.ts';
import type { Person } from './visitor.ts';
import { type TooMany, tooMany } from './wording.ts';

/**
 * Asks a signed-in person for their password before something grave, within the limits of signing in.
 * @param from the client's network address.
 * @returns the hash that the password belongs to.
 */
export async function confirmIdentity(
  person: Person,
  password: string,
  from: string,
): Promise<Done<{ passwordHash: string }> | Refused<'wrong-password'> | TooMany> {
  const wait = await takeSignIn(person.email, from);
  if (wait) return tooMany(wait);
  const account = await findAccount(database(), person.id);
  if (!account || !(await verifyPassword(account.passwordHash, password))) return refused('wrong-password');
  await giveBackSignIn(person.email, from);
  return done({ passwordHash: account.passwordHash });
}
