import type { Db } from '../../../../db/client.ts';
import type { Outcome } from '../marking/decideMarking.ts';
import type { Marking } from '../submission.ts';
import { releasedDecisions } from './store.ts';

/** One of the decisions on a submission. Times in ms, scores in hundredths of a percent. */
export interface PastDecision {
  number: number;
  reason: Marking['reason'];
  outcome: Outcome;
  score: number;
  /** Who decided, by name. */
  marker: string;
  releasedAt: number;
  comment: string;
  /** Whether it is the one that counts. */
  counts: boolean;
}

/** All decisions on a submission that its student has been told, first to last: the last counts. */
export async function decisionsOf(db: Db, submission: string): Promise<PastDecision[]> {
  const rows = await releasedDecisions(db, submission);
  return rows.map((it, at) => ({ ...it, counts: at === rows.length - 1 }));
}
