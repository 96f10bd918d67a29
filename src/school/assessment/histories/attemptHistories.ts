import type { Db } from '../../../../db/client.ts';
import { readRule } from '../rule.ts';
import { type Correction, type Grading, gradingsOf } from './gradings.ts';
import { type HistoryRow, historyRowsOf } from './store.ts';

/** What became of an attempt, each with its moment (ms). Holds nothing of its questions. */
export interface AttemptHistory {
  id: string;
  /** COURSE/MODULE/ACTIVITY. */
  quiz: string;
  number: number;
  /** Whether it was for practice, and counts for nothing. */
  practice: boolean;
  startedAt: number;
  submittedAt: number | undefined;
  /** Every grade that it had, oldest first; none while it runs or waits for a person's mark. */
  gradings: Grading[];
}

/** What became of each attempt of a person at the quizzes of a course, in the order of their numbers. */
export async function attemptHistories(db: Db, person: string, course: string): Promise<AttemptHistory[]> {
  const byAttempt = Map.groupBy(await historyRowsOf(db, person, course), (row) => row.attempt.id);
  return [...byAttempt.values()].flatMap((rows) => {
    const [row] = rows;
    return row ? [historyOf(row, rows.flatMap(correctionOf))] : [];
  });
}

function historyOf({ attempt, submittedAt, result }: HistoryRow, corrections: readonly Correction[]): AttemptHistory {
  const { id, quiz, number, rule, startedAt } = attempt;
  return {
    ...{ id, quiz, number, practice: readRule(rule).practice, startedAt },
    submittedAt: submittedAt ?? undefined,
    gradings: result ? gradingsOf(result, submittedAt ?? startedAt, corrections) : [],
  };
}

function correctionOf({ correctedAt: at, effect }: HistoryRow): Correction[] {
  if (at === null || effect === null) return [];
  const before = { earned: effect.earnedBefore, possible: effect.possibleBefore, passed: effect.passedBefore };
  const after = { earned: effect.earnedAfter, possible: effect.possibleAfter, passed: effect.passedAfter };
  return [{ at, before, after }];
}
