import type { CaseVersion } from './caseVersion.ts';
import type { Outcome } from './marking/decideMarking.ts';

/** A try at a case with the version that it rests on, notes for markers included, and whose it is. Times in ms. */
export interface Submission {
  id: string;
  course: string;
  /** COURSE/MODULE/ACTIVITY. */
  case: string;
  number: number;
  startedAt: number;
  handedInAt: number | null;
  version: CaseVersion;
  student: { id: string; name: string; email: string };
}

/**
 * What was decided on a submission. Scores in hundredths of a percent; a level is a place, from 0, and lies between two
 * where two markers differed by one; criteria by their id.
 */
export interface Marking {
  /** 1 for the first decision; one that an appeal or a change of the rubric brought has the next. */
  number: number;
  marker: string;
  at: number;
  /** From when the student sees it; null while it waits for its batch. */
  releasedAt: number | null;
  reason: 'marked' | 'moderated' | 'appeal' | 'rubric-change';
  /** What it is by, where that is not the version that the submission rests on: a rubric that was changed since. */
  by: Pick<CaseVersion, 'rubric' | 'pass'> | undefined;
  /** Of the automatic part alone; null where the case has none. */
  automatic: number | null;
  outcome: Outcome;
  score: number;
  comment: string;
  criteria: ReadonlyMap<string, { level: number; comment: string }>;
}
