import type { Db } from '../../../db/client.ts';
import { type Activity, activitiesOf, type Course } from '../catalogue/index.ts';
import { factsOf } from '../progress/index.ts';

/**
 * What the completion of a course rests on, in its order: `attempt/ID` for a quiz,
 * `submission/ID` for a case, `activity/PATH` for a lesson.
 */
export async function courseEvidence(tx: Db, person: string, course: Course): Promise<string[]> {
  const { cases, quizzes } = await factsOf(tx, person, course.id);
  const evidenceOf = (activity: Activity): string => {
    if (activity.kind === 'case') return `submission/${cases.get(activity.path)?.submission}`;
    if (activity.kind === 'lesson') return `activity/${activity.path}`;
    return `attempt/${quizzes.get(activity.path)?.evidence}`;
  };
  return activitiesOf(course).map(evidenceOf);
}
