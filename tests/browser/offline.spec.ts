import { expect, test } from '@playwright/test';
import { newcomer, post } from './support/study.ts';
import { buffered, FILM_LESSON, openFilm, pause, play, reach, resume, viewer, watch } from './support/watch.ts';

const KEPT = 'What you watched is kept on this device';

/** What is kept on the device, by its keys. */
const kept = () => Object.keys(localStorage).filter((key) => key.startsWith('fascia-watched'));

test('What I watch while the connection is down counts as soon as it is back', async ({ page, context }) => {
  await viewer(page);
  const film = await openFilm(page);
  await play(film);
  await buffered(film);
  await context.setOffline(true);
  await reach(film, 6);
  await pause(film);
  await expect(film.locator('.film-status')).toContainText(KEPT);
  await context.setOffline(false);
  await expect(film.locator('.film-status')).toContainText('Watched: 1');
  expect(await watch(page, [])).toBeGreaterThanOrEqual(5 / 40);
  expect(await page.evaluate(kept)).toEqual([]);
});

test('What a closed page could not send, the next lesson that I open does', async ({ page, context }) => {
  await viewer(page);
  const film = await openFilm(page);
  await play(film);
  await buffered(film);
  await pause(film);
  await expect(film.locator('.film-status')).toContainText('Watched:');
  const before = await watch(page, []);
  await context.setOffline(true);
  await resume(film);
  await reach(film, 12);
  await page.close();
  await context.setOffline(false);

  const next = await context.newPage();
  expect(await watch(next, [])).toBe(before);
  await next.goto('/courses/foundations/outcomes/what-medical-massage-is');
  await expect.poll(() => watch(next, [])).toBeGreaterThanOrEqual(11 / 40);
  await expect.poll(() => next.evaluate(kept)).toEqual([]);
});

test('What I left unsent is never counted for whoever signs in after me', async ({ page, context }) => {
  await viewer(page);
  const film = await openFilm(page);
  await play(film);
  await buffered(film);
  await context.setOffline(true);
  await reach(film, 5);
  await pause(film);
  await expect(film.locator('.film-status')).toContainText(KEPT);
  await page.close();
  await context.setOffline(false);

  const second = await context.newPage();
  await post(second, '/logout');
  await newcomer(second, 'Sid Second', ['foundations']);
  await second.goto('/courses/foundations/outcomes/what-medical-massage-is');
  await expect.poll(() => second.evaluate(kept)).toEqual([]);
  expect(await watch(second, [])).toBe(0);
});

test('Signing out leaves nothing of what I watched on the device', async ({ page, context }) => {
  await viewer(page);
  await page.goto(`/courses/${FILM_LESSON}`);
  await page.evaluate(() => localStorage.setItem('fascia-watched ["me","/films/x/coverage","1"]', '[[0,5]]'));
  await page.goto('/logout');
  expect(await page.evaluate(kept)).toHaveLength(1);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(/note=signed-out/);
  expect(await page.evaluate(kept)).toEqual([]);
  await context.close();
});
