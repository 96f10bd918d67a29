import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { newcomer, post } from './support/study.ts';
import { FILM, LENGTH, FILM_LESSON as LESSON, viewer, watch } from './support/watch.ts';

test('A player gets the piece of a film that it asks for, and no more', async ({ page }) => {
  await newcomer(page, 'Ray Range', ['foundations']);
  const film = readFileSync(`courses${FILM.replace('/films/foundations', '/foundations/films')}/film.mp4`);
  const piece = await page.request.get(`${FILM}/film.mp4`, { headers: { range: 'bytes=1000-1999' } });
  expect(piece.status()).toBe(206);
  expect(piece.headers()['content-range']).toBe(`bytes 1000-1999/${film.length}`);
  expect(await piece.body()).toEqual(film.subarray(1000, 2000));
  const rest = await page.request.get(`${FILM}/film.mp4`, { headers: { range: `bytes=${film.length - 10}-` } });
  expect(await rest.body()).toEqual(film.subarray(-10));
  const beyond = await page.request.get(`${FILM}/film.mp4`, { headers: { range: `bytes=${film.length}-` } });
  expect(beyond.status()).toBe(416);
  const whole = await page.request.get(`${FILM}/film.mp4`);
  expect(whole.status()).toBe(200);
  expect((await whole.body()).equals(film)).toBe(true);
});

test('A film is nothing to someone who is not enrolled, and no path leads out of its folder', async ({ page }) => {
  const files = [
    'hls/master.m3u8',
    'hls/360p/00.m4s',
    'film.mp4',
    'poster.jpg',
    'captions.en.vtt',
    'storyboard.jpg',
    'playback',
  ];
  const statuses = () => Promise.all(files.map(async (file) => (await page.request.get(`${FILM}/${file}`)).status()));
  expect(await statuses()).toEqual(files.map(() => 404));
  await newcomer(page, 'Una Unenrolled');
  expect(await statuses()).toEqual(files.map(() => 404));
  const report = { intervals: '[[0,40]]', position: '40' };
  expect((await page.request.post(`${FILM}/coverage`, { form: report })).status()).toBe(404);
  await post(page, '/courses/foundations/enrolment');
  expect((await page.request.post(`${FILM}/coverage`, { form: { ...report, person: 'someone-else' } })).status()).toBe(
    404,
  );
  expect(await statuses()).toEqual(files.map(() => 200));
  for (const way of ['film.yaml', '..%2F..%2Fcourse.yaml', '%2e%2e/%2e%2e/course.yaml', 'hls/../film.yaml']) {
    expect((await page.request.get(`${FILM}/${way}`)).status(), way).toBe(404);
  }
});

test('What I watch counts once however often it is reported, adds up, and never beyond the film', async ({ page }) => {
  await newcomer(page, 'Cass Coverage', ['foundations']);
  expect(await watch(page, [[0, 10]])).toBe(10 / LENGTH);
  expect(await watch(page, [[0, 10]])).toBe(10 / LENGTH);
  expect(
    await watch(page, [
      [5, 15],
      [12, 20],
    ]),
  ).toBe(20 / LENGTH);
  expect(await watch(page, [[30, 4000]])).toBe(30 / LENGTH);
  for (const intervals of ['all of it', '', '[[0]]', '[[0,"9"]]', '{"0":[0,9]}']) {
    const form = { intervals, position: '0' };
    expect((await page.request.post(`${FILM}/coverage`, { form })).status()).toBe(422);
  }
  expect(await watch(page, [])).toBe(30 / LENGTH);
});

test('A lesson with a film is done once I have read it and watched nine tenths, not when I leap to the end', async ({
  page,
}) => {
  await viewer(page);
  const stateOf = async () => {
    await page.goto('/learn');
    return page.locator(`[data-activity="${LESSON}"]`).getAttribute('data-state');
  };
  const readToEnd = { form: { fact: 'reached-end' }, headers: { accept: 'application/json' } };
  expect(await (await page.request.post(`/courses/${LESSON}/progress`, readToEnd)).json()).toEqual({ done: false });
  await watch(
    page,
    [
      [0, 2],
      [38, 40],
    ],
    40,
  );
  expect(await stateOf()).toBe('started');
  await watch(page, [[2, 20]], 20);
  await page.goto(`/courses/${LESSON}`);
  await expect(page.locator('.film-status')).toContainText('Watched: 55');
  await expect(page.locator('[data-position]')).toHaveAttribute('data-position', '20');
  expect(await stateOf()).toBe('started');
  await watch(page, [[20, 36]], 36);
  expect(await stateOf()).toBe('done');
});
