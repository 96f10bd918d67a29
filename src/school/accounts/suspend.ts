import { write } from '../../../db/client.ts';
import { isDuplicate } from '../../../db/faults.ts';
import { now } from '../../platform/clock.ts';
import { newId } from '../../platform/tokens.ts';
import { record } from '../audit/index.ts';
import { post } from '../mail/index.ts';
import { type Done, done, type Refused, refused } from '../outcome.ts';
import { accountSuspended } from './messages.ts';
import { removeSessionsOf } from './sessions/store.ts';
import { addSuspension, findAccount } from './store.ts';
import type { Person } from './visitor.ts';

type Suspended = Done | Refused<'not-registrar' | 'nobody' | 'yourself' | 'suspended-already'>;

/**
 * Shuts an account: its person cannot sign in, their sessions end, what they did is kept. Registrars only, and not
 * themselves, so that one always remains.
 * @param reason told to the person.
 */
export async function suspend(by: Person, person: string, reason: string, at = now()): Promise<Suspended> {
  if (!by.registrar) return refused('not-registrar');
  if (by.id === person) return refused('yourself');
  try {
    return await write(async (tx) => {
      const account = await findAccount(tx, person);
      if (!account) return refused('nobody');
      await addSuspension(tx, { id: newId(), person, reason, at, by: by.id });
      await removeSessionsOf(tx, person);
      await record(tx, { at, actor: by.id, action: 'suspended', subject: `person/${person}`, details: { reason } });
      await post(tx, accountSuspended(account.person, reason), at);
      return done();
    });
  } catch (error) {
    if (isDuplicate(error)) return refused('suspended-already');
    throw error;
  }
}
