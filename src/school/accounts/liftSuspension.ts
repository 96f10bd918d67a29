import { write } from '../../../db/client.ts';
import { now } from '../../platform/clock.ts';
import { record } from '../audit/index.ts';
import { post } from '../mail/index.ts';
import { type Done, done, type Refused, refused } from '../outcome.ts';
import { suspensionEnded } from './messages.ts';
import { endSuspension, findAccount } from './store.ts';
import type { Person } from './visitor.ts';

type Lifted = Done | Refused<'not-registrar' | 'nobody' | 'not-suspended'>;

/** Opens a suspended account again and tells its person. Registrars only. */
export async function liftSuspension(by: Person, person: string, at = now()): Promise<Lifted> {
  if (!by.registrar) return refused('not-registrar');
  return write(async (tx) => {
    const account = await findAccount(tx, person);
    if (!account) return refused('nobody');
    if (!(await endSuspension(tx, person, by.id, at))) return refused('not-suspended');
    await record(tx, { at, actor: by.id, action: 'suspension-lifted', subject: `person/${person}` });
    await post(tx, suspensionEnded(account.person), at);
    return done();
  });
}
