import type { Rule } from './rule.ts';

/** The kinds of feedback that an author releases each at its own moment. */
export type FeedbackKind = keyof Rule['feedback'];

/** How far a student is with a quiz, where feedback waits for it. */
export interface Reached {
  /** Whether the answer is final: the attempt is handed in, or this question was checked. */
  submitted: boolean;
  /** Whether a question was checked before the attempt was handed in. */
  checked: boolean;
  /** Whether the quiz has closed for this student. */
  closed: boolean;
  passed: boolean;
  /** Whether the student is through with the quiz: passed, or no attempt left. */
  finished: boolean;
  /** Whether another attempt runs: what tells the key then waits. */
  running: boolean;
}

/**
 * Which kinds of feedback a student may see. An exhaustive table: a moment that is not here releases nothing. While
 * another attempt runs, only what comes after each submission is shown, or one attempt's page would be the other's key.
 */
export function releasedKinds(feedback: Rule['feedback'], reached: Reached): ReadonlySet<FeedbackKind> {
  const { submitted, checked, running } = reached;
  const after = submitted && !running;
  const now: Record<Rule['feedback']['mark'], boolean> = {
    'at-once': submitted || checked,
    submission: submitted,
    closing: after && reached.closed,
    passing: after && reached.passed,
    finished: after && reached.finished,
    never: false,
  };
  const kinds = Object.keys(feedback) as FeedbackKind[];
  return new Set(kinds.filter((kind) => now[feedback[kind]]));
}
