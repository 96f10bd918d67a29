/** What the school answers when a film is first played. */
export interface Playback {
  title: string;
  poster: string;
  captions: { lang: string; label: string; src: string }[];
  chapters: { at: number; title: string }[];
  source:
    | { src: string; storyboard?: string }
    | { playbackId: string; tokens: { playback: string; thumbnail: string; storyboard: string } };
  /** Where this viewer stopped the last time, in seconds. */
  position: number;
  /** Whether what is watched is recorded. */
  counted: boolean;
}

/** A part of a film, in seconds. */
export interface Part {
  from: number;
  to: number;
}

export interface Player extends HTMLElement {
  currentTime: number;
  playbackRate: number;
  readonly paused: boolean;
  readonly mediaController: HTMLElement | null;
  play(): Promise<void>;
  pause(): void;
  addChapters(chapters: { startTime: number; value: string }[]): unknown;
}

const LOOKS = {
  'stream-type': 'on-demand',
  playbackrates: '0.5 0.75 1 1.25 1.5 2',
  'disable-tracking': '',
  'disable-cookies': '',
  playsinline: '',
  'accent-color': '#0f5c63',
};

/** Tells a player where its film is; again when tokens have run out. */
export function setSource(player: HTMLElement, { source }: Playback): void {
  const attributes =
    'src' in source
      ? { src: source.src, ...(source.storyboard && { 'storyboard-src': source.storyboard }) }
      : {
          'playback-token': source.tokens.playback,
          'thumbnail-token': source.tokens.thumbnail,
          'storyboard-token': source.tokens.storyboard,
          'playback-id': source.playbackId,
        };
  for (const [name, value] of Object.entries(attributes)) player.setAttribute(name, value);
}

/** Makes a player for a film, `<mux-player>`, whose script is loaded by now. @param start in seconds. */
export function makePlayer(playback: Playback, start: number): Player {
  const player = document.createElement('mux-player') as Player;
  const { title, poster, captions, chapters } = playback;
  const attributes = { ...LOOKS, poster, 'video-title': title, 'start-time': String(start) };
  for (const [name, value] of Object.entries(attributes)) player.setAttribute(name, value);
  setSource(player, playback);
  captions.forEach(({ lang, label, src }, index) => {
    const track = document.createElement('track');
    player.append(Object.assign(track, { kind: 'captions', srclang: lang, label, src, default: index === 0 }));
  });
  const mark = () => player.addChapters(chapters.map(({ at, title: value }) => ({ startTime: at, value })));
  if (chapters.length > 0) player.addEventListener('loadedmetadata', mark, { once: true });
  return player;
}

/** Keeps a player within a part of its film: it stops at the end of the part, and plays on from its beginning. */
export function keepWithin(player: Player, { from, to }: Part): void {
  player.addEventListener('play', () => {
    if (player.currentTime >= to - 0.2) player.currentTime = from;
  });
  player.addEventListener('timeupdate', () => {
    if (player.currentTime > to) {
      player.pause();
      player.currentTime = to;
    } else if (player.currentTime < from - 0.5) player.currentTime = from;
  });
}
