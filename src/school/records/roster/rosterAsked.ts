import { findCourse } from '../../catalogue/index.ts';
import { readPeriod } from '../bundle/scope.ts';
import { RecordsRefused } from '../refused.ts';
import { bundleRefusal } from '../wording.ts';
import { CE_BROKER } from './ceBroker.ts';
import { makeRoster, type Roster } from './makeRoster.ts';

/**
 * Makes a roster for whoever may run commands on the school's machine.
 * @param at in ms. @throws RecordsRefused that says why it is not made.
 */
export async function rosterAsked(
  { board, course, from, to }: { board: string; course: string; from: string; to: string },
  at: number,
): Promise<Roster> {
  const known = Object.keys(CE_BROKER);
  if (!known.includes(board)) throw new RecordsRefused(`Rosters are made for ${known.join(', ')}, not for ${board}.`);
  if (!findCourse(course)) throw new RecordsRefused('Name a course of the school with --course.');
  const period = readPeriod(from, to);
  if (!period) throw new RecordsRefused(bundleRefusal('no-period'));
  const made = await makeRoster('school', { board, course, period }, at);
  if (!made.ok) throw new Error(made.reason);
  return made;
}
