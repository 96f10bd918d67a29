import type { Db } from '../../../db/client.ts';
import { findQuiz } from '../catalogue/index.ts';
import { decideCounting } from './counting.ts';
import { attemptsIn } from './store.ts';

/** What is known of a person and one quiz, for progress. */
export interface QuizStanding {
  /** Id of the attempt that is running, if one is. */
  running: string | undefined;
  /** Attempts made, the running one among them. */
  attemptsUsed: number;
  /** Whether an attempt waits for a person's mark. */
  awaitsMark: boolean;
  /** What the attempts come to by the quiz's way of counting, 0 to 1. */
  score: number | undefined;
  passed: boolean;
  /** Id of the attempt that it rests on: the first that passed, else the one that counts, else the last. */
  evidence: string | undefined;
}

/**
 * What a person has done at the quizzes of a course, by the quiz's path; one that was never started is absent. A quiz
 * that the course no longer has is judged by the rule of its last attempt.
 * @param until leaves out what happened after this moment (ms).
 */
export async function quizFacts(
  db: Db,
  person: string,
  course: string,
  until = Number.POSITIVE_INFINITY,
): Promise<Map<string, QuizStanding>> {
  const all = (await attemptsIn(db, person, course))
    .filter((it) => it.startedAt <= until)
    .map((it) => ({
      ...it,
      submission: it.submission && it.submission.submittedAt <= until ? it.submission : undefined,
      result: it.result && it.result.gradedAt <= until ? it.result : undefined,
    }));
  return new Map(
    [...Map.groupBy(all, (it) => it.quiz)].map(([path, attempts]) => {
      const rule = findQuiz(path) ?? attempts.at(-1)?.rule;
      const counting = rule && decideCounting(attempts, rule);
      return [
        path,
        {
          attemptsUsed: attempts.length,
          running: attempts.find((it) => !it.submission)?.id,
          awaitsMark: attempts.some((it) => it.submission && !it.result),
          score: counting?.share,
          passed: counting?.passed ?? false,
          evidence: attempts.find((it) => it.result?.passed)?.id ?? counting?.attempt ?? attempts.at(-1)?.id,
        },
      ];
    }),
  );
}
