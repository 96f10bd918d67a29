import type { CaseVersion } from './caseVersion.ts';
import type { Outcome } from './decideMarking.ts';

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

/** A marker's decision. Score in hundredths of a percent; levels are places, from 0; criteria by their id. */
export interface Marking {
  marker: string;
  at: number;
  outcome: Outcome;
  score: number;
  comment: string;
  criteria: ReadonlyMap<string, { level: number; comment: string }>;
}
