import type { Db } from '../../../db/client.ts';
import { findQuiz } from '../catalogue/index.ts';
import { type AttemptState, attemptState } from './attemptState.ts';
import { decideCounting } from './counting.ts';
import { startableFrom } from './decideStart.ts';
import { standingAt } from './reached.ts';
import { releasedKinds } from './release.ts';
import { shareOf } from './score.ts';

/** One attempt in a list: times in ms, the score as a share (0 to 1) where it is released. */
export interface AttemptInList {
  id: string;
  number: number;
  state: AttemptState;
  startedAt: number;
  submittedAt: number | undefined;
  passed: boolean | undefined;
  score: number | undefined;
  /** Whether it is the one that counts. */
  counts: boolean;
}

/**
 * A person's attempts at a quiz, first to last, with what they come to as far as it is released, and what is left.
 * @param now in ms.
 */
export async function attemptsOf(db: Db, person: string, path: string, now: number) {
  const { attempts, allowed, left, closes, reached } = await standingAt(db, person, path, now);
  const quiz = findQuiz(path);
  const counting = quiz && decideCounting(attempts, quiz);
  const list: AttemptInList[] = attempts.map((attempt) => {
    const { id, number, startedAt, submission, result, rule } = attempt;
    const released = releasedKinds(rule.feedback, { submitted: submission !== undefined, checked: false, ...reached });
    return {
      ...{ id, number, startedAt },
      state: attemptState(attempt, released.has('mark')),
      submittedAt: submission?.submittedAt,
      passed: result?.passed,
      score: result && released.has('mark') ? shareOf(result) : undefined,
      counts: id === counting?.attempt,
    };
  });
  const shown = list.every((it) => it.submittedAt === undefined || it.score !== undefined);
  const last = attempts.at(-1)?.submission?.submittedAt;
  return {
    list,
    /** What the attempts come to, 0 to 1, as far as that is released. */
    score: shown ? counting?.share : undefined,
    passed: reached.passed,
    running: list.find((it) => it.submittedAt === undefined)?.id,
    allowed,
    left,
    closes,
    closed: reached.closed,
    opens: quiz?.opens !== undefined && now < quiz.opens ? quiz.opens : undefined,
    /** From when the next may begin (ms), while that is to come. */
    from: Math.max(0, startableFrom({ cooldown: quiz?.cooldown, lastSubmittedAt: last })) || undefined,
  };
}
