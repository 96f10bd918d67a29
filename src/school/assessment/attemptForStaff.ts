import type { Db } from '../../../db/client.ts';
import { getPerson } from '../accounts/index.ts';
import { answerInWords, forStudent } from '../items/index.ts';
import { type AttemptState, attemptState } from './attemptState.ts';
import { essayMarksOf } from './essays/store.ts';
import { type QuestionResult, questionResult } from './questionResult.ts';
import type { FeedbackKind } from './release.ts';
import { findAttempt, historyOf, itemScoresOf, itemsOf, type PastAnswer } from './store.ts';
import { type Attempt, NOT_SAVED, type PinnedItem } from './types.ts';

/** KEY: a question of someone's attempt as staff see it: all that there is to tell, and every answer that was ever saved. */
export interface QuestionForStaff extends QuestionResult {
  history: AnswerInHistory[];
}

/** An answer that was saved: when it was given (ms), in lines of Markdown; none where it was taken back. */
export interface AnswerInHistory {
  at: number;
  lines: string[];
  certainty: number | null;
  flagged: boolean;
}

/** KEY: someone's attempt as staff of its course see it. */
export interface AttemptForStaff extends Pick<Attempt, 'id' | 'course' | 'quiz' | 'number' | 'startedAt' | 'rule'> {
  student: { id: string; name: string };
  state: AttemptState;
  submission: Attempt['submission'];
  result: Attempt['result'];
  questions: QuestionForStaff[];
}

const ALL: ReadonlySet<FeedbackKind> = new Set(['mark', 'correctness', 'explanation', 'answer']);

/**
 * Someone's attempt with its key and its history. For staff of its course: the page asks who is there.
 * @returns undefined when there is no such attempt.
 */
export async function attemptForStaff(db: Db, attemptId: string): Promise<AttemptForStaff | undefined> {
  const attempt = await findAttempt(db, attemptId);
  if (!attempt) return undefined;
  const [items, scores, history, marks, student] = await Promise.all([
    itemsOf(db, attemptId),
    itemScoresOf(db, attemptId),
    historyOf(db, attemptId),
    essayMarksOf(db, attemptId),
    getPerson(attempt.person),
  ]);
  const past = Map.groupBy(history, (it) => it.item);
  const { id, course, quiz, number, startedAt, rule, submission, result } = attempt;
  return {
    ...{ id, course, quiz, number, startedAt, rule, submission, result },
    student: { id: student.id, name: student.name },
    state: attemptState(attempt, true),
    questions: items.map((pinned) => {
      const { id: item } = pinned.item;
      const saves = past.get(item) ?? [];
      const said = saves.at(-1) ?? NOT_SAVED;
      const { waiting, ...told } = questionResult(pinned, said, scores.get(item), ALL, marks.get(item));
      // What still runs has no marks, and waits for none.
      return { ...told, ...(submission && waiting && { waiting }), history: inWords(pinned, saves) };
    }),
  };
}

const inWords = ({ item, order }: PinnedItem, saves: readonly PastAnswer[]): AnswerInHistory[] =>
  saves.map(({ answer, revision, certainty, flagged }) => ({
    at: revision,
    lines: answerInWords(forStudent(item, order), answer),
    certainty,
    flagged,
  }));
