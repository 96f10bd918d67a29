/** How far one try at a case is: written, waiting for its mark, or marked. */
export type SubmissionState = 'draft' | 'handed-in' | 'returned' | 'passed';

/** A decision on a try, from when its student knew it. Times in ms, scores in hundredths of a percent. */
export interface Decision {
  outcome: 'passed' | 'returned';
  score: number;
  releasedAt: number;
}

/** A try at a case. Times in ms, the score in hundredths of a percent; state and score are those of the newest decision. */
export interface Try {
  id: string;
  case: string;
  number: number;
  state: SubmissionState;
  startedAt: number;
  handedInAt: number | null;
  markedAt: number | null;
  score: number | null;
  /** Every released decision, first to last: an appeal or a change of the rubric may have brought another. */
  decisions: Decision[];
}

/** The state that the kept facts add up to. */
export function submissionState(facts: {
  handedInAt: number | null;
  outcome: 'passed' | 'returned' | null;
}): SubmissionState {
  if (facts.handedInAt === null) return 'draft';
  return facts.outcome ?? 'handed-in';
}
