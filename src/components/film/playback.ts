import type { Playback } from '../../browser/filmPlayer.ts';
import { paths } from '../../paths.ts';
import { hasMux } from '../../platform/mux/hasMux.ts';
import { muxTokens } from '../../platform/mux/tokens.ts';
import type { Film } from '../../school/catalogue/index.ts';

/** Whether a film can be played now: one at Mux can not while the school has no signing key. */
export const canPlay = (film: Film): boolean => film.source === 'local' || hasMux();

/**
 * How a film is played by someone who may, but for what is known of them. Its tokens are for this viewer: it is never
 * part of a kept page.
 * @throws Error for a film that can't be played, see `canPlay`.
 */
export async function playbackOf(film: Film): Promise<Omit<Playback, 'position' | 'counted'>> {
  const file = (name: string) => paths.filmFile(film.course, film.id, name);
  return {
    title: film.title,
    poster: file(film.poster),
    captions: film.captions.map(({ lang, label, file: name }) => ({ lang, label, src: file(name) })),
    chapters: film.chapters,
    source: await sourceOf(film, file),
  };
}

async function sourceOf(
  { source, seconds, storyboard }: Film,
  file: (name: string) => string,
): Promise<Playback['source']> {
  if (source === 'local') {
    return { src: file('hls/master.m3u8'), ...(storyboard !== undefined && { storyboard: file(storyboard) }) };
  }
  return { playbackId: source.mux.playback, tokens: await muxTokens(source.mux.playback, seconds) };
}
