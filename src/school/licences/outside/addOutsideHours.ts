import { write } from '../../../../db/client.ts';
import { now } from '../../../platform/clock.ts';
import { dayOf } from '../../../platform/days.ts';
import { newId } from '../../../platform/tokens.ts';
import { record } from '../../audit/index.ts';
import { type Done, done, type Refused, refused } from '../../outcome.ts';
import type { TypedHours } from '../fields.ts';
import { addOutsideRow } from '../store.ts';

/** Keeps hours that somebody says they earned elsewhere. Nobody but them sees or counts these. @param at in ms. */
export async function addOutsideHours(
  person: string,
  typed: TypedHours,
  at = now(),
): Promise<Done<{ id: string }> | Refused<'still-to-come'>> {
  if (typed.completedOn > dayOf(at)) return refused('still-to-come');
  const id = newId();
  return write(async (tx) => {
    await addOutsideRow(tx, { id, person, ...typed, addedAt: at });
    await record(tx, { at, actor: person, action: 'outside-hours-added', subject: `outside-hours/${id}` });
    return done({ id });
  });
}
