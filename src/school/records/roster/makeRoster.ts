import { database, write } from '../../../../db/client.ts';
import { csvLines } from '../../../platform/csv.ts';
import type { Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { findAward } from '../../credentials/index.ts';
import { type Done, done, type Refused, refused } from '../../outcome.ts';
import type { Period } from '../bundle/scope.ts';
import { ceBrokerRow, missingTable, type RosterRow, type Unreportable } from './ceBroker.ts';
import { certificatesIn } from './store.ts';

/** Certificates that are read at once. */
const PAGE = 500;

/** A roster to report to a state: what can be reported as CE Broker takes it, and what can't, with what is missing. */
export interface Roster {
  /** CSV without a line of heads: rows of columns A to H. */
  roster: string;
  reported: number;
  /** CSV with heads, for the registrar. */
  missing: string;
  unreportable: number;
}

/**
 * Makes the roster of a course's completions in a period. Each certificate is in one of its two tables.
 * @param by a registrar, or `school` for whoever may run commands on its machine. @param at in ms.
 */
export async function makeRoster(
  by: Person | 'school',
  asked: { board: string; course: string; period: Period },
  at: number,
): Promise<Done<Roster> | Refused<'not-registrar'>> {
  if (by !== 'school' && !by.registrar) return refused('not-registrar');
  const rows: RosterRow[] = [];
  const unreportable: Unreportable[] = [];
  for await (const code of codesIn(asked)) {
    const award = await findAward(database(), code);
    if (!award) throw new Error(`there is no award ${code}`);
    const result = ceBrokerRow(award, asked.board);
    if ('row' in result) rows.push(result.row);
    else unreportable.push(result);
  }
  const counts = { reported: rows.length, unreportable: unreportable.length };
  const actor = by === 'school' ? null : by.id;
  const details = { ...asked, ...counts };
  await write((tx) => record(tx, { at, actor, action: 'roster-made', subject: `course/${asked.course}`, details }));
  return done({ ...counts, roster: csvLines(rows), missing: csvLines(missingTable(unreportable)) });
}

async function* codesIn({ course, period }: { course: string; period: Period }): AsyncGenerator<string> {
  for (let after = ''; ; ) {
    const codes = await certificatesIn(database(), course, period, after, PAGE);
    yield* codes;
    if (codes.length < PAGE) return;
    after = codes.at(-1) ?? after;
  }
}
