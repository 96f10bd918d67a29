import type { Db } from '../../../db/client.ts';
import type { Person } from '../accounts/index.ts';
import { done, type Refused, refused } from '../outcome.ts';
import {
  type FileRefusal,
  fileRefusalText,
  isKept,
  type KeptUpload,
  keepWhole,
  type RefusedFile,
  uploadsOf,
} from '../uploads/index.ts';
import { findLearning } from './store.ts';

/** How many documents a request may have. */
export const MOST_DOCUMENTS = 5;

type EvidenceRefusal = 'unknown-request' | 'answered';

/** The documents that were sent with a request, kept and checked. */
export const evidenceFiles = async (db: Db, learning: string): Promise<KeptUpload[]> =>
  (await uploadsOf(db, { learning })).filter(isKept);

/** Whether someone may add documents now: to their own request, until it is answered. */
async function attachable(db: Db, person: string, id: string) {
  const learning = await findLearning(db, id);
  if (learning?.student.id !== person) return refused<EvidenceRefusal>('unknown-request');
  return learning.decidedAt === null ? done({ most: MOST_DOCUMENTS }) : refused<EvidenceRefusal>('answered');
}

/**
 * Takes a document for one's own request from a form, checks it and keeps it if it is fit.
 * @param given its bytes are read to their end, whatever is refused. @param now in ms.
 */
export const keepEvidence = (
  person: string,
  learning: string,
  given: { name: string; bytes: AsyncIterable<Uint8Array> },
  now: number,
) => keepWhole({ owner: { learning }, person }, given, (db) => attachable(db, person, learning), now);

/** A document of a request, for its student and for registrars; undefined for everyone else. */
export async function evidenceFileFor(db: Db, person: Person, learning: string, file: string) {
  const found = await findLearning(db, learning);
  if (!found || (found.student.id !== person.id && !person.registrar)) return undefined;
  return (await evidenceFiles(db, learning)).find((it) => it.id === file);
}

/** Why a document was not taken and what to do about it, as its student reads it. */
export function evidenceRefusalText(
  refusal: Refused<EvidenceRefusal | 'removed' | 'being-checked'> | RefusedFile,
): string {
  switch (refusal.reason) {
    case 'unknown-request':
      return 'There is no such request.';
    case 'answered':
      return 'This request is answered, and takes no more documents.';
    case 'removed':
    case 'being-checked':
      return 'This file could not be kept. Send it again.';
    case 'too-many':
      return `A request takes ${MOST_DOCUMENTS} documents. Put several pages into one PDF.`;
    default:
      return fileRefusalText(refusal as FileRefusal);
  }
}
