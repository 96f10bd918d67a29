import { type Db, write } from '../../../db/client.ts';
import { isDuplicate } from '../../../db/faults.ts';
import { now } from '../../platform/clock.ts';
import { hashPassword } from '../../platform/passwords.ts';
import { newId } from '../../platform/tokens.ts';
import { record } from '../audit/index.ts';
import { post } from '../mail/index.ts';
import { type Done, done, type Refused, refused } from '../outcome.ts';
import { registration } from './fields.ts';
import { makeLink } from './links/links.ts';
import { welcome } from './messages.ts';
import { addPerson } from './store.ts';

export interface Registration {
  name: string;
  email: string;
  password: string;
}

type Registered = Done<{ person: string }> | Refused<'not-accepted' | 'address-taken'>;

/**
 * Opens an account, and sends a link to prove the address.
 * @returns the new person's id; refused when the fields are not as `registration` wants them, or when an account
 *   has the address already. That second reason is for callers alone: see joinSchool for what a stranger is told.
 */
export async function register(given: Registration, at = now()): Promise<Registered> {
  const checked = registration.safeParse(given);
  if (!checked.success) return refused('not-accepted');
  const { name, email, password } = checked.data;
  const passwordHash = await hashPassword(password);
  const person = newId();
  try {
    await write(async (tx) => {
      await addPerson(tx, { id: person, email, name, passwordHash, createdAt: at });
      await record(tx, { at, actor: person, action: 'registered', subject: `person/${person}` });
      await greet(tx, { person, email }, at);
    });
  } catch (error) {
    if (isDuplicate(error)) return refused('address-taken');
    throw error;
  }
  return done({ person });
}

async function greet(tx: Db, to: { person: string; email: string }, at: number): Promise<void> {
  await post(tx, welcome(to.email, await makeLink(tx, 'verify', to, at)), at);
}
