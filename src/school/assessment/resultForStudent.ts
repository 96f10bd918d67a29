import type { Db } from '../../../db/client.ts';
import { findQuiz } from '../catalogue/index.ts';
import {
  type Answer,
  explanationOf,
  forStudent,
  type ItemForStudent,
  rightAnswer,
  UNANSWERED,
} from '../items/index.ts';
import { type Correctness, correctnessOf } from './correctness.ts';
import { type FeedbackKind, isFinished, releasedKinds } from './release.ts';
import { type ItemScore, shareOf } from './score.ts';
import { attemptsAt, findAttempt, itemScoresOf, itemsOf, newestAnswers, type PinnedItem } from './store.ts';
import type { Attempt, Result } from './types.ts';

/** One question of a submitted attempt. What is not released is not there. */
export interface QuestionResult {
  item: ItemForStudent;
  answer: Answer;
  correctness?: Correctness;
  /** Hundredths of a point. */
  points?: { earned: number; possible: number };
  /** Feedback and explanation, as Markdown. */
  explanation?: string[];
  /** The right answer, in lines of Markdown. */
  right?: string[];
}

/** A submitted attempt as its student may see it now. */
export interface AttemptResult {
  attempt: string;
  quiz: string;
  course: string;
  title: string;
  number: number;
  submittedAt: number;
  passed: boolean;
  /** Share of the points needed, 0 to 1. */
  pass: number;
  /** Points in hundredths and their share, when released. */
  score?: { earned: number; possible: number; share: number };
  questions: QuestionResult[];
  attemptsLeft: number;
  /** Id of a later attempt that runs. */
  running: string | undefined;
  /** Kinds of feedback that open once the quiz is passed or no attempt is left. */
  later: FeedbackKind[];
}

/** The result of a submitted attempt; undefined when it is someone else's, is not there, or still runs. */
export async function resultForStudent(db: Db, person: string, attemptId: string): Promise<AttemptResult | undefined> {
  const attempt = await findAttempt(db, attemptId);
  if (attempt?.person !== person || !attempt.result) return undefined;
  const [items, answers, scores, siblings] = await Promise.all([
    itemsOf(db, attemptId),
    newestAnswers(db, attemptId),
    itemScoresOf(db, attemptId),
    attemptsAt(db, person, attempt.quiz),
  ]);
  const allowed = findQuiz(attempt.quiz)?.attempts ?? siblings.length;
  const released = releasedKinds(attempt.rule.feedback, isFinished(siblings, allowed));
  const questions = items.map((pinned) => {
    const answer = answers.get(pinned.item.id)?.answer ?? UNANSWERED;
    return toQuestion(pinned, answer, scores.get(pinned.item.id), released);
  });
  const attemptsLeft = Math.max(0, allowed - siblings.length);
  const running = siblings.find((it) => !it.result)?.id;
  return { ...headOf(attempt, attempt.result, released), questions, attemptsLeft, running };
}

function headOf(attempt: Attempt, result: Result, released: ReadonlySet<FeedbackKind>) {
  const { id, quiz, course, number, rule } = attempt;
  const { earned, possible, submittedAt, passed } = result;
  const kinds = Object.keys(rule.feedback) as FeedbackKind[];
  return {
    attempt: id,
    quiz,
    course,
    title: rule.title,
    number,
    submittedAt,
    passed,
    pass: rule.pass,
    ...(released.has('mark') && { score: { earned, possible, share: shareOf(result) } }),
    later: kinds.filter((it) => rule.feedback[it] === 'finished' && !released.has(it)),
  };
}

function toQuestion(
  { item, order }: PinnedItem,
  answer: Answer,
  score: ItemScore | undefined,
  released: ReadonlySet<FeedbackKind>,
): QuestionResult {
  const { earned, possible } = score ?? { earned: 0, possible: 0 };
  return {
    item: forStudent(item, order),
    answer,
    ...(released.has('correctness') && { correctness: correctnessOf(answer, earned, possible) }),
    // The points of one question tell whether it is right.
    ...(released.has('correctness') && released.has('mark') && { points: { earned, possible } }),
    ...(released.has('explanation') && { explanation: explanationOf(item, answer) }),
    ...(released.has('answer') && { right: rightAnswer(item) }),
  };
}
