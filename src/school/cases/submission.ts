import type { submissions } from '../../../db/schema/cases.ts';
import type { CaseVersion } from './caseVersion.ts';
import type { Outcome } from './decideMarking.ts';

/** A try at a case with the version that it rests on, notes for markers included, and whose it is. */
export interface Submission extends Omit<typeof submissions.$inferSelect, 'person' | 'version'> {
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
