import type { Db } from '../../../../db/client.ts';
import { findCase } from '../../catalogue/index.ts';
import type { Encounter } from '../../patients/index.ts';
import type { KeptText } from '../decideSave.ts';
import { encounterOf } from '../encounter/encounterOf.ts';
import { findMarking, findSubmission, textsOf, triesAt } from '../store.ts';
import type { Marking, Submission } from '../submission.ts';
import { nameShown } from './nameShown.ts';

/** A try that was marked before, as its next marker reads it. */
export interface EarlierTry {
  number: number;
  version: Submission['version'];
  texts: ReadonlyMap<string, KeptText>;
  marking: Marking;
}

/** A submission as a marker sees it: with the notes, and the tries before it. Of its student they know a name at most. */
export interface SubmissionForMarker extends Omit<Submission, 'student'> {
  student: { name: string };
  handedInAt: number;
  texts: ReadonlyMap<string, KeptText>;
  triesAllowed: number;
  earlier: EarlierTry[];
  /** The path through a staged case. */
  encounter: Encounter | undefined;
}

/** A submission that was handed in, with all that its marker reads. @param released whether its mark is known. */
export async function submissionForMarker(
  db: Db,
  found: Submission & { handedInAt: number },
  released: boolean,
): Promise<SubmissionForMarker> {
  const [texts, earlier, encounter] = await Promise.all([
    textsOf(db, found.id),
    triesBefore(db, found),
    encounterOf(db, found),
  ]);
  const triesAllowed = Math.max(found.number, findCase(found.case)?.tries ?? 0);
  const anonymous = found.version.marking.anonymous && !released;
  const student = { name: nameShown(found.student, found.case, anonymous) };
  return { ...found, student, texts, triesAllowed, earlier, encounter };
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
