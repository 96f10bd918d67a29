import type { Db } from '../../../db/client.ts';
import { type AttemptState, attemptState } from './attemptState.ts';
import { withNewerKeys } from './corrections/newerKeys.ts';
import { essayMarksOf } from './essays/store.ts';
import { type QuestionResult, questionResult } from './questionResult.ts';
import { type Standing, standingAt } from './reached.ts';
import { type FeedbackKind, releasedKinds } from './release.ts';
import type { Rule } from './rule.ts';
import { shareOf } from './score.ts';
import { findAttempt, itemScoresOf, itemsOf, newestAnswers } from './store.ts';
import { type Attempt, NOT_SAVED, type Submission } from './types.ts';

/** A submitted attempt as its student may see it now. Points in hundredths, moments in ms. */
export interface AttemptResult {
  attempt: string;
  quiz: string;
  course: string;
  title: string;
  number: number;
  state: Exclude<AttemptState, 'in-progress'>;
  submittedAt: number;
  how: Submission['how'];
  /** Whether it passed; undefined while it waits for a mark. */
  passed: boolean | undefined;
  /** Share of the points needed, 0 to 1. */
  pass: number;
  practice: boolean;
  certainty: Rule['certainty'];
  counts: Rule['counts'];
  sections: Rule['sections'];
  /** Points and their share, when released. */
  score?: { earned: number; possible: number; share: number };
  questions: QuestionResult[];
  /** Infinite for practice. */
  attemptsLeft: number;
  /** Id of a later attempt that runs. */
  running: string | undefined;
  /** When the quiz closes for this student. */
  closes: number | undefined;
  /** Kinds of feedback that are still to come, each with its moment. */
  later: { kind: FeedbackKind; moment: Rule['feedback']['mark'] }[];
}

/**
 * The result of a submitted attempt; undefined when it is someone else's, is not there, or still runs.
 * @param now in ms.
 */
export async function resultForStudent(
  db: Db,
  person: string,
  attemptId: string,
  now: number,
): Promise<AttemptResult | undefined> {
  const attempt = await findAttempt(db, attemptId);
  if (attempt?.person !== person || !attempt.submission) return undefined;
  const [items, answers, scores, marks, standing] = await Promise.all([
    itemsOf(db, attemptId),
    newestAnswers(db, attemptId),
    itemScoresOf(db, attemptId),
    essayMarksOf(db, attemptId),
    standingAt(db, person, attempt.quiz, now),
  ]);
  const released = releasedKinds(attempt.rule.feedback, { submitted: true, checked: true, ...standing.reached });
  const explained = await withNewerKeys(db, attempt, items);
  const questions = explained.map((pinned) => {
    const { id } = pinned.item;
    return questionResult(pinned, answers.get(id) ?? NOT_SAVED, scores.get(id), released, marks.get(id));
  });
  return { ...headOf(attempt, attempt.submission, released), questions, ...restOf(standing) };
}

const restOf = ({ attempts, left, closes }: Standing) => ({
  attemptsLeft: left,
  running: attempts.find((it) => !it.submission)?.id,
  closes,
});

function headOf(attempt: Attempt, { submittedAt, how }: Submission, released: ReadonlySet<FeedbackKind>) {
  const { id, quiz, course, number, rule, result } = attempt;
  const kinds = Object.keys(rule.feedback) as FeedbackKind[];
  const later = kinds
    .filter((it) => rule.feedback[it] !== 'never' && !released.has(it))
    .map((kind) => ({ kind, moment: rule.feedback[kind] }));
  const { title, pass, practice, certainty, counts, sections } = rule;
  return {
    attempt: id,
    ...{ quiz, course, number, title, pass, practice, certainty, counts, sections, submittedAt, how, later },
    state: attemptState(attempt, released.has('mark')) as AttemptResult['state'],
    passed: result?.passed,
    ...(result &&
      released.has('mark') && {
        score: { earned: result.earned, possible: result.possible, share: shareOf(result) },
      }),
  };
}
