import { write } from '../../../db/client.ts';
import { now } from '../../platform/clock.ts';
import { record } from '../audit/index.ts';
import { type Done, done, type Refused, refused } from '../outcome.ts';
import { type Granter, idOf, mayGrant } from './grantRole.ts';
import { countOtherRegistrars, type Role, removeRole } from './store.ts';

type Withdrawn = Done | Refused<'not-registrar' | 'has-no-role' | 'last-registrar'>;

/** Takes a role away. Registrars only; the last registrar stays one. It counts from the next request. */
export async function withdrawRole(by: Granter, person: string, role: Role, at = now()): Promise<Withdrawn> {
  if (!mayGrant(by)) return refused('not-registrar');
  return write(async (tx) => {
    if (role.role === 'registrar' && (await countOtherRegistrars(tx, person)) === 0) return refused('last-registrar');
    if (!(await removeRole(tx, person, role))) return refused('has-no-role');
    await record(tx, {
      at,
      actor: idOf(by),
      action: 'role-withdrawn',
      subject: `person/${person}`,
      details: { ...role },
    });
    return done();
  });
}
