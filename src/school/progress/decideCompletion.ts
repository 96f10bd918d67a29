import { type Activity, activitiesOf, type Course } from '../catalogue/index.ts';
import { isDone } from './decideState.ts';
import type { CourseFacts } from './facts.ts';

/** Whether a course is complete, and if not, which activities are missing. */
export interface Completion {
  complete: boolean;
  missing: Activity[];
}

/** A course is complete when every activity of it is done; an empty course never is. */
export function decideCompletion(course: Course, facts: CourseFacts): Completion {
  const activities = activitiesOf(course);
  const missing = activities.filter((activity) => !isDone(activity, course, facts));
  return { complete: activities.length > 0 && missing.length === 0, missing };
}
