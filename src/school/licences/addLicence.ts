import { write } from '../../../db/client.ts';
import { now } from '../../platform/clock.ts';
import { dayOf } from '../../platform/days.ts';
import { newId } from '../../platform/tokens.ts';
import { record } from '../audit/index.ts';
import { findBoard } from '../catalogue/index.ts';
import { type Done, done, refused } from '../outcome.ts';
import { decideLicence, type LicenceRefused } from './decideLicence.ts';
import type { TypedLicence } from './fields.ts';
import { addLicenceRow } from './store.ts';

/** Keeps a licence for its holder. The number stands in no log: it is theirs to remove. @param at in ms. */
export async function addLicence(
  person: string,
  typed: TypedLicence,
  at = now(),
): Promise<Done<{ id: string }> | LicenceRefused> {
  const decision = decideLicence(findBoard(typed.board), typed, dayOf(at));
  if (!decision.ok) return decision;
  const id = newId();
  const { board, renewsOn } = decision.licence;
  return write(async (tx) => {
    const isNew = await addLicenceRow(tx, { id, person, ...decision.licence, addedAt: at });
    if (!isNew) return refused('held-already' as const);
    await record(tx, {
      ...{ at, actor: person, action: 'licence-added', subject: `licence/${id}` },
      details: { board, renewsOn },
    });
    return done({ id });
  });
}
