import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { ensureFfmpeg } from '../../support/ffmpeg.ts';
import { INSTALLING, MAKING, Workshop } from './support.ts';

let shop: Workshop;
let clip: string;

beforeAll(() => {
  ensureFfmpeg();
  shop = new Workshop();
  clip = shop.clip('clip.mp4', { silent: true });
}, INSTALLING);
afterAll(() => shop.remove());

/** Whatever was wrong, nothing is written. */
afterEach(() => expect(shop.files()).toEqual([]));

const refusal = async (...args: string[]) => {
  const { code, said } = await shop.add(args);
  expect(code).toBe(1);
  return said.trimEnd().split('\n');
};

it('Everything that is wrong is told at once', { timeout: MAKING }, async () => {
  const captions = shop.put('bad.vtt', 'WEBVTT\n\n00:00:02.000 --> 00:00:01.000\nBackwards\n\nno times\n');
  const late = shop.put('late.vtt', 'WEBVTT\n\n01:00:00.000 --> 01:00:02.000\nOf another film\n');
  const many = ['--captions', captions, '--captions', `${late}:es`, '--captions', 'none.vtt:xx-'];
  expect(
    await refusal(
      clip,
      '--course',
      'none',
      '--film',
      'Not An Id',
      ...many,
      '--chapter',
      '9:59=Late',
      '--poster',
      'soon',
    ),
  ).toEqual([
    '--course  there is no course `none`  There are: first, later.',
    '--film  `Not An Id` is no id  use lower-case letters, digits and hyphens, such as neck-rotation',
    'bad.vtt:3:1  the cue ends before it begins  let the second time be the later one',
    'bad.vtt:6:1  this text belongs to no cue  put a line with times above it: write 00:00:03.200 --> 00:00:05.800',
    'late.vtt  1 of its captions begin after the film has ended  are they those of another film?',
    '--captions  `xx-` is no language  write its code behind the file, as in captions.vtt:es',
    'none.vtt  is not there  say where the captions are',
    '--chapter  “Late” begins after the film has ended  correct its time',
    '--poster  `soon` is no time  write it like --poster 1:20',
    'Nothing was added.',
  ]);
});

const NOT_A_VIDEO = 'give a video file, such as .mp4, .mov or .mkv';

it.each([
  ['a text', 'notes.mp4', 'Not a film.', 'is not a video: Invalid data found when processing input'],
  ['nothing', 'empty.mp4', '', 'is not a video: Invalid data found when processing input'],
])('A file that holds %s is not a video', async (_, name, text, why) => {
  expect(await refusal(shop.put(name, text))).toEqual([`${name}  ${why}  ${NOT_A_VIDEO}`, 'Nothing was added.']);
});

it('A film that breaks off is not taken for a short one', { timeout: MAKING }, async () => {
  const whole = shop.clip('whole.mov', { silent: true, seconds: 6 });
  const streamed = join(shop.root, 'streamed.mp4');
  const args = ['-v', 'error', '-i', whole, '-c', 'copy', '-movflags', '+faststart', streamed];
  expect(spawnSync('ffmpeg', args).status).toBe(0);
  const bytes = readFileSync(streamed);
  const half = shop.put('half.mp4', bytes.subarray(0, bytes.length / 2));
  expect((await refusal(half)).at(-1)).toMatch(
    /^half\.mp4 {2}breaks off after [1-4]\.\d of its 6\.0 seconds {2}copy it again from where it comes$/,
  );
});

it('A picture is not a video', async () => {
  const picture = 'courses/foundations/films/neck-rotation/poster.jpg';
  expect(await refusal(picture)).toEqual([
    `${picture}  is not a video: it is shorter than a second, as a picture is  ${NOT_A_VIDEO}`,
    'Nothing was added.',
  ]);
});

it('A file that is not there, a folder and no file at all are told apart', async () => {
  expect(await refusal('gone.mp4')).toEqual([
    'gone.mp4  is not there  say where the video file is',
    'Nothing was added.',
  ]);
  expect((await refusal(shop.courses))[0]).toBe('courses  is no file  say which video file to add');
  expect((await refusal())[0]).toBe('Say which video file to add.');
  expect((await refusal(clip, 'another.mp4'))[0]).toContain('One film at a time: what is another.mp4?');
  expect((await refusal(clip, '--colour', 'red'))[0]).toContain("Unknown option '--colour'");
});

it('A name longer than a file can have is told in a line', async () => {
  const [first = '', ...rest] = await refusal(`${'gigabyte'.repeat(10_000)}.mp4`, '--title', 'Short');
  expect(first).toBe(
    `${'gigabyte'.repeat(10).slice(0, 77)}…  has a name of 80004 bytes, and names end at 255  give the file a shorter name`,
  );
  expect(rest).toEqual(['Nothing was added.']);
});

it('A title without a letter from a to z needs an id; accents need none', async () => {
  expect(await refusal(clip, '--title', '肩の可動域')).toEqual([
    '--film  no id can be made of the title “肩の可動域”  add --film and an id of the letters a to z',
    'Nothing was added.',
  ]);
  expect((await refusal(clip, '--title', 'Épaule gelée', '--course', 'none'))[0]).toContain('--course');
});

it('Without ffmpeg it says what to install', async () => {
  const { code, said } = await shop.add([clip], { PATH: '/nowhere' });
  expect(code).toBe(1);
  expect(said).toContain('There is no ffprobe here. Install FFmpeg');
  expect(said).toContain('apt-get install ffmpeg');
});
