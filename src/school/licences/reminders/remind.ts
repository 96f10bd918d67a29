import { database, write } from '../../../../db/client.ts';
import { addDays, dayOf, daysBetween } from '../../../platform/days.ts';
import { findPerson } from '../../accounts/index.ts';
import { findBoard } from '../../catalogue/index.ts';
import { post } from '../../mail/index.ts';
import { renewalFor } from '../renewals.ts';
import { addReminder, type Licence, licenceWith, remindersSent, unremindedLicences } from '../store.ts';
import { renewalNear } from './messages.ts';
import { REMIND_BEFORE, reminderDue } from './reminderDue.ts';

/** How many holders are reminded in one go. */
const BATCH = 50;

/**
 * Reminds holders of renewals that come near, each once for each of the days of `REMIND_BEFORE`, each in a transaction of
 * its own. @param now in ms. @returns how many licences were seen to.
 */
export async function remind(now: number): Promise<number> {
  const today = dayOf(now);
  let seenTo = 0;
  // The nearest first: it stands for those further away that were missed.
  for (const daysBefore of REMIND_BEFORE.toReversed()) {
    const asked = { from: today, until: addDays(today, daysBefore), daysBefore, limit: BATCH };
    const near = await unremindedLicences(database(), asked);
    for (const licence of near) await remindOf(licence, now);
    seenTo += near.length;
  }
  return seenTo;
}

/** Reminds of one licence, if that is due. A board that the school's files no longer hold is passed over. */
async function remindOf({ id, person: holder }: Licence, now: number): Promise<void> {
  const person = await findPerson(holder);
  await write(async (tx) => {
    const licence = await licenceWith(tx, id);
    if (!licence) return;
    const due = reminderDue(daysBetween(dayOf(now), licence.renewsOn), await remindersSent(tx, licence));
    if (due === undefined) return;
    await addReminder(tx, licence, due, now);
    const board = findBoard(licence.board);
    if (person && board) await post(tx, renewalNear(person, await renewalFor(tx, licence, board, now)), now);
  });
}
