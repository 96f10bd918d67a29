import { write } from '../../../db/client.ts';
import { now } from '../../platform/clock.ts';
import { record } from '../audit/index.ts';
import { type Done, done, type Refused, refused } from '../outcome.ts';
import { findLicence, removeLicenceRow } from './store.ts';

/** Removes a licence of its holder, for good. @param at in ms. */
export function removeLicence(person: string, id: string, at = now()): Promise<Done | Refused<'unknown-licence'>> {
  return write(async (tx) => {
    if (!(await findLicence(tx, person, id))) return refused('unknown-licence');
    await removeLicenceRow(tx, id);
    await record(tx, { at, actor: person, action: 'licence-removed', subject: `licence/${id}` });
    return done();
  });
}
