import { write } from '../../../../db/client.ts';
import { now } from '../../../platform/clock.ts';
import { record } from '../../audit/index.ts';
import { type Done, done, type Refused, refused } from '../../outcome.ts';
import { findOutsideHours, removeOutsideRow } from '../store.ts';

/** Removes hours elsewhere that somebody entered themselves, for good. @param at in ms. */
export function removeOutsideHours(person: string, id: string, at = now()): Promise<Done | Refused<'unknown-hours'>> {
  return write(async (tx) => {
    if (!(await findOutsideHours(tx, person, id))) return refused('unknown-hours');
    await removeOutsideRow(tx, id);
    await record(tx, { at, actor: person, action: 'outside-hours-removed', subject: `outside-hours/${id}` });
    return done();
  });
}
