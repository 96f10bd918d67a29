import type { Db } from '../../../db/client.ts';
import { quizRows } from './store.ts';

/** What is known of a person and one quiz, for progress. */
export interface QuizStanding {
  /** Id of the attempt that is running, if one is. */
  running: string | undefined;
  /** Attempts made, the running one among them. */
  attemptsUsed: number;
  /** Best score of the submitted attempts, 0 to 1. */
  best: number | undefined;
  passed: boolean;
}

/** What a person has done at the quizzes of a course, by the quiz's path; one that was never started is absent. */
export async function quizFacts(db: Db, person: string, course: string): Promise<Map<string, QuizStanding>> {
  const rows = await quizRows(db, person, course);
  return new Map(
    rows.map(({ quiz, attemptsUsed, running, best, passed }) => [
      quiz,
      { attemptsUsed, running: running ?? undefined, best: best ?? undefined, passed: passed === 1 },
    ]),
  );
}
