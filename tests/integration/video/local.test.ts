import { spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { probe } from '../../../scripts/video/probe.ts';
import { filmFile } from '../../../src/school/catalogue/files/activity.ts';
import { ensureFfmpeg } from '../../support/ffmpeg.ts';
import { findings, SMALL_SCHOOL } from '../catalogue/smallSchool.ts';
import { INSTALLING, MAKING, Workshop } from './support.ts';

let shop: Workshop;

beforeAll(() => {
  ensureFfmpeg();
  shop = new Workshop();
}, INSTALLING);
afterAll(() => shop.remove());

const VTT = 'WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nHands in place\n';
const TEXTS = ['--summary', 'Shown.', '--description', 'Seen.', '--licence', 'CC BY 4.0', '--made', 'Filmed'];
const inFilm = (film: string, file: string) => join(shop.courses, film, file);

it('A film with all its texts is made at once, and passes the check', { timeout: MAKING }, async () => {
  const captions = ['--captions', shop.put('en.vtt', VTT), '--captions', `${shop.put('es.vtt', VTT)}:es`];
  const clip = shop.clip('Neck rotation_2.mov', { size: '1280x720' });
  const { code, said } = await shop.add([clip, ...captions, ...TEXTS, '--chapter', '0:01=Set up']);
  expect(said).toContain('For the course first; --course chooses another.');
  expect(said).toContain('<Film id="neck-rotation-2" />');
  expect(said).not.toContain('check will not pass');
  expect(code).toBe(0);

  const film = 'first/films/neck-rotation-2';
  expect(shop.files().map((it) => it.replace(`${film}/`, ''))).toEqual([
    'captions.en.vtt',
    'captions.es.vtt',
    'film.mp4',
    'film.yaml',
    'hls/360p/000.m4s',
    'hls/360p/index.m3u8',
    'hls/360p/init_0.mp4',
    'hls/720p/000.m4s',
    'hls/720p/index.m3u8',
    'hls/720p/init_1.mp4',
    'hls/master.m3u8',
    'poster.jpg',
    'storyboard.jpg',
    'storyboard.vtt',
  ]);
  expect(filmFile.parse(parse(readFileSync(inFilm(film, 'film.yaml'), 'utf8')))).toEqual({
    title: 'Neck rotation 2',
    summary: 'Shown.',
    seconds: expect.closeTo(3, 0),
    source: 'local',
    poster: 'poster.jpg',
    storyboard: 'storyboard.vtt',
    captions: [
      { lang: 'en', label: 'English', file: 'captions.en.vtt' },
      { lang: 'es', label: 'Español', file: 'captions.es.vtt' },
    ],
    chapters: [{ at: 1, title: 'Set up' }],
    description: 'Seen.',
    licence: 'CC BY 4.0',
    made: 'Filmed',
  });

  const master = readFileSync(inFilm(film, 'hls/master.m3u8'), 'utf8');
  expect(master.match(/RESOLUTION=\S+?,|CODECS="\S+"/g)?.join(' ')).toMatch(
    /^RESOLUTION=640x360, CODECS="avc1\.\w+,mp4a\.40\.2" RESOLUTION=1280x720, CODECS="avc1\.\w+,mp4a\.40\.2"$/,
  );
  expect(await probe(inFilm(film, 'film.mp4'))).toMatchObject({ width: 640, height: 360, hasSound: true });
  expect(await probe(inFilm(film, 'hls/720p/index.m3u8')).catch(() => 'no')).toMatchObject({
    width: 1280,
    height: 720,
  });
  // Its index stands before its pictures, so that it plays while it comes.
  expect(readFileSync(inFilm(film, 'film.mp4')).indexOf('moov')).toBeLessThan(200);
  expect(await sharp(inFilm(film, 'poster.jpg')).metadata()).toMatchObject({ format: 'jpeg', width: 640, height: 360 });
  expect(statSync(inFilm(film, 'poster.jpg')).size).toBeLessThan(14_000);
  expect(statSync(join(shop.courses, film)).mode & 0o777).toBe(0o755);
  const added = shop.files().map((it) => [`courses/${it}`, readFileSync(join(shop.courses, it))] as const);
  expect(findings({ ...SMALL_SCHOOL, ...Object.fromEntries(added) }).filter((it) => it.file.includes('neck'))).toEqual(
    [],
  );
});

it('A small, silent film is made as it is, and a film held upright stays so', { timeout: MAKING }, async () => {
  const small = shop.clip('small.mp4', { silent: true });
  expect((await shop.add([small, '--course', 'later'])).code).toBe(0);
  expect(await probe(inFilm('later/films/small', 'film.mp4'))).toMatchObject({
    width: 320,
    height: 180,
    hasSound: false,
  });
  const upright = shop.clip('upright.mp4', { size: '360x640', silent: true });
  expect((await shop.add([upright, '--course', 'later'])).code).toBe(0);
  expect(readFileSync(inFilm('later/films/upright', 'hls/master.m3u8'), 'utf8')).toContain('RESOLUTION=360x640');
});

it('What an author has not written yet is said, and asked for by the check', { timeout: MAKING }, async () => {
  const { code, said } = await shop.add([shop.clip('bare.mp4', { silent: true }), '--title', 'Шея', '--film', 'sheya']);
  expect(code).toBe(0);
  expect(said).toContain('The check will not pass before you write its captions, summary, description, licence, made');
  const film = 'first/films/sheya';
  expect(readFileSync(inFilm(film, 'film.yaml'), 'utf8')).toContain('title: Шея\n');
  const added = ['film.yaml', 'captions.en.vtt', 'poster.jpg', 'hls/master.m3u8', 'storyboard.vtt'].map(
    (it) => [`courses/${film}/${it}`, readFileSync(inFilm(film, it))] as const,
  );
  const found = findings({ ...SMALL_SCHOOL, ...Object.fromEntries(added) }).filter((it) => it.file.includes(film));
  expect(found.map((it) => it.wrong)).toEqual(
    expect.arrayContaining([
      'there are no cues',
      '`summary` is missing',
      '`description` is missing',
      '`licence` is missing',
    ]),
  );
});

it('A film is made whole though nobody reads on, and its title is one line', { timeout: MAKING }, async () => {
  const clip = shop.clip('unheard.mp4', { silent: true });
  const child = spawn(process.execPath, ['scripts/video-add.ts', clip, '--title', 'Two\nlines'], {
    env: { ...process.env, COURSES_DIR: shop.courses },
  });
  child.stdout.once('data', () => child.stdout.destroy());
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
  expect(readFileSync(inFilm('first/films/two-lines', 'film.yaml'), 'utf8')).toContain('title: Two lines\n');
  expect(shop.files().filter((it) => it.includes('.adding-'))).toEqual([]);
});

it('Ctrl-C leaves nothing', { timeout: MAKING }, async () => {
  const clip = shop.clip('long.mp4', { size: '1280x720', seconds: 20 });
  const before = shop.files();
  const { code, said } = await shop.add([clip], {}, 'Making 360p');
  expect(said).toContain('Broken off. Nothing was added.');
  expect(code).toBe(130);
  expect(shop.files()).toEqual(before);
});
