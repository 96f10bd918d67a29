import type { Db } from '../../../db/client.ts';
import { canTeach, type Person } from '../accounts/index.ts';
import { findCase } from '../catalogue/index.ts';
import type { Encounter } from '../patients/index.ts';
import type { KeptText } from './decideSave.ts';
import { encounterOf } from './encounter/encounterOf.ts';
import { findMarking, findSubmission, textsOf, triesAt } from './store.ts';
import type { Marking, Submission } from './submission.ts';

/** A try that was marked before, as its next marker reads it. */
export interface EarlierTry {
  number: number;
  version: Submission['version'];
  texts: ReadonlyMap<string, KeptText>;
  marking: Marking;
}

/** A submission as a marker sees it: with the notes, and the tries before it. */
export interface SubmissionForMarker extends Submission {
  handedInAt: number;
  texts: ReadonlyMap<string, KeptText>;
  marking: Marking | undefined;
  triesAllowed: number;
  earlier: EarlierTry[];
  /** The path through a staged case. */
  encounter: Encounter | undefined;
}

/** Work that was handed in, for an instructor of its course; undefined for others, for drafts and for one's own. */
export async function submissionForMarker(
  db: Db,
  marker: Person,
  id: string,
): Promise<SubmissionForMarker | undefined> {
  const found = await findSubmission(db, id);
  if (!found || found.handedInAt === null) return undefined;
  if (!canTeach(marker, found.course) || found.student.id === marker.id) return undefined;
  const [texts, marking, earlier, encounter] = await Promise.all([
    textsOf(db, id),
    findMarking(db, id),
    triesBefore(db, found),
    encounterOf(db, found),
  ]);
  const triesAllowed = Math.max(found.number, findCase(found.case)?.tries ?? 0);
  return { ...found, handedInAt: found.handedInAt, texts, marking, triesAllowed, earlier, encounter };
}

async function triesBefore(db: Db, { student, case: path, number }: Submission): Promise<EarlierTry[]> {
  const before = (await triesAt(db, student.id, path)).filter((it) => it.number < number);
  const tries = await Promise.all(
    before.map(async ({ id, number: place }): Promise<EarlierTry[]> => {
      const [submission, texts, marking] = await Promise.all([
        findSubmission(db, id),
        textsOf(db, id),
        findMarking(db, id),
      ]);
      return submission && marking ? [{ number: place, version: submission.version, texts, marking }] : [];
    }),
  );
  return tries.flat();
}
