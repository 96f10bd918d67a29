import type { Db } from '../../../db/client.ts';
import { forStudent } from '../items/index.ts';
import { findAttempt, itemsOf, newestAnswers } from './store.ts';
import { NOT_SAVED, type QuizForStudent } from './types.ts';

/**
 * A running attempt as its student sees it, with what was answered so far; undefined when the attempt is someone
 * else's or there is none. A submitted one has no form any more: 'submitted'.
 */
export async function attemptForStudent(
  db: Db,
  person: string,
  attemptId: string,
): Promise<QuizForStudent | 'submitted' | undefined> {
  const attempt = await findAttempt(db, attemptId);
  if (attempt?.person !== person) return undefined;
  if (attempt.result) return 'submitted';
  const [items, answers] = await Promise.all([itemsOf(db, attemptId), newestAnswers(db, attemptId)]);
  const { quiz, course, number, rule } = attempt;
  return {
    attempt: attemptId,
    quiz,
    course,
    title: rule.title,
    number,
    pass: rule.pass,
    questions: items.map(({ item, order }) => ({
      item: forStudent(item, order),
      ...(answers.get(item.id) ?? NOT_SAVED),
    })),
  };
}
