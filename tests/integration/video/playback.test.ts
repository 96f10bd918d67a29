import { type KeyObject, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canPlay, playbackOf } from '../../../src/components/film/playback.ts';
import { muxFile } from '../../../src/platform/mux/tokens.ts';
import { settings } from '../../../src/platform/settings.ts';
import { filmFile } from '../../../src/school/catalogue/files/activity.ts';
import { newSigningKey } from './support.ts';

const { secret, publicKey } = newSigningKey();
const HOUR = 3600;

const record = {
  title: 'Neck rotation',
  summary: 'Shown.',
  seconds: 90,
  captions: [{ lang: 'en', label: 'English', file: 'captions.en.vtt' }],
  chapters: [{ at: 3, title: 'Set up' }],
  description: 'Seen.',
  licence: 'CC BY 4.0',
};
const film = (own: object) => ({ ...filmFile.parse({ ...record, ...own }), course: 'neck', id: 'rotation' });
const local = film({ storyboard: 'storyboard.vtt' });
const hosted = film({ source: { mux: { asset: 'asset1', playback: 'playback1', policy: 'signed' } } });

/** A token's claims, once its signature (RS256) is found to be the key's. */
function claimsOf(token: string, key: KeyObject): Record<string, unknown> {
  const [head = '', claims = '', signature = ''] = token.split('.');
  expect(JSON.parse(Buffer.from(head, 'base64url').toString())).toMatchObject({ alg: 'RS256', typ: 'JWT' });
  expect(verify('RSA-SHA256', Buffer.from(`${head}.${claims}`), key, Buffer.from(signature, 'base64url'))).toBe(true);
  return JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>;
}

/** Gives the school hosted video. */
function giveMux(): void {
  const mux = { MUX_TOKEN_ID: 'a', MUX_TOKEN_SECRET: 'b', MUX_SIGNING_KEY_ID: 'signing-key' };
  Object.assign(settings(), { ...mux, MUX_SIGNING_PRIVATE_KEY: secret });
}

describe('a film of our own', () => {
  it('is played from its files, needs no Mux and holds no token', async () => {
    expect(canPlay(local)).toBe(true);
    expect(await playbackOf(local)).toEqual({
      title: 'Neck rotation',
      poster: '/films/neck/rotation/poster.jpg',
      captions: [{ lang: 'en', label: 'English', src: '/films/neck/rotation/captions.en.vtt' }],
      chapters: [{ at: 3, title: 'Set up' }],
      source: { src: '/films/neck/rotation/hls/master.m3u8', storyboard: '/films/neck/rotation/storyboard.vtt' },
    });
  });
});

describe('a film at Mux', () => {
  it('can’t be played where the school has no hosted video', async () => {
    expect(canPlay(hosted)).toBe(false);
    await expect(playbackOf(hosted)).rejects.toThrow('the Mux settings are not given');
  });

  it('is played with a token for each of its parts, signed for this film, until some hours after its end', async () => {
    giveMux();
    expect(canPlay(hosted)).toBe(true);
    const { source, poster, captions } = await playbackOf(hosted);
    expect([poster, captions[0]?.src]).toEqual([
      '/films/neck/rotation/poster.jpg',
      '/films/neck/rotation/captions.en.vtt',
    ]);
    if ('src' in source) throw new Error('not at Mux');
    expect(source.playbackId).toBe('playback1');
    const now = Date.now() / 1000;
    for (const [part, aud] of [
      ['playback', 'v'],
      ['thumbnail', 't'],
      ['storyboard', 's'],
    ] as const) {
      const claims = claimsOf(source.tokens[part], publicKey);
      expect(claims).toEqual({ sub: 'playback1', aud, kid: 'signing-key', exp: expect.any(Number) });
      expect(Number(claims['exp']) - now).toBeGreaterThan(90 + 6 * HOUR - 60);
      expect(Number(claims['exp']) - now).toBeLessThan(90 + 6 * HOUR + 60);
    }
    expect(() => claimsOf(source.tokens.playback, newSigningKey().publicKey)).toThrow();
  });

  it('is one file, too, at an address that is signed', async () => {
    giveMux();
    const address = new URL(await muxFile('playback1', 90));
    expect(`${address.origin}${address.pathname}`).toBe('https://stream.mux.com/playback1/highest.mp4');
    expect(claimsOf(address.searchParams.get('token') ?? '', publicKey)).toMatchObject({ sub: 'playback1', aud: 'v' });
  });
});

describe('the record of a film', () => {
  it.each([
    ['somewhere', 'must be local, or what npm run video:add wrote for Mux'],
    [{ mux: { asset: 'a', playback: 'b', policy: 'public' } }, 'must be local'],
    [{ mux: { asset: 'a', playback: '../b', policy: 'signed' } }, 'must be an id as Mux gives it'],
  ])('is refused with the source %j', (source, why) => {
    expect(filmFile.safeParse({ ...record, source }).error?.issues[0]?.message).toContain(why);
  });

  it('of a film that was made before it could say so means files beside it', () => {
    expect(filmFile.parse(record)).toMatchObject({ source: 'local', poster: 'poster.jpg' });
  });
});
