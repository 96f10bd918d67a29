import { paths } from '../../paths.ts';
import { hasMux } from '../../platform/mux/hasMux.ts';
import { type MuxTokens, muxTokens } from '../../platform/mux/tokens.ts';
import type { Film } from '../../school/catalogue/index.ts';

/** What a player is told when a film is first played. Tokens are for this viewer: it is never part of a kept page. */
export interface Playback {
  title: string;
  poster: string;
  captions: { lang: string; label: string; src: string }[];
  chapters: Film['chapters'];
  /** Files of ours, or a film at Mux. */
  source: { src: string; storyboard: string | undefined } | { playbackId: string; tokens: MuxTokens };
}

/** Whether a film can be played now: one at Mux can not while the school has no signing key. */
export const canPlay = (film: Film): boolean => film.source === 'local' || hasMux();

/** How a film is played by someone who may. @throws Error for a film that can't be played, see `canPlay`. */
export async function playbackOf(film: Film): Promise<Playback> {
  const file = (name: string) => paths.filmFile(film.course, film.id, name);
  return {
    title: film.title,
    poster: file(film.poster),
    captions: film.captions.map(({ lang, label, file: name }) => ({ lang, label, src: file(name) })),
    chapters: film.chapters,
    source: await sourceOf(film, file),
  };
}

async function sourceOf({ source, seconds, storyboard }: Film, file: (name: string) => string) {
  if (source === 'local') {
    return { src: file('hls/master.m3u8'), storyboard: storyboard === undefined ? undefined : file(storyboard) };
  }
  return { playbackId: source.mux.playback, tokens: await muxTokens(source.mux.playback, seconds) };
}
