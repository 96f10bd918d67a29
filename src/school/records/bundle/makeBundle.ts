import type { Readable } from 'node:stream';
import { database, write } from '../../../../db/client.ts';
import { log } from '../../../platform/log.ts';
import { newId } from '../../../platform/tokens.ts';
import { findPerson, type Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { findCourse } from '../../catalogue/index.ts';
import { certificatePdf, findAward } from '../../credentials/index.ts';
import { type Done, done, type Refused, refused } from '../../outcome.ts';
import { sealAudit } from '../seals/sealAudit.ts';
import { Archive } from './archive.ts';
import { periodText, type Scope } from './scope.ts';
import { learnersIn } from './store.ts';
import { writeBundle } from './writeBundle.ts';

export type BundleRefusal = 'not-registrar' | 'nothing-asked' | 'unknown-learner' | 'unknown-course';

/** A bundle that is made while it is read. */
export interface Bundle {
  /** Names the file, without `.zip`. */
  name: string;
  zip: Readable;
  /** When everything was read: how many files it holds. Fails when its reader went away, or it could not be made. */
  made: Promise<number>;
}

/**
 * Makes the bundle for an audit. Who has it made, and what for, is in the audit log before its first byte; what the
 * bundle says of the log is as of a seal made then.
 * @param by a registrar, or `school` for whoever may run commands on its machine. @param at in ms.
 * @param withPdf whether the certificates' PDFs are in it as well: they are drawn one by one.
 */
export async function makeBundle(
  by: Person | 'school',
  scope: Scope,
  at: number,
  withPdf: boolean,
): Promise<Done<Bundle> | Refused<BundleRefusal>> {
  if (by !== 'school' && !by.registrar) return refused('not-registrar');
  if (scope.learner === undefined && scope.course === undefined && !scope.period) return refused('nothing-asked');
  const learner = scope.learner === undefined ? undefined : await findPerson(scope.learner);
  if (scope.learner !== undefined && !learner) return refused('unknown-learner');
  if (scope.course !== undefined && !(await isOnRecord(scope.course))) return refused('unknown-course');

  const id = newId();
  const actor = by === 'school' ? null : by.id;
  const { learner: person, course, period } = scope;
  const details = { person, course, period, withPdf };
  await write((tx) => record(tx, { at, actor, action: 'bundle-made', subject: `bundle/${id}`, details }));
  const seal = await sealAudit(at);
  const what = [
    learner && `${learner.name} (${learner.email})`,
    course && (findCourse(course)?.title ?? course),
    period && periodText(period),
  ];
  const archive = new Archive(at);
  const writing = { id, scope, what: what.filter(Boolean).join(', '), at, seal, ...(withPdf && { pdfOf }) };
  const made = writeBundle(archive, writing).then(
    () => {
      archive.end();
      return archive.packed.length;
    },
    (error: unknown) => {
      log.warn({ err: error, bundle: id }, 'a bundle for an audit was not finished');
      archive.output.destroy(error instanceof Error ? error : new Error(String(error)));
      throw error;
    },
  );
  // Whoever only reads the zip hears of a failure by its stream.
  made.catch(() => {});
  return done({
    name: `audit-${new Date(at).toISOString().slice(0, 10)}-${id.slice(0, 8)}`,
    zip: archive.output,
    made,
  });
}

/** Whether the school teaches a course, or taught it once: audits come years later. */
const isOnRecord = async (course: string): Promise<boolean> =>
  findCourse(course) !== undefined || (await learnersIn(database(), { course }, '', 1)).length > 0;

async function pdfOf(code: string): Promise<Uint8Array> {
  const award = await findAward(database(), code);
  if (!award) throw new Error(`there is no award ${code}`);
  return certificatePdf(award, 'a4');
}
