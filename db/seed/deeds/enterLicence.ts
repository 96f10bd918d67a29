import { HOUR } from '../../../src/platform/clock.ts';
import { dayOf } from '../../../src/platform/days.ts';
import type { Person } from '../../../src/school/accounts/index.ts';
import { renewalPeriod, ruleOn, rulesOf } from '../../../src/school/boards/index.ts';
import { findBoard } from '../../../src/school/catalogue/index.ts';
import { addLicence } from '../../../src/school/licences/index.ts';
import { must } from '../must.ts';
import type { Story } from '../tell.ts';

/** Enters a licence of a board, with the number that its rules give as an example and the period of today. */
export async function* entersLicence(person: Person, board: string, at: number): Story {
  const found = findBoard(board);
  const edition = found && ruleOn(found, dayOf(at)).edition;
  const period = edition && renewalPeriod(edition, dayOf(at));
  const [form] = edition ? rulesOf(edition, 'licence-number') : [];
  if (!period || !form) return;
  yield at + HOUR;
  const typed = { board, number: form.example, renewsOn: period.until, periodFrom: period.from };
  must(await addLicence(person.id, typed, at + HOUR));
}
