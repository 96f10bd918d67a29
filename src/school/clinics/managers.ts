import { write } from '../../../db/client.ts';
import { HOUR } from '../../platform/clock.ts';
import { limitOf } from '../../platform/rateLimits.ts';
import { findPersonByEmail, type Person } from '../accounts/index.ts';
import { record } from '../audit/index.ts';
import { post } from '../mail/index.ts';
import { type Done, done, type Refused, refused } from '../outcome.ts';
import { clinicFor } from './manages.ts';
import { managerAdded, managerRemoved } from './messages.ts';
import { addManagerRow, managersOf, otherManagers, removeManagerRow } from './store.ts';

export type ManagerRefusal = 'unknown' | 'nobody' | 'manages-already' | 'last-manager' | 'too-many-tries';

// Whoever adds a manager learns whether an address has an account, as whoever registers does. So it costs.
const additions = limitOf(20, HOUR);

/**
 * Makes someone who has an account a manager of a clinic, and tells them.
 * @param email of their account, confirmed. @param now in ms.
 */
export async function addManager(
  by: Person,
  clinicId: string,
  email: string,
  now: number,
): Promise<Done | Refused<ManagerRefusal>> {
  if (await additions.take(by.id)) return refused('too-many-tries');
  const person = await findPersonByEmail(email);
  return write(async (tx) => {
    const clinic = await clinicFor(tx, by, clinicId);
    if (!clinic) return refused('unknown');
    if (!person?.emailVerified) return refused('nobody');
    if (!(await addManagerRow(tx, { clinic: clinic.id, person: person.id, since: now }))) {
      return refused('manages-already');
    }
    await post(tx, managerAdded(person, clinic, by), now);
    const details = { person: person.id };
    await record(tx, { at: now, actor: by.id, action: 'manager-added', subject: `clinic/${clinic.id}`, details });
    return done();
  });
}

/** Ends somebody's managing of a clinic, or one's own. Somebody has to stay. @param now in ms. */
export function removeManager(
  by: Person,
  clinicId: string,
  person: string,
  now: number,
): Promise<Done | Refused<ManagerRefusal>> {
  return write(async (tx) => {
    const clinic = await clinicFor(tx, by, clinicId);
    if (!clinic) return refused('unknown');
    const manager = (await managersOf(tx, clinic.id)).find((it) => it.person === person);
    if (!manager) return refused('nobody');
    if ((await otherManagers(tx, clinic.id, person)) === 0) return refused('last-manager');
    await removeManagerRow(tx, clinic.id, person);
    if (by.id !== person) await post(tx, managerRemoved(manager, clinic), now);
    await record(tx, {
      ...{ at: now, actor: by.id, action: 'manager-removed', subject: `clinic/${clinic.id}` },
      details: { person },
    });
    return done();
  });
}
