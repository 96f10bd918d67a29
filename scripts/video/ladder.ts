import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../command.ts';
import { type Footage, probe } from './probe.ts';
import { runFfmpeg } from './tools.ts';

/** One of the sizes that a film is made in. Width and height in pixels, the most that it may weigh in bits a second. */
export interface Rendition {
  name: string;
  width: number;
  height: number;
  peak: number;
}

/** Sizes by their shorter side. Weights: what x264 needs for hands and skin in motion. */
const RUNGS = [
  { side: 360, peak: 800_000 },
  { side: 720, peak: 2_500_000 },
  { side: 1080, peak: 4_500_000 },
];
/** A film that is so much larger than the last rung below it is also made in its own size. */
const WORTH_KEEPING = 1.2;

/** Length of a segment in seconds: what a player waits for at least. */
const SEGMENT = 4;
const FASTEST = 30;

/** So much of a film may be missing at its end, in seconds: sound and picture seldom end together. */
const MISSING = 1;

/** The sizes to make of some footage, smallest first. Never larger than it is. */
export function renditionsOf({ width, height }: Pick<Footage, 'width' | 'height'>): Rendition[] {
  const own = Math.min(width, height);
  const rungs = RUNGS.filter((it) => it.side <= own);
  const largest = rungs.at(-1)?.side ?? 0;
  const peak = RUNGS.find((it) => it.side > own)?.peak;
  if (peak !== undefined && own >= largest * WORTH_KEEPING) rungs.push({ side: own, peak });
  // H.264 has its colours at half the size, so that both sides must be even.
  const even = (length: number) => Math.max(2, Math.round(length / 2) * 2);
  return rungs.map(({ side, peak: bits }) => ({
    name: `${side}p`,
    width: even((width * side) / own),
    height: even((height * side) / own),
    peak: bits,
  }));
}

/** Pictures a second to keep: halved until they are few enough, so that movement stays even. */
export function keptRate(rate: number): number {
  return rate > FASTEST * 1.02 ? keptRate(rate / 2) : rate;
}

/**
 * Makes the renditions of a film for HLS with CMAF segments: `hls/master.m3u8`, and a folder each.
 * @param progress is told how much is done, 0 to 1.
 * @throws Refusal when ffmpeg fails.
 */
export async function makeLadder(
  footage: Footage & { file: string },
  folder: string,
  { progress, signal }: { progress: (share: number) => void; signal: AbortSignal },
): Promise<void> {
  const renditions = renditionsOf(footage);
  for (const { name } of renditions) await mkdir(join(folder, 'hls', name), { recursive: true });
  const heard = (text: string) => {
    const done = Number(/out_time_us=(\d+)/.exec(text)?.[1] ?? 0) / 1e6;
    if (done > 0) progress(Math.min(1, done / footage.seconds));
  };
  await runFfmpeg(ladderArgs(footage, renditions, folder), { heard, signal });
}

function ladderArgs(
  { file, rate, hasSound }: Footage & { file: string },
  renditions: readonly Rendition[],
  folder: string,
): string[] {
  const split = `[0:v:0]split=${renditions.length}${renditions.map((_, index) => `[in${index}]`).join('')}`;
  const scaled = renditions.map(
    ({ width, height }, index) =>
      `[in${index}]scale=${width}:${height}:flags=lanczos,setsar=1,fps=${keptRate(rate)},format=yuv420p[out${index}]`,
  );
  const streams = renditions.map(({ name }, index) => `v:${index}${hasSound ? `,a:${index}` : ''},name:${name}`);
  return [
    ...['-progress', 'pipe:1', '-nostats', '-protocol_whitelist', 'file,pipe', '-i', `file:${file}`],
    ...['-filter_complex', [split, ...scaled].join(';')],
    ...renditions.flatMap((_, index) => ['-map', `[out${index}]`, ...(hasSound ? ['-map', '0:a:0'] : [])]),
    ...['-c:v', 'libx264', '-profile:v', 'main', '-preset', 'medium', '-crf', '23'],
    ...renditions.flatMap(({ peak }, index) => [
      `-maxrate:v:${index}`,
      `${peak}`,
      `-bufsize:v:${index}`,
      `${peak * 2}`,
    ]),
    // B-frames that refer to no other B-frame put the first picture off by one frame, which players bridge.
    ...['-bf', '3', '-x264-params', 'b-pyramid=none'],
    // A segment can only be cut at a key frame, and a closed group needs no other segment to be shown.
    ...['-force_key_frames', `expr:gte(t,n_forced*${SEGMENT})`, '-sc_threshold', '0', '-flags', '+cgop'],
    ...(hasSound ? ['-c:a', 'aac', '-b:a', '96k', '-ac', '2', '-ar', '48000'] : []),
    ...['-f', 'hls', '-hls_time', `${SEGMENT}`, '-hls_playlist_type', 'vod', '-hls_flags', 'independent_segments'],
    // Not MPEG-TS: it is larger, and its files would end in .ts and be taken for TypeScript.
    ...['-hls_segment_type', 'fmp4', '-hls_fmp4_init_filename', 'init.mp4'],
    ...['-var_stream_map', streams.join(' '), '-master_pl_name', 'master.m3u8'],
    ...['-hls_segment_filename', join(folder, 'hls', '%v', '%03d.m4s'), join(folder, 'hls', '%v', 'index.m3u8')],
  ];
}

/**
 * Puts the smallest rendition into one file, for browsers that have scripts off.
 * @throws Refusal when ffmpeg fails; or when the film ended early, for ffmpeg takes a file that breaks off for a short one.
 */
export async function makeWhole(
  footage: Footage & { file: string },
  folder: string,
  signal: AbortSignal,
): Promise<void> {
  const [smallest] = renditionsOf(footage);
  const playlist = join(folder, 'hls', smallest?.name ?? '', 'index.m3u8');
  const args = ['-allowed_extensions', 'ALL', '-i', playlist, '-c', 'copy', '-movflags', '+faststart'];
  const whole = join(folder, 'film.mp4');
  await runFfmpeg([...args, whole], { signal });
  const made = await probe(whole);
  const seconds = 'wrong' in made ? 0 : made.seconds;
  if (seconds < footage.seconds - MISSING)
    throw new Refusal(
      `${footage.file}  breaks off after ${seconds.toFixed(1)} of its ${footage.seconds.toFixed(1)} seconds  copy it again from where it comes`,
    );
}
