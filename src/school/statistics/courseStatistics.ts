import type { Db } from '../../../db/client.ts';
import { type Person, readsAsStaff } from '../accounts/index.ts';
import { findCourse } from '../catalogue/index.ts';
import { quizStatistics } from './quizStatistics.ts';
import type { Remark } from './remarks.ts';
import type { WholeQuiz } from './wholeQuiz.ts';

/** A quiz in the list of a course's quizzes. */
export interface QuizInCourse {
  path: string;
  title: string;
  module: string;
  whole: WholeQuiz;
  /** How many of its items want a look; undefined while there are too few attempts to say. */
  look: number | undefined;
}

/**
 * The quizzes of a course with how they do, over first attempts, for who teaches it or runs the school; undefined for
 * anyone else, and where there is no such course.
 */
export async function courseStatistics(db: Db, reader: Person, course: string): Promise<QuizInCourse[] | undefined> {
  const found = findCourse(course);
  if (!found || !readsAsStaff(reader, course)) return undefined;
  const quizzes = found.modules.flatMap((module) =>
    module.activities
      .filter((it) => it.kind === 'quiz')
      .map((it) => ({ path: it.path, title: it.title, module: module.title })),
  );
  const list: QuizInCourse[] = [];
  for (const quiz of quizzes) {
    const statistics = await quizStatistics(db, reader, quiz.path, 'first', { times: false });
    if (statistics) list.push({ ...quiz, whole: statistics.whole, look: lookIn(statistics.items) });
  }
  return list;
}

/** How many items want a look; undefined where every one has too few attempts to say. */
export function lookIn(
  items: readonly { remarks: readonly Pick<Remark, 'weight' | 'reason'>[] }[],
): number | undefined {
  const judged = items.filter((it) => it.remarks.every((remark) => remark.reason !== 'too-few'));
  if (judged.length === 0) return undefined;
  return judged.filter((it) => it.remarks.some((remark) => remark.weight === 'look')).length;
}
