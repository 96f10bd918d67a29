import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../scripts/browser.ts';
import type { RunningSchool } from '../tests/support/server.ts';
import type { Row } from './table.ts';

const ROUNDS = 10;
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--autoplay-policy=no-user-gesture-required',
];

/** Measures in the page, in ms, from pressing play to the first frame that is shown. */
type Measure = (page: Page) => Promise<number>;

/**
 * Time to the first frame from pressing play: our player on local HLS, its script not loaded yet, beside a bare
 * `<video>` with the film's one file. Medians of ten, in turn, each with an empty cache.
 * @param lesson address of a lesson with a film.
 */
export async function firstFrame(school: RunningSchool, lesson: string): Promise<Row[]> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: FLAGS });
  try {
    const context = await browser.newContext({ baseURL: school.url });
    const form = { email: 'midway@demo.test', password: 'learn-by-touch' };
    await context.request.post('/login', { form, headers: { origin: school.url } });
    const storageState = await context.storageState();
    const time = async (measure: Measure) => {
      const fresh = await browser.newContext({ baseURL: school.url, storageState });
      const page = await fresh.newPage();
      await page.goto(lesson, { waitUntil: 'networkidle' });
      const took = await measure(page);
      await fresh.close();
      return took;
    };
    const [ours, bare]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      bare.push(await time(bareVideo));
      ours.push(await time(ourPlayer));
    }
    const [value, beside] = [median(ours), median(bare)];
    return [
      {
        name: 'first frame after play, local HLS beside a bare video',
        value,
        unit: 'ms',
        beside,
        ratio: value / beside,
      },
    ];
  } finally {
    await browser.close();
  }
}

const ourPlayer: Measure = (page) =>
  page.evaluate(async () => {
    type Player = HTMLElement & { media?: { nativeEl?: HTMLVideoElement } };
    const since = performance.now();
    document.querySelector<HTMLElement>('.film-play')?.click();
    for (;;) {
      const video = document.querySelector<Player>('mux-player')?.media?.nativeEl;
      if (video) return new Promise<number>((resolve) => video.requestVideoFrameCallback((at) => resolve(at - since)));
      await new Promise((resolve) => setTimeout(resolve));
    }
  });

const bareVideo: Measure = (page) =>
  page.evaluate(() => {
    const video = document.createElement('video');
    const playback = document.querySelector<HTMLElement>('fascia-film')?.dataset['playback'] ?? '';
    video.src = playback.replace(/playback$/, 'film.mp4');
    document.querySelector('.film-frame')?.replaceChildren(video);
    const since = performance.now();
    void video.play();
    return new Promise<number>((resolve) => video.requestVideoFrameCallback((at) => resolve(at - since)));
  });

function median(numbers: readonly number[]): number {
  const inOrder = numbers.toSorted((a, b) => a - b);
  const middle = inOrder.length / 2;
  return ((inOrder[Math.ceil(middle) - 1] ?? 0) + (inOrder[Math.floor(middle)] ?? 0)) / 2;
}
