import type { Db } from '../../../db/client.ts';
import { findQuiz } from '../catalogue/index.ts';
import type { Answer, Item } from '../items/index.ts';
import { accommodationFor } from './accommodations/store.ts';
import { endAttempt } from './endAttempt.ts';
import { beginAttempt } from './startAttempt.ts';
import { addAnswers, attemptsAt, findAttempt } from './store.ts';

/** An attempt of earlier days: moments in ms, and what was said of each question as it was drawn. */
export interface PastAttempt {
  /** What its items are drawn by, as of any attempt. */
  id: string;
  person: string;
  /** COURSE/MODULE/ACTIVITY. */
  quiz: string;
  startedAt: number;
  submittedAt: number;
  /** What was said of a question; undefined where it was left out. */
  answer(question: Item, position: number, count: number): PastAnswer | undefined;
}

interface PastAnswer {
  answer: Answer;
  certainty: number | null;
  at: number;
}

/**
 * Keeps an attempt of earlier days in one transaction: drawn, answered, handed in and marked by the functions that do so
 * step by step, so that the same rows come of it. For filling a school with a past. It does not ask whether the person
 * might have begun it.
 * @returns its grade; undefined while an essay waits.
 * @throws Error where there is no such quiz.
 */
export async function replayAttempt(tx: Db, { id, person, quiz: path, startedAt, submittedAt, answer }: PastAttempt) {
  const quiz = findQuiz(path);
  if (!quiz) throw new Error(`there is no quiz ${path}`);
  const number = (await attemptsAt(tx, person, path)).length + 1;
  const accommodation = await accommodationFor(tx, person, quiz.course);
  const drawn = await beginAttempt(tx, { id, person, quiz, number, accommodation }, startedAt);
  for (const [position, { item }] of drawn.entries()) {
    const said = answer(item, position, drawn.length);
    if (!said) continue;
    const { at, ...rest } = said;
    await addAnswers(tx, id, [{ item: item.id, ...rest, flagged: false, revision: at }], at);
  }
  const attempt = await findAttempt(tx, id);
  if (!attempt) throw new Error(`attempt ${id} was not kept`);
  return endAttempt(tx, attempt, { submittedAt, how: 'student' }, submittedAt);
}
