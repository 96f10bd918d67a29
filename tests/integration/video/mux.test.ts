import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { uploadToMux } from '../../../scripts/video/muxUpload.ts';
import { muxClient } from '../../../src/platform/mux/client.ts';
import { readSettings } from '../../../src/platform/settings.ts';
import { ensureFfmpeg } from '../../support/ffmpeg.ts';
import { MuxStandIn } from '../../support/muxStandIn.ts';
import { INSTALLING, MAKING, newSigningKey, Workshop } from './support.ts';

const { secret } = newSigningKey();
let shop: Workshop;
let mux: MuxStandIn;

beforeAll(() => {
  ensureFfmpeg();
  shop = new Workshop();
}, INSTALLING);
afterAll(() => shop.remove());
beforeEach(async () => {
  mux = new MuxStandIn();
  await mux.start();
});
afterEach(() => mux.stop());

/** Uploads without waiting long. */
async function upload(file: string, signal = new AbortController().signal) {
  const waiting = { step: () => {}, progress: () => {}, signal, firstWait: 1, poll: 1, patience: 2000 };
  const client = (await muxClient(readSettings(mux.settings(secret)))).withOptions({ maxRetries: 1 });
  return uploadToMux(client, { file, title: 'A film' }, waiting);
}

const refusal = (file: string) =>
  upload(file).then(
    () => 'not refused',
    (error: Error) => `${error.name}: ${error.message}`,
  );

describe('the command', () => {
  it('uploads the film where the school has hosted video, and keeps its ids', { timeout: MAKING }, async () => {
    const clip = shop.clip('Hosted.mp4');
    const { code, said } = await shop.add([clip], mux.settings(secret));
    expect(said).toContain('Uploading to Mux…');
    expect(code).toBe(0);
    expect(shop.files()).toEqual(
      ['captions.en.vtt', 'film.yaml', 'poster.jpg'].map((it) => `first/films/hosted/${it}`),
    );
    const record = readFileSync(join(shop.courses, 'first/films/hosted/film.yaml'), 'utf8');
    expect(parse(record)).toMatchObject({
      source: { mux: { asset: 'asset1', playback: 'playback1', policy: 'signed' } },
    });
    expect(mux.uploads.get('upload1')?.bytes.equals(readFileSync(clip))).toBe(true);
    expect(mux.uploads.get('upload1')?.settings).toEqual({
      playback_policies: ['signed'],
      static_renditions: [{ resolution: 'highest' }],
      meta: { title: 'Hosted' },
    });
  });

  it('adds nothing when Mux fails, and makes local files when asked to', { timeout: MAKING }, async () => {
    const before = shop.files();
    mux.fail(/^POST/, 401);
    const clip = shop.clip('refused.mp4', { silent: true });
    const { code, said } = await shop.add([clip], mux.settings(secret));
    expect(code).toBe(1);
    expect(said).toContain('Mux does not know the token (401). Check MUX_TOKEN_ID and MUX_TOKEN_SECRET.');
    expect(shop.files()).toEqual(before);
    expect((await shop.add([clip, '--local'], mux.settings(secret))).code).toBe(0);
    expect(shop.files()).toContain('first/films/refused/hls/master.m3u8');
  });

  it('wants all settings or none', async () => {
    const { MUX_TOKEN_ID = '' } = mux.settings(secret);
    const { code, said } = await shop.add(['any.mp4'], { MUX_TOKEN_ID });
    expect(code).toBe(1);
    expect(said).toContain('MUX_SIGNING_PRIVATE_KEY: is missing; hosted video needs all of');
  });
});

describe('an upload', () => {
  let film: string;
  const bytes = Buffer.alloc(9_000_000, 'film');
  beforeAll(() => {
    film = shop.put('film.bin', bytes);
  });

  it('goes in chunks, each tried again when the connection breaks or the other side fails', async () => {
    mux.fail(/^PUT \/bytes/, 0, 1);
    mux.fail(/^PUT \/bytes/, 503, 2);
    expect(await upload(film)).toEqual({ mux: { asset: 'asset1', playback: 'playback1', policy: 'signed' } });
    expect(mux.uploads.get('upload1')?.bytes.equals(bytes)).toBe(true);
    expect(mux.heard.filter((it) => it.startsWith('PUT')).map((it) => it.split(' ')[2])).toEqual([
      '0',
      '503',
      '503',
      '308',
      '200',
    ]);
  });

  it('rides out a moment in which Mux takes no more', async () => {
    mux.fail(/^POST/, 429, 1);
    mux.fail(/^GET .*assets/, 500, 1);
    await expect(upload(film)).resolves.toBeDefined();
  });

  it.each([
    [401, [], 'Mux does not know the token (401). Check MUX_TOKEN_ID and MUX_TOKEN_SECRET.'],
    [403, [], 'The token may not upload (403). At Mux, give it the right to write to Mux Video.'],
    [422, ['Invalid policy'], 'Mux refuses the film (422). It says: Invalid policy'],
    [429, [], 'Mux takes no more for now (429). Wait a minute, and try again.'],
    [500, [], 'Mux has a fault of its own (500). Try again later; status.mux.com says more.'],
  ])('that Mux answers with %i is refused in words', async (status, messages, words) => {
    mux.fail(/^POST/, status, 10, messages);
    expect(await refusal(film)).toBe(`Refusal: ${words}`);
  });

  it('says so when Mux can’t be reached', async () => {
    mux.fail(/^POST/, 0);
    expect(await refusal(film)).toContain('Mux can’t be reached.');
  });

  it('is cancelled when its bytes do not get through', async () => {
    mux.fail(/^PUT \/bytes/, 502);
    expect(await refusal(film)).toContain('5 tries failed, the last with status 502');
    expect(mux.uploads.get('upload1')?.status).toBe('cancelled');
  });

  it('stops at once where its address has expired', async () => {
    mux.fail(/^PUT \/bytes/, 410);
    expect(await refusal(film)).toContain('The upload was refused (410).');
  });

  it('of what Mux can’t make a film of is taken back', async () => {
    mux.fate = { messages: ['The file is corrupt.'] };
    expect(await refusal(film)).toContain('Mux can’t make a film of this file: The file is corrupt.');
    expect([...mux.assets.keys()]).toEqual([]);
  });

  it('ends when it is broken off, and is cancelled', async () => {
    const stop = new AbortController();
    mux.fail(/^PUT \/bytes/, 503);
    setTimeout(() => stop.abort(new Error('Ctrl-C')), 5);
    await expect(upload(film, stop.signal)).rejects.toThrow('Ctrl-C');
    expect(mux.uploads.get('upload1')?.status).toBe('cancelled');
  });
});
