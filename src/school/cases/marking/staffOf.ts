import type { Db } from '../../../../db/client.ts';
import { instructorsOf, type Person, registrars } from '../../accounts/index.ts';

/** Everyone who may have a reading of a course in their hands now: its instructors, and the registrars. */
export async function staffOf(db: Db, course: string): Promise<Person[]> {
  const [teachers, offices] = await Promise.all([instructorsOf(course, db), registrars(db)]);
  return [...teachers, ...offices.filter((it) => !teachers.some(({ id }) => id === it.id))];
}
