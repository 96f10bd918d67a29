import type { Db } from '../../../db/client.ts';
import type { Visitor } from '../../school/accounts/index.ts';
import { type Clinic, clinicFor, isManager } from '../../school/clinics/index.ts';

/** The clinic that an address says somebody buys for, if they manage it; undefined for everybody else. */
export async function clinicBuying(db: Db, visitor: Visitor, id: string): Promise<Clinic | undefined> {
  if (!visitor || id === '' || !(await isManager(db, id, visitor.id))) return undefined;
  return clinicFor(db, visitor, id);
}
