import type { Db } from '../../../db/client.ts';
import { findQuiz } from '../catalogue/index.ts';
import { isFinished, releasedKinds } from './release.ts';
import { shareOf } from './score.ts';
import { attemptsAt } from './store.ts';

/** One attempt in a list: times in ms, the score as a share (0 to 1) where it is released. */
export interface AttemptInList {
  id: string;
  number: number;
  startedAt: number;
  submittedAt: number | undefined;
  passed: boolean | undefined;
  score: number | undefined;
}

/** A person's attempts at a quiz, first to last, with the best of the scores that are released, and what is left. */
export async function attemptsOf(db: Db, person: string, quiz: string) {
  const attempts = await attemptsAt(db, person, quiz);
  const allowed = findQuiz(quiz)?.attempts ?? attempts.length;
  const finished = isFinished(attempts, allowed);
  const list: AttemptInList[] = attempts.map(({ id, number, startedAt, result, rule }) => ({
    id,
    number,
    startedAt,
    submittedAt: result?.submittedAt,
    passed: result?.passed,
    score: result && releasedKinds(rule.feedback, finished).has('mark') ? shareOf(result) : undefined,
  }));
  const scores = list.flatMap((it) => it.score ?? []);
  return {
    list,
    best: scores.length > 0 ? Math.max(...scores) : undefined,
    passed: list.some((it) => it.passed),
    running: list.find((it) => it.submittedAt === undefined)?.id,
    left: Math.max(0, allowed - attempts.length),
  };
}
