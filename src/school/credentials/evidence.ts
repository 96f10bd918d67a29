import type { Db } from '../../../db/client.ts';
import { attemptsOf } from '../assessment/index.ts';
import { type Activity, activitiesOf, type Course } from '../catalogue/index.ts';
import { factsOf } from '../progress/index.ts';

/**
 * What the completion of a course rests on, in its order: `attempt/ID` for a quiz (the first that passed),
 * `submission/ID` for a case, `activity/PATH` for a lesson.
 */
export async function courseEvidence(tx: Db, person: string, course: Course): Promise<string[]> {
  const { cases } = await factsOf(tx, person, course.id);
  const evidenceOf = async (activity: Activity): Promise<string> => {
    if (activity.kind === 'case') return `submission/${cases.get(activity.path)?.submission}`;
    if (activity.kind === 'lesson') return `activity/${activity.path}`;
    const { list } = await attemptsOf(tx, person, activity.path);
    return `attempt/${list.find((it) => it.passed)?.id}`;
  };
  return Promise.all(activitiesOf(course).map(evidenceOf));
}
