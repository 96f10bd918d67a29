import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { runFfmpeg } from './tools.ts';

/** The most that a poster may weigh, in bytes: it is part of the page before the student presses play. */
const POSTER_LIMIT = 14_000;
/** The most that a storyboard may weigh, in bytes. */
const STORYBOARD_LIMIT = 40_000;

/** Pictures of a storyboard: at most so many, no closer than so many seconds, and so wide in pixels. */
const MOST_TILES = 48;
const CLOSEST = 2;
const TILE_WIDTH = 160;
const COLUMNS = 6;

/** Makes `poster.jpg`. @param at the moment that it shows, in seconds. @throws Refusal when ffmpeg fails. */
export async function makePoster(film: string, at: number, folder: string, signal: AbortSignal): Promise<void> {
  const args = ['-ss', `${at}`, '-i', `file:${film}`, '-frames:v', '1', '-c:v', 'png', '-f', 'image2pipe', '-'];
  const picture = await runFfmpeg(args, { signal });
  await writeFile(join(folder, 'poster.jpg'), await light(sharp(picture).resize(640), POSTER_LIMIT));
}

/** A storyboard's grid: what a tile stands for in seconds, its size in pixels, how many there are. */
export interface Grid {
  step: number;
  width: number;
  height: number;
  tiles: number;
}

/** The grid for a film. @param shape its width and height, in any unit. */
export function gridOf(seconds: number, shape: { width: number; height: number }): Grid {
  const step = Math.max(CLOSEST, Math.ceil(seconds / MOST_TILES));
  const height = Math.round((TILE_WIDTH * shape.height) / shape.width / 2) * 2;
  return { step, width: TILE_WIDTH, height, tiles: Math.max(1, Math.ceil(seconds / step)) };
}

/** Which part of the storyboard to show at which time, as the player reads it: WebVTT with media fragments. */
export function storyboardVtt({ step, width, height, tiles }: Grid, seconds: number): string {
  const stamp = (time: number) => new Date(time * 1000).toISOString().slice(11, 23);
  const cues = Array.from({ length: tiles }, (_, index) => {
    const [from, to] = [index * step, Math.min(seconds, (index + 1) * step)];
    const [x, y] = [(index % COLUMNS) * width, Math.floor(index / COLUMNS) * height];
    return `${stamp(from)} --> ${stamp(to)}\nstoryboard.jpg#xywh=${x},${y},${width},${height}\n`;
  });
  return `WEBVTT\n\n${cues.join('\n')}`;
}

/** Makes `storyboard.jpg` and `storyboard.vtt`, which show where seeking leads. @throws Refusal when ffmpeg fails. */
export async function makeStoryboard(
  film: string,
  { seconds, ...shape }: { seconds: number; width: number; height: number },
  folder: string,
  signal: AbortSignal,
): Promise<void> {
  const grid = gridOf(seconds, shape);
  const rows = Math.ceil(grid.tiles / COLUMNS);
  const columns = Math.min(COLUMNS, grid.tiles);
  const filter = [
    `select='isnan(prev_selected_t)+gte(t-prev_selected_t,${grid.step})'`,
    `scale=${grid.width}:${grid.height}`,
    `tile=${columns}x${rows}`,
  ].join(',');
  const args = ['-i', `file:${film}`, '-vf', filter, '-frames:v', '1', '-c:v', 'png', '-f', 'image2pipe', '-'];
  const picture = await runFfmpeg(args, { signal });
  await writeFile(join(folder, 'storyboard.jpg'), await light(sharp(picture), STORYBOARD_LIMIT));
  await writeFile(join(folder, 'storyboard.vtt'), storyboardVtt(grid, seconds));
}

/** A picture as JPEG, as good as its weight (bytes) allows. */
async function light(picture: Sharp, limit: number): Promise<Buffer> {
  for (let quality = 76; ; quality -= 6) {
    const image = await picture.jpeg({ quality, mozjpeg: true }).toBuffer();
    if (image.length < limit || quality < 30) return image;
  }
}
