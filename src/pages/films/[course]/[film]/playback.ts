import type { APIRoute } from 'astro';
import { database } from '../../../../../db/client.ts';
import type { Playback } from '../../../../browser/filmPlayer.ts';
import { canPlay, playbackOf } from '../../../../components/film/playback.ts';
import { log } from '../../../../platform/log.ts';
import { isEnrolled } from '../../../../school/enrolment/index.ts';
import { coverageOf } from '../../../../school/progress/index.ts';
import { filmFor } from './_filmFor.ts';

/**
 * What the player asks for on first play: where the film is, tokens where it is at Mux, and where this viewer stopped.
 * `counted` is false for staff, of whom nothing is recorded.
 */
export const GET: APIRoute = async ({ locals: { visitor }, params, rewrite }) => {
  const film = await filmFor(visitor, params);
  if (!film || !visitor) return rewrite('/404');
  if (!canPlay(film)) {
    log.error({ film: `${film.course}/${film.id}` }, 'a film is at Mux, and the Mux settings are not given');
    return Response.json({ error: 'no hosted video' }, { status: 503 });
  }
  const [playback, counted, watched] = await Promise.all([
    playbackOf(film),
    isEnrolled(database(), visitor.id, film.course),
    coverageOf(database(), visitor.id, film.course, film.id),
  ]);
  const answer: Playback = { ...playback, counted, position: watched?.position ?? 0 };
  return Response.json(answer, { headers: { 'cache-control': 'private, no-store' } });
};
