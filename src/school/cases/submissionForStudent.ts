import type { Db } from '../../../db/client.ts';
import { findCase } from '../catalogue/index.ts';
import { isEnrolled } from '../enrolment/index.ts';
import { type CaseVersionForStudent, forStudent } from './caseVersion.ts';
import { type BeginRefusal, decideBegin } from './decideBegin.ts';
import type { KeptText } from './decideSave.ts';
import { encounterOf } from './encounter/encounterOf.ts';
import { type EncounterStanding, standingOf } from './encounter/standing.ts';
import { type Told, toldWithMark } from './encounter/toldWithMark.ts';
import { draftHints, type SectionHint } from './privacy/draftHints.ts';
import { findMarking, findSubmission, textsOf, triesAt } from './store.ts';
import type { Marking, Submission } from './submission.ts';
import { type SubmissionState, submissionState, type Try } from './submissionState.ts';
import { workKeptUntil } from './workKeptUntil.ts';

/** A submission as its student sees it: nothing of it holds the markers' notes. */
export interface SubmissionForStudent extends Omit<Submission, 'version' | 'student'> {
  version: CaseVersionForStudent;
  state: SubmissionState;
  texts: ReadonlyMap<string, KeptText>;
  marking: Marking | undefined;
  /** How many tries the case allows. */
  triesAllowed: number;
  /** Whether this is returned work after which another try may be started. */
  mayTryAgain: boolean;
  /** How far they are with the patient; undefined where the case has none. */
  encounter: EncounterStanding | undefined;
  /** What is told beside a mark; undefined while there is none. */
  told: Told | undefined;
  /** What in a draft may tell who somebody is; nothing once it is handed in. */
  hints: readonly SectionHint[];
  /** Until when it is kept, in ms; null while it is a draft. */
  keptUntil: number | null;
}

/** A student's own submission; undefined for anyone else's, as for what does not exist. */
export async function submissionForStudent(
  db: Db,
  person: string,
  id: string,
): Promise<SubmissionForStudent | undefined> {
  const found = await findSubmission(db, id);
  if (found?.student.id !== person) return undefined;
  const { version, student: _, ...rest } = found;
  const [texts, marking, tries, encounter] = await Promise.all([
    textsOf(db, id),
    findMarking(db, id),
    triesAt(db, person, found.case),
    encounterOf(db, found),
  ]);
  const triesAllowed = Math.max(found.number, findCase(found.case)?.tries ?? 0);
  const state = submissionState({ handedInAt: found.handedInAt, outcome: marking?.outcome ?? null });
  const next = decideBegin({ enrolled: true, unlocked: true, tries, allowed: triesAllowed });
  const mayTryAgain = state === 'returned' && next.ok && next.beginning.kind === 'start';
  const keysToo = !next.ok && (next.reason === 'passed' || next.reason === 'no-tries-left');
  return {
    ...rest,
    version: forStudent(version),
    ...{ state, texts, marking, triesAllowed, mayTryAgain },
    encounter: version.patient && encounter && standingOf(version.patient, encounter),
    hints: state === 'draft' ? draftHints(version, found.case, texts) : [],
    keptUntil: found.handedInAt === null ? null : workKeptUntil(found.course, found.handedInAt),
    told: marking && toldWithMark(version, encounter, keysToo),
  };
}

/** Where a student stands with a case: the tries so far, and what beginning would do. */
export interface CaseStanding {
  tries: Try[];
  next: 'start' | 'resume' | BeginRefusal;
}

/** Where a person stands with a case. @param unlocked whether nothing that comes first is missing. */
export async function caseStanding(
  db: Db,
  person: string,
  study: { path: string; course: string; tries: number },
  unlocked: boolean,
): Promise<CaseStanding> {
  const [tries, enrolled] = await Promise.all([triesAt(db, person, study.path), isEnrolled(db, person, study.course)]);
  const decision = decideBegin({ enrolled, unlocked, tries, allowed: study.tries });
  return { tries, next: decision.ok ? decision.beginning.kind : decision.reason };
}
