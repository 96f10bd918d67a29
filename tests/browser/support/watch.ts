import { expect, type Locator, type Page } from '@playwright/test';
import { doLessons, newcomer, passFirstModule } from './study.ts';

export const FILM = '/films/foundations/neck-rotation';
export const FILM_LESSON = 'foundations/assessment/posture-movement-and-range';
/** The film's length, in seconds. */
export const LENGTH = 40;

export type Interval = [from: number, to: number];

/** Reports what was watched, as the player does. Returns the share that the school now counts. */
export async function watch(page: Page, intervals: Interval[], position = 0): Promise<number> {
  const form = { intervals: JSON.stringify(intervals), position: String(position) };
  const answer = await page.request.post(`${FILM}/coverage`, { form, headers: { accept: 'application/json' } });
  expect(answer.status()).toBe(200);
  return ((await answer.json()) as { share: number }).share;
}

/** Someone new for whom the lesson with the film is open. Returns their address. */
export async function viewer(page: Page): Promise<string> {
  const email = await newcomer(page, 'Vi Viewer', ['foundations']);
  await passFirstModule(page);
  await doLessons(page, 'foundations/assessment/history');
  return email;
}

/** The film on the lesson's page, which it opens. */
export async function openFilm(page: Page): Promise<Locator> {
  await page.goto(`/courses/${FILM_LESSON}`);
  return page.locator('#film-neck-rotation');
}

/** What a player in the page can be told and asked. */
interface Player extends HTMLElement {
  currentTime: number;
  playbackRate: number;
  paused: boolean;
  play(): Promise<void>;
  pause(): void;
  media: { nativeEl: HTMLVideoElement };
}

/** Where the film stands, in seconds; -1 before there is a player. */
export const timeOf = (film: Locator): Promise<number> =>
  film.evaluate((it) => it.querySelector<Player>('mux-player')?.currentTime ?? -1);

/** Waits until the film plays beyond a time, in seconds. */
export const reach = (film: Locator, time: number): Promise<void> =>
  expect.poll(() => timeOf(film), { timeout: 40_000 }).toBeGreaterThan(time);

/** Presses play, and waits until the film runs. */
export async function play(film: Locator): Promise<void> {
  await film.getByRole('button', { name: /^Play: / }).click();
  await expect.poll(() => isPlaying(film), { timeout: 20_000 }).toBe(true);
}

export const isPlaying = (film: Locator): Promise<boolean> =>
  film.evaluate((it) => {
    const player = it.querySelector<Player>('mux-player');
    return player !== null && !player.paused && player.currentTime > 0;
  });

export const pause = (film: Locator): Promise<void> =>
  film.evaluate((it) => it.querySelector<Player>('mux-player')?.pause());

export const resume = (film: Locator): Promise<void> =>
  film.evaluate((it) => it.querySelector<Player>('mux-player')?.play());

/** Plays faster or slower, as the player's menu does. */
export const setSpeed = (film: Locator, rate: number): Promise<void> =>
  film.evaluate((it, given) => {
    const player = it.querySelector<Player>('mux-player');
    if (player) player.playbackRate = given;
  }, rate);

/** Waits until the browser holds the whole film, so that it plays on without a connection. */
export const buffered = (film: Locator): Promise<void> =>
  expect
    .poll(
      () =>
        film.evaluate((it) => {
          const video = it.querySelector<Player>('mux-player')?.media.nativeEl;
          return video && video.buffered.length > 0 ? video.buffered.end(video.buffered.length - 1) : 0;
        }),
      { timeout: 20_000 },
    )
    .toBeGreaterThan(LENGTH - 1);

/** Whether the captions in some language are shown. */
export const shows = (film: Locator, language: string): Promise<boolean> =>
  film.evaluate((it, given) => {
    const tracks = it.querySelector<Player>('mux-player')?.media.nativeEl.textTracks ?? [];
    return [...tracks].some((track) => track.language === given && track.mode === 'showing');
  }, language);
