import { database, write } from '../../../db/client.ts';
import { now } from '../../platform/clock.ts';
import { record } from '../audit/index.ts';
import { post } from '../mail/index.ts';
import { type Done, done, type Refused, refused } from '../outcome.ts';
import { takeMail, takeRegistration } from './limits.ts';
import { addressWanted } from './messages.ts';
import { type Registration, register } from './register.ts';
import { type Client, signIn } from './signIn.ts';
import { findAccountByEmail } from './store.ts';
import { type TooMany, tooMany } from './wording.ts';

type Joined =
  | Done<{ token: string; isNew: boolean }>
  | Refused<'not-accepted' | 'wrong-details' | 'suspended'>
  | TooMany;

/**
 * Registers and signs in, as the page does it.
 *
 * What a stranger learns: a new account is signed in at once, so whoever registers an address can always tell
 * that it was free. What can be done is to make the asking cost and leave traces. Registering is signing in with
 * the same address and password, so that a taken address gets the very answer of a wrong password and counts
 * against the same limits; its owner gets a message; and the same form sent twice signs in the second time.
 */
export async function joinSchool(given: Registration, client: Client, at = now()): Promise<Joined> {
  const wait = await takeRegistration(client.from);
  if (wait) return tooMany(wait);
  const registered = await register(given, at);
  if (!registered.ok && registered.reason === 'not-accepted') return refused('not-accepted');
  const signedIn = await signIn(given, client, at);
  if (!registered.ok && !signedIn.ok && signedIn.reason !== 'too-many-tries') await tellOwner(given.email, at);
  return signedIn.ok ? done({ token: signedIn.token, isNew: registered.ok }) : signedIn;
}

async function tellOwner(email: string, at: number): Promise<void> {
  const owner = (await findAccountByEmail(database(), email.trim().toLowerCase()))?.person;
  if (!owner || (await takeMail(owner.email))) return;
  await write(async (tx) => {
    await record(tx, { at, actor: null, action: 'registration-refused', subject: `person/${owner.id}` });
    await post(tx, addressWanted(owner), at);
  });
}
