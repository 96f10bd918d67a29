import { write } from '../../../db/client.ts';
import { now } from '../../platform/clock.ts';
import { dayOf } from '../../platform/days.ts';
import { record } from '../audit/index.ts';
import { findBoard } from '../catalogue/index.ts';
import { type Done, done, refused } from '../outcome.ts';
import { decideLicence, type LicenceRefused } from './decideLicence.ts';
import type { TypedLicence } from './fields.ts';
import { changeLicenceRow, findLicence, isKeptTwice } from './store.ts';

/** Puts right what a licence is kept with. @param person its holder; to others it is unknown. @param at in ms. */
export function changeLicence(
  person: string,
  id: string,
  typed: TypedLicence,
  at = now(),
): Promise<Done | LicenceRefused> {
  return write(async (tx) => {
    const kept = await findLicence(tx, person, id);
    if (!kept) return refused('unknown-licence' as const);
    const decision = decideLicence(findBoard(typed.board), typed, dayOf(at));
    if (!decision.ok) return decision;
    const changed = { ...kept, ...decision.licence };
    if (await isKeptTwice(tx, changed)) return refused('held-already' as const);
    await changeLicenceRow(tx, changed);
    await record(tx, {
      ...{ at, actor: person, action: 'licence-changed', subject: `licence/${id}` },
      details: { board: changed.board, renewsOn: changed.renewsOn },
    });
    return done();
  });
}
