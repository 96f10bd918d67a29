import { judge, type Verdict } from '../../boards/index.ts';
import { catalogue as current } from '../catalogue.ts';
import type { Catalogue, Course } from '../types.ts';
import { courseFacts } from './courseFacts.ts';

/**
 * What each board would say of a course's certificate on a day: what is met, what is missing, and what could not be
 * looked up.
 * @param day such as 2026-11-29.
 */
export function judgeCourse(course: Course, day: string, of: Catalogue = current()): Verdict[] {
  const facts = courseFacts(course, of);
  return of.boards.map((board) => judge(board, facts, day));
}
