import type { Db } from '../../../db/client.ts';
import type { Person } from '../accounts/index.ts';
import { type Clinic, findClinic, isManager } from './store.ts';

/**
 * A clinic, for whoever runs its seats: its managers, and the school's registrars. Undefined for everybody else, who
 * need not know that there is one.
 */
export async function clinicFor(db: Db, person: Person, id: string): Promise<Clinic | undefined> {
  const clinic = await findClinic(db, id);
  return clinic && (person.registrar || (await isManager(db, id, person.id))) ? clinic : undefined;
}
