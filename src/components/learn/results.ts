import type { Db } from '../../../db/client.ts';
import { attemptsOf } from '../../school/assessment/index.ts';
import { triesIn } from '../../school/cases/index.ts';
import { activitiesOf, type Course } from '../../school/catalogue/index.ts';
import { FULL_SCORE } from '../../school/items/index.ts';

/** What an activity came to, as far as its student may know: a share from 0 to 1. */
export interface ActivityResult {
  title: string;
  path: string;
  score: number;
}

/** What a student reached in the quizzes and cases of a course, in order. @param now in ms. */
export async function resultsIn(db: Db, person: string, course: Course, now: number): Promise<ActivityResult[]> {
  const tries = Map.groupBy(await triesIn(db, person, course.id), (it) => it.case);
  const results = await Promise.all(
    activitiesOf(course).map(async ({ kind, path, title }) => {
      const own = tries.get(path) ?? [];
      const counting = own.find((it) => it.state === 'passed') ?? own.at(-1);
      const marked = counting?.score == null ? undefined : counting.score / FULL_SCORE;
      const score = kind === 'quiz' ? (await attemptsOf(db, person, path, now)).score : marked;
      return score === undefined ? [] : [{ title, path, score }];
    }),
  );
  return results.flat();
}
