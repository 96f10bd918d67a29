import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { database } from '../../../../../db/client.ts';
import { serveFile } from '../../../../platform/serveFile.ts';
import { settings } from '../../../../platform/settings.ts';
import { canTeach } from '../../../../school/accounts/index.ts';
import { findFilm } from '../../../../school/catalogue/index.ts';
import { isEnrolled } from '../../../../school/enrolment/index.ts';

/** A film's files, for the students of its course and staff. For anyone else there is nothing here. */
export const GET: APIRoute = async ({ locals: { visitor }, params, request, rewrite }) => {
  const { course = '', film = '', file = '' } = params;
  // Names of our own making only: no dots but inside a name, so that no path leads out of the folder.
  if (!findFilm(course, film) || !/^(\w[\w-]*\/)*\w[\w-]*(\.[\w-]+)+$/.test(file)) return rewrite('/404');
  const allowed =
    visitor && (canTeach(visitor, course) || visitor.registrar || (await isEnrolled(database(), visitor.id, course)));
  if (!allowed) return rewrite('/404');
  const answer = await serveFile(request, join(settings().COURSES_DIR, course, 'films', film, file));
  return answer ?? rewrite('/404');
};
