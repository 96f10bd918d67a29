import { expect, test } from '@playwright/test';
import { anotherBrowser, signIn } from './support/people.ts';
import { newcomer, OWN_PASSWORD } from './support/study.ts';
import {
  FILM,
  FILM_LESSON,
  isPlaying,
  LENGTH,
  openFilm,
  pause,
  play,
  reach,
  setSpeed,
  shows,
  timeOf,
  viewer,
  watch,
} from './support/watch.ts';

test('The player is loaded when I press play; its transcript follows the film and leads into it', async ({ page }) => {
  await viewer(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const film = await openFilm(page);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((it) => /mux|playback|\.m3u8/.test(it))).toEqual([]);

  await play(film);
  expect(asked).toContain(`${FILM}/playback`);
  await film.getByText('Transcript').click();
  const current = film.locator('.transcript [aria-current]');
  await expect(current).toContainText('Seen from above', { timeout: 10_000 });
  await expect(film.locator('.film-chapters [aria-current]')).toContainText('Set up');

  const before = await page.evaluate(() => scrollY);
  const box = film.locator('.transcript');
  expect(await box.evaluate((it) => it.scrollTop)).toBe(0);
  await film.getByRole('link', { name: 'A change must exceed' }).evaluate((it: HTMLElement) => it.click());
  await reach(film, 37.2);
  await expect(current).toContainText('A change must exceed');
  expect(await box.evaluate((it) => it.scrollTop)).toBeGreaterThan(50);
  expect(await page.evaluate(() => scrollY)).toBe(before);
});

test('A chapter opens the film at its place, from beside it and from anywhere in the lesson', async ({ page }) => {
  await viewer(page);
  const film = await openFilm(page);
  await film.getByRole('link', { name: '0:20 Take the median' }).click();
  await reach(film, 20);
  expect(await timeOf(film)).toBeLessThan(25);
  await page
    .locator('.lesson-body > p')
    .first()
    .evaluate((it) => {
      it.innerHTML = '<a href="#film-neck-rotation" data-film="neck-rotation" data-seek="8.4">three readings</a>';
    });
  await page.getByRole('link', { name: 'three readings', exact: true }).click();
  await expect.poll(() => timeOf(film)).toBeLessThan(15);
  expect(await timeOf(film)).toBeGreaterThanOrEqual(8.4);
  await expect(film).toBeInViewport();
});

test('A film goes on where I stopped, on any device', async ({ page }) => {
  await viewer(page);
  await watch(page, [[0, 21]], 21);
  const film = await openFilm(page);
  await play(film);
  expect(await timeOf(film)).toBeGreaterThanOrEqual(21);
  expect(await timeOf(film)).toBeLessThan(26);
});

test('The player works by keyboard: play, seek, captions, speed', async ({ page }) => {
  await viewer(page);
  const film = await openFilm(page);
  await film.getByRole('button', { name: /^Play: / }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => isPlaying(film), { timeout: 20_000 }).toBe(true);
  expect(await shows(film, 'en')).toBe(true);
  await page.keyboard.press('c');
  await expect.poll(() => shows(film, 'en')).toBe(false);
  await page.keyboard.press('c');
  await expect.poll(() => shows(film, 'en')).toBe(true);
  await page.keyboard.press('Space');
  await expect.poll(() => isPlaying(film)).toBe(false);
  const stood = await timeOf(film);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => timeOf(film)).toBeGreaterThanOrEqual(stood + 9);
  await page.keyboard.press('>');
  await expect
    .poll(() => film.evaluate((it) => it.querySelector<HTMLVideoElement>('mux-player')?.playbackRate))
    .toBe(1.25);
});

test('Where seeking leads is shown in small pictures', async ({ page }) => {
  await viewer(page);
  const film = await openFilm(page);
  await play(film);
  await expect
    .poll(() =>
      film.evaluate((it) => {
        const player = it.querySelector('mux-player') as HTMLElement & { media: { nativeEl: HTMLVideoElement } };
        const track = [...player.media.nativeEl.textTracks].find((one) => one.label === 'thumbnails');
        return track?.cues?.length;
      }),
    )
    .toBe(LENGTH / 2);
});

test('A phone offers the film in a small window, and its speed', async ({ browser }) => {
  const page = await anotherBrowser(browser, { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });
  await viewer(page);
  const film = await openFilm(page);
  await play(film);
  const video = film.locator('mux-player video');
  expect(await video.evaluate((it: HTMLVideoElement) => [it.disablePictureInPicture, it.playsInline])).toEqual([
    false,
    true,
  ]);
  for (const part of ['media-pip-button', 'media-playback-rate-menu-button']) {
    expect(await film.locator(part).evaluate((it) => getComputedStyle(it).display)).not.toBe('none');
  }
  await page.context().close();
});

test('Two halves, watched on two devices, are one film', async ({ page, browser }) => {
  test.setTimeout(120_000);
  const email = await viewer(page);
  const film = await openFilm(page);
  await page.locator('[data-lesson-end]').scrollIntoViewIfNeeded();
  await play(film);
  await setSpeed(film, 2);
  await reach(film, 22);
  await pause(film);
  // Paused some moments after the 22nd second of 40, at twice the speed.
  await expect(film.locator('.film-status')).toContainText(/Watched: [5-7]\d/);

  const phone = await anotherBrowser(browser, { viewport: { width: 390, height: 800 } });
  await signIn(phone, email, OWN_PASSWORD);
  const same = await openFilm(phone);
  await same.getByRole('link', { name: 'Take the median' }).click();
  await reach(same, 20);
  await setSpeed(same, 2);
  await reach(same, LENGTH - 0.6);
  await expect(same.locator('.film-status')).toContainText(/Watched: (9[5-9]|100)/, { timeout: 15_000 });
  expect(await watch(phone, [], LENGTH)).toBeLessThanOrEqual(1);
  await phone.goto('/learn');
  await expect(phone.locator(`[data-activity="${FILM_LESSON}"]`)).toHaveAttribute('data-state', 'done');
  await phone.context().close();
});

test('What I leap over does not count', async ({ page }) => {
  await viewer(page);
  const film = await openFilm(page);
  await play(film);
  await film.getByRole('link', { name: 'Is it a change?' }).click();
  await reach(film, 33);
  await pause(film);
  await expect(film.locator('.film-status')).toContainText('Watched:');
  expect(await watch(page, [])).toBeLessThan(0.3);
});

test('The page of someone else says nothing of my film', async ({ page }) => {
  await newcomer(page, 'Una Other');
  await page.goto(`/courses/${FILM_LESSON}`);
  await expect(page.locator('fascia-film')).toHaveCount(0);
});
