import { write } from '../../../db/client.ts';
import { newId } from '../../platform/tokens.ts';
import type { Person } from '../accounts/index.ts';
import { record } from '../audit/index.ts';
import { type Done, done, type Refused, refused } from '../outcome.ts';
import { clinicFor } from './manages.ts';
import { addClinic, addManagerRow, clinicsOf, setClinicName } from './store.ts';

/** How many clinics one person may manage. */
export const CLINICS_MAX = 20;

export type CreationRefusal = 'unconfirmed' | 'too-many-clinics';

/**
 * Someone opens a clinic and is its first manager. It owns nothing until it buys seats.
 * @param name as `clinicName` gives it. @param now in ms.
 */
export function createClinic(
  person: Person,
  name: string,
  now: number,
): Promise<Done<{ clinic: string }> | Refused<CreationRefusal>> {
  return write(async (tx) => {
    if (!person.emailVerified) return refused('unconfirmed');
    if ((await clinicsOf(tx, person.id)).length >= CLINICS_MAX) return refused('too-many-clinics');
    const id = newId();
    await addClinic(tx, { id, name, createdAt: now, createdBy: person.id });
    await addManagerRow(tx, { clinic: id, person: person.id, since: now });
    await record(tx, {
      at: now,
      actor: person.id,
      action: 'clinic-created',
      subject: `clinic/${id}`,
      details: { name },
    });
    return done({ clinic: id });
  });
}

/** Gives a clinic another name. @param name as `clinicName` gives it. @param now in ms. */
export function renameClinic(by: Person, id: string, name: string, now: number): Promise<Done | Refused<'unknown'>> {
  return write(async (tx) => {
    const clinic = await clinicFor(tx, by, id);
    if (!clinic) return refused('unknown');
    await setClinicName(tx, id, name);
    const details = { from: clinic.name, name };
    await record(tx, { at: now, actor: by.id, action: 'clinic-renamed', subject: `clinic/${id}`, details });
    return done();
  });
}
