import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { canPlay } from '../../../../components/film/playback.ts';
import { muxFile } from '../../../../platform/mux/tokens.ts';
import { serveFile } from '../../../../platform/serveFile.ts';
import { settings } from '../../../../platform/settings.ts';
import { filmFor } from './_filmFor.ts';

/** A film's files, for the students of its course and staff. For anyone else there is nothing here. */
export const GET: APIRoute = async ({ locals: { visitor }, params, request, rewrite, redirect }) => {
  const { file = '' } = params;
  const film = await filmFor(visitor, params);
  // Names of our own making only: no dots but inside a name, so that no path leads out of the folder.
  if (!film || !/^(\w[\w-]*\/)*\w[\w-]*(\.[\w-]+)+$/.test(file)) return rewrite('/404');
  if (file === 'film.mp4' && film.source !== 'local') {
    return canPlay(film) ? redirect(await muxFile(film.source.mux.playback, film.seconds), 302) : rewrite('/404');
  }
  const answer = await serveFile(request, join(settings().COURSES_DIR, film.course, 'films', film.id, file));
  return answer ?? rewrite('/404');
};
