import { database } from '../../../../../db/client.ts';
import { readsAsStaff, type Visitor } from '../../../../school/accounts/index.ts';
import { type Film, findFilm } from '../../../../school/catalogue/index.ts';
import { isEnrolled } from '../../../../school/enrolment/index.ts';

/** A film for someone who may watch it: a student of its course, or staff. For anyone else there is none. */
export async function filmFor(
  visitor: Visitor,
  { course = '', film = '' }: Record<string, string | undefined>,
): Promise<Film | undefined> {
  const found = findFilm(course, film);
  if (!found || !visitor) return undefined;
  const allowed = readsAsStaff(visitor, course) || (await isEnrolled(database(), visitor.id, course));
  return allowed ? found : undefined;
}
