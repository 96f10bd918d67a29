import type { Db } from '../../../../db/client.ts';
import { type Person, readsAsStaff } from '../../accounts/index.ts';
import { isKept, type KeptUpload, KINDS, nameAs, receivedOf, type Upload, uploadsOf } from '../../uploads/index.ts';
import { findSubmission } from '../store.ts';
import type { Submission } from '../submission.ts';

/** A file that is kept, as a page lists it. Its name may tell who its student is. */
export interface ListedFile {
  id: string;
  name: string;
  type: KeptUpload['type'];
  /** In bytes. */
  size: number;
}

/** A file that has not come whole yet, as its student sees it. Sizes in bytes. */
export type UnfinishedFile = Pick<Upload, 'id' | 'name' | 'size' | 'received'>;

/** The files of a submission, for whoever may read it: the caller has checked that. */
export async function filesOf(
  db: Db,
  { id, version }: Pick<Submission, 'id'> & { version: Pick<Submission['version'], 'marking'> },
  reader: 'student' | 'staff',
): Promise<{ kept: ListedFile[]; unfinished: UnfinishedFile[] }> {
  const all = await uploadsOf(db, { submission: id });
  const hidden = reader === 'staff' && version.marking.anonymous;
  const kept = all.filter(isKept).map((it, place) => listed(it, hidden ? place + 1 : undefined));
  const coming = all.filter((it) => !isKept(it));
  const unfinished = coming.map(async ({ id: file, name, size }) => ({
    id: file,
    name,
    size,
    received: await receivedOf(file),
  }));
  return { kept, unfinished: await Promise.all(unfinished) };
}

/** @param number where names are hidden, which file it is, from 1. */
function listed({ id, name, type, keptSize }: KeptUpload, number: number | undefined): ListedFile {
  const shown = number === undefined ? nameAs(name, type) : `file-${number}.${KINDS[type].ending}`;
  return { id, name: shown, type, size: keptSize };
}

/**
 * A file of a submission with the name under which this person may have it: its student, and once it is handed in who
 * teaches the course or runs the school. Undefined for everyone else, as for what does not exist.
 */
export async function fileFor(
  db: Db,
  person: Person,
  submission: string,
  file: string,
): Promise<{ kept: KeptUpload; name: string } | undefined> {
  const found = await findSubmission(db, submission);
  if (!found) return undefined;
  const own = found.student.id === person.id;
  if (!own && (found.handedInAt === null || !readsAsStaff(person, found.course))) return undefined;
  const kept = (await uploadsOf(db, { submission })).filter(isKept).find((it) => it.id === file);
  const name = (await filesOf(db, found, own ? 'student' : 'staff')).kept.find((it) => it.id === file)?.name;
  return kept && name !== undefined ? { kept, name } : undefined;
}
