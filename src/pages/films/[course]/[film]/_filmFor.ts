import { database } from '../../../../../db/client.ts';
import { readsAsStaff, type Visitor } from '../../../../school/accounts/index.ts';
import { type Film, findCourse, findFilm } from '../../../../school/catalogue/index.ts';
import { isEnrolled } from '../../../../school/enrolment/index.ts';
import { isFilmHeld } from '../../../../school/progress/index.ts';

/** A film for someone who may watch it: a student of its course, or staff. For anyone else there is none. */
export async function filmFor(
  visitor: Visitor,
  { course = '', film = '' }: Record<string, string | undefined>,
): Promise<Film | undefined> {
  const [found, of] = [findFilm(course, film), findCourse(course)];
  if (!found || !of || !visitor) return undefined;
  if (readsAsStaff(visitor, course)) return found;
  const db = database();
  const allowed = (await isEnrolled(db, visitor.id, course)) && !(await isFilmHeld(db, visitor.id, of, film));
  return allowed ? found : undefined;
}
