import { write } from '../../../db/client.ts';
import { isDuplicate } from '../../../db/faults.ts';
import { now } from '../../platform/clock.ts';
import { record } from '../audit/index.ts';
import { findCourse } from '../catalogue/index.ts';
import { type Done, done, type Refused, refused } from '../outcome.ts';
import { addRole, findAccount, type Role } from './store.ts';
import type { Person } from './visitor.ts';

/** Who gives and takes roles: a registrar, or the school itself, which is to say a command on its own machine. */
export type Granter = Person | 'school';

export const mayGrant = (by: Granter): boolean => by === 'school' || by.registrar;
export const idOf = (by: Granter): string | null => (by === 'school' ? null : by.id);

type Granted = Done | Refused<'not-registrar' | 'nobody' | 'no-such-course' | 'has-role'>;

/** Makes someone a registrar, or an instructor of one course. Registrars only. It counts from the next request. */
export async function grantRole(by: Granter, person: string, role: Role, at = now()): Promise<Granted> {
  if (!mayGrant(by)) return refused('not-registrar');
  if (role.role === 'instructor' && !findCourse(role.course)) return refused('no-such-course');
  try {
    return await write(async (tx) => {
      if (!(await findAccount(tx, person))) return refused('nobody');
      await addRole(tx, person, role, idOf(by), at);
      await record(tx, {
        at,
        actor: idOf(by),
        action: 'role-granted',
        subject: `person/${person}`,
        details: { ...role },
      });
      return done();
    });
  } catch (error) {
    if (isDuplicate(error)) return refused('has-role');
    throw error;
  }
}
