// Turns a film into the files of its folder: HLS in two sizes, poster, captions and film.yaml.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { stringify } from 'yaml';
import { schemaLine, withSchemaLine } from '../schemas/schemaLine.ts';
import { makeStoryboard } from '../video/pictures.ts';
import { type Caption, type Film, HEIGHT, WIDTH } from './stage.ts';

const rate = 15;
const segment = 4;
const renditions = [
  { name: '720p', width: 1280, height: 720, crf: 24, level: '3.1' },
  { name: '360p', width: 640, height: 360, crf: 26, level: '3.0' },
];

/** One frame as raw RGB, 8 bits a channel. */
async function pixels(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer();
}

/** Writes the moment `t` (seconds) of a film to a PNG file. */
export async function still(film: Film, t: number, file: string): Promise<void> {
  await sharp(Buffer.from(film.frame(t)))
    .png()
    .toFile(file);
}

function ffmpeg(folder: string): string[] {
  const input = ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${WIDTH}x${HEIGHT}`, '-r', String(rate), '-i', '-'];
  const out = renditions.flatMap(({ name, width, height, crf, level }) => [
    // Said in the file and meant: without the conversion players guess, and terracotta turns orange.
    '-map',
    '0:v',
    '-vf',
    `scale=${width}:${height}:flags=lanczos:out_color_matrix=bt709:out_range=tv,format=yuv420p`,
    '-colorspace',
    'bt709',
    '-color_primaries',
    'bt709',
    '-color_trc',
    'bt709',
    '-color_range',
    'tv',
    '-c:v',
    'libx264',
    '-profile:v',
    'main',
    '-level',
    level,
    '-preset',
    'slow',
    '-tune',
    'animation',
    '-crf',
    String(crf),
    // B-frames that refer to no other B-frame put the first picture off by one frame, which players bridge; more they may not.
    '-bf',
    '3',
    '-x264-params',
    'b-pyramid=none',
    // A segment can only be cut at a key frame, and a closed group needs no other segment to be shown.
    '-g',
    String(rate * segment),
    '-keyint_min',
    String(rate * segment),
    '-sc_threshold',
    '0',
    '-flags',
    '+cgop',
    '-f',
    'hls',
    '-hls_time',
    String(segment),
    '-hls_playlist_type',
    'vod',
    '-hls_flags',
    'independent_segments',
    // Not MPEG-TS: it is larger, and its files would end in .ts and be taken for TypeScript.
    '-hls_segment_type',
    'fmp4',
    '-hls_fmp4_init_filename',
    'init.mp4',
    '-hls_segment_filename',
    join(folder, 'hls', name, '%02d.m4s'),
    join(folder, 'hls', name, 'index.m3u8'),
  ]);
  return ['-hide_banner', '-loglevel', 'error', '-y', ...input, ...out];
}

async function encode(film: Film, folder: string): Promise<number[]> {
  for (const { name } of renditions) await mkdir(join(folder, 'hls', name), { recursive: true });
  const encoder = spawn('ffmpeg', ffmpeg(folder), { stdio: ['pipe', 'inherit', 'inherit'] });
  const ended = once(encoder, 'close');
  let last = '';
  let image: Buffer = Buffer.alloc(0);
  for (let i = 0; i < film.seconds * rate; i++) {
    const svg = film.frame(i / rate);
    // Much of a teaching film stands still: what was drawn is not drawn again.
    if (svg !== last) image = await pixels(svg);
    last = svg;
    if (!encoder.stdin.write(image)) await once(encoder.stdin, 'drain');
  }
  encoder.stdin.end();
  const [code] = await ended;
  if (code !== 0) throw new Error(`ffmpeg ended with ${String(code)}`);
  return Promise.all(renditions.map(({ name }) => peak(join(folder, 'hls', name))));
}

/** The bits a second of the heaviest segment in a folder, which a master playlist has to state. */
async function peak(folder: string): Promise<number> {
  const sizes = await Promise.all(
    (await readdir(folder)).filter((f) => f.endsWith('.m4s')).map(async (f) => (await stat(join(folder, f))).size),
  );
  return Math.ceil((Math.max(...sizes) * 8) / segment / 1000) * 1000;
}

function master(bandwidths: readonly number[]): string {
  const codec = { '3.1': 'avc1.4d401f', '3.0': 'avc1.4d401e' } as Record<string, string>;
  const streams = renditions.map(
    ({ name, width, height, level }, i) =>
      `#EXT-X-STREAM-INF:BANDWIDTH=${bandwidths[i] ?? 0},RESOLUTION=${width}x${height},FRAME-RATE=${rate}.000,CODECS="${codec[level] ?? ''}"\n${name}/index.m3u8\n`,
  );
  return `#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n${streams.join('')}`;
}

/** The captions as WebVTT. */
export function vtt(captions: readonly Caption[]): string {
  const stamp = (s: number): string =>
    `00:${String(Math.floor(s / 60)).padStart(2, '0')}:${(s % 60).toFixed(3).padStart(6, '0')}`;
  return `WEBVTT\n\n${captions.map(({ from, to, text }, i) => `${i + 1}\n${stamp(from)} --> ${stamp(to)}\n${text}\n`).join('\n')}`;
}

/** The most that a poster may weigh, in bytes: it is part of the page before the student presses play. */
const POSTER_LIMIT = 14_000;

async function poster(film: Film): Promise<Buffer> {
  const svg = Buffer.from(film.frame(film.poster));
  for (let quality = 76; ; quality -= 4) {
    const image = await sharp(svg).resize(640).jpeg({ quality, mozjpeg: true }).toBuffer();
    if (image.length < POSTER_LIMIT || quality < 40) return image;
  }
}

/** The small rendition in one file, for browsers that play no HLS when scripts are off: fMP4 pieces join as they are. */
async function whole(folder: string): Promise<Buffer> {
  const pieces = (await readdir(folder)).filter((name) => name.endsWith('.m4s')).sort();
  return Buffer.concat(await Promise.all(['init.mp4', ...pieces].map((name) => readFile(join(folder, name)))));
}

/** Writes all files of a film to `folder`, in place of those of an earlier run. */
export async function write(film: Film, folder: string): Promise<void> {
  const began = performance.now();
  await rm(join(folder, 'hls'), { recursive: true, force: true });
  const bandwidths = await encode(film, folder);
  await writeFile(join(folder, 'hls', 'master.m3u8'), master(bandwidths));
  await writeFile(join(folder, 'poster.jpg'), await poster(film));
  await writeFile(join(folder, 'film.mp4'), await whole(join(folder, 'hls', '360p')));
  await writeFile(join(folder, 'captions.en.vtt'), vtt(film.captions));
  const shape = { seconds: film.seconds, width: WIDTH, height: HEIGHT };
  await makeStoryboard(join(folder, 'film.mp4'), shape, folder, new AbortController().signal);
  const about = {
    title: film.title,
    summary: film.summary,
    seconds: film.seconds,
    storyboard: 'storyboard.vtt',
    captions: [{ lang: 'en', label: 'English', file: 'captions.en.vtt' }],
    chapters: film.chapters,
    description: `${film.description}\n`,
    licence: 'CC BY 4.0',
    made: `Drawn by scripts/films/${film.id}.ts`,
  };
  const record = join(folder, 'film.yaml');
  const text = stringify(about, { lineWidth: 0, blockQuote: 'literal' });
  await writeFile(record, withSchemaLine(text, schemaLine(record, 'film')));
  console.log(`${film.id}: ${film.seconds} s, drawn in ${Math.round((performance.now() - began) / 1000)} s`);
}
