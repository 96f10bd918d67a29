import { type Db, database, write } from '../../../../db/client.ts';
import { newId } from '../../../platform/tokens.ts';
import type { Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { type Done, done } from '../../outcome.ts';
import { accessAt } from '../rights/decideStanding.ts';
import { type PlannedRow, planRoster } from './planRoster.ts';
import { LARGEST_LIST, readRoster, TOO_MANY } from './readRoster.ts';
import { readText, type Unreadable, unreadable } from './readText.ts';
import { addRoster, enrolmentsOfAll, findRoster, peopleByEmail, type Roster } from './store.ts';

/** A list as it was sent: the bytes of a file, or a text that was pasted. */
export interface SentRoster {
  name: string;
  bytes: Uint8Array;
  /** The course for lines that name none; empty for no such. */
  course: string;
}

/**
 * A registrar sends a list of people to enrol. It is read and kept to be looked over; nobody is enrolled yet.
 * @param now in ms. Refused to others (`not-registrar`), and where it cannot be read, with a message for whoever sent it.
 */
export async function sendRoster(
  registrar: Person,
  { name, bytes, course }: SentRoster,
  now: number,
): Promise<Done<{ id: string }> | Unreadable> {
  if (!registrar.registrar) return unreadable('Only a registrar enrols people.');
  if (bytes.length > LARGEST_LIST) return unreadable(TOO_MANY);
  const text = readText(bytes);
  if (!text.ok) return text;
  const read = readRoster(text.text, course);
  if (!read.ok) return read;
  const id = newId();
  const sent = { id, name: name.slice(0, 200), sentAt: now, sentBy: registrar.id };
  await write(async (tx) => {
    await addRoster(tx, { ...sent, rows: read.rows, enrolledAt: null, enrolled: null, left: null });
    const details = { rows: read.rows.length };
    await record(tx, { at: now, actor: registrar.id, action: 'roster-sent', subject: `roster/${id}`, details });
  });
  return done({ id });
}

/** A list with what would become of each line now (ms); undefined for none of ours. */
export async function rosterToLookOver(
  id: string,
  now: number,
  db: Db = database(),
): Promise<{ roster: Roster; rows: PlannedRow[] } | undefined> {
  const roster = await findRoster(db, id);
  return roster && { roster, rows: await planned(db, roster, now) };
}

/** What becomes of each line of a list now (ms). */
export async function planned(db: Db, { rows }: Roster, now: number): Promise<PlannedRow[]> {
  const known = await peopleByEmail(db, [...new Set(rows.map((it) => it.email))]);
  const enrolled = await enrolmentsOfAll(db, [...new Set(known.values())]);
  const standing = new Map(enrolled.map((it) => [`${it.person} ${it.course}`, it]));
  return planRoster(rows, known, (person, course) => {
    const enrolment = standing.get(`${person} ${course}`);
    return enrolment && accessAt(enrolment, now);
  });
}
