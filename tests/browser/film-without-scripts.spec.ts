import { expect, test } from '@playwright/test';
import { FILM, openFilm, viewer } from './support/watch.ts';

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('A film plays from one file, and its words and chapters are there to read', async ({ page }) => {
    await viewer(page);
    const film = await openFilm(page);
    const video = film.locator('video[controls]');
    await expect(video).toBeVisible();
    await expect(film.getByRole('button', { name: /^Play: / })).toBeHidden();
    await expect(video.locator('source')).toHaveAttribute('src', `${FILM}/film.mp4`);
    await expect(video.locator('track')).toHaveAttribute('src', `${FILM}/captions.en.vtt`);
    const line = film.getByText('Start square to the shoulders, and keep them still.');
    await expect(line).toBeHidden();
    await film.getByText('Transcript').click();
    await expect(line).toBeVisible();
    await film.getByRole('link', { name: '0:20 Take the median' }).click();
    expect(new URL(page.url()).hash).toBe('#film-neck-rotation');
  });
});

test('On paper a film is its words', async ({ page }) => {
  await viewer(page);
  const film = await openFilm(page);
  await page.emulateMedia({ media: 'print' });
  await expect(film.getByText('Start square to the shoulders, and keep them still.')).toBeVisible();
  await expect(film.getByText('a seated client is seen from above')).toBeVisible();
  for (const part of ['.film-frame', '.film-chapters', '.film-keys']) await expect(film.locator(part)).toBeHidden();
});
