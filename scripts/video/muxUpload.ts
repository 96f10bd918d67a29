import { setTimeout as wait } from 'node:timers/promises';
import type { Mux } from '@mux/mux-node';
import { Refusal } from '../command.ts';
import { wordMuxError } from './muxErrors.ts';
import { putBytes, type Uploading } from './putBytes.ts';
import type { Source } from './record.ts';

/** How often Mux is asked how far it is, and for how long at most, in ms. */
const POLL = 2000;
const PATIENCE = 60 * 60 * 1000;

/** How to wait; shorter in tests. */
export interface Waiting extends Uploading {
  /** Told what is being done now. */
  step: (title: string) => void;
  poll?: number;
  patience?: number;
}

/**
 * Uploads a film to Mux, to be played with signed tokens only, and waits until it can be played. What was begun there
 * is taken back when it fails.
 * @throws Refusal in words when Mux refuses, fails, or can't read the film.
 */
export async function uploadToMux(mux: Mux, film: { file: string; title: string }, waiting: Waiting): Promise<Source> {
  const { video } = mux;
  const upload = await video.uploads
    .create({
      // No browser uploads to it.
      cors_origin: 'https://localhost',
      new_asset_settings: {
        playback_policies: ['signed'],
        // One file as well, for browsers that have scripts off.
        static_renditions: [{ resolution: 'highest' }],
        meta: { title: film.title },
      },
    })
    .catch(wordMuxError);
  let asset: string | undefined;
  try {
    if (!upload.url) throw new Refusal('Mux gave no address to upload to. Try again.');
    waiting.step('Uploading to Mux…');
    await putBytes(upload.url, film.file, waiting);
    waiting.step('Mux prepares the film…');
    asset = await assetOf(mux, upload.id, waiting);
    return { mux: { asset, playback: await playbackOf(mux, asset, waiting), policy: 'signed' } };
  } catch (error) {
    const undone = asset ? video.assets.delete(asset) : video.uploads.cancel(upload.id);
    await undone.catch(() => undefined); // Then Mux lets the upload expire by itself.
    throw error;
  }
}

/** The asset that Mux makes of an upload. */
const assetOf = (mux: Mux, id: string, waiting: Waiting): Promise<string> =>
  until(waiting, async () => {
    const { status, asset_id, error } = await mux.video.uploads.retrieve(id).catch(wordMuxError);
    if (status === 'waiting') return undefined;
    if (status === 'asset_created') return asset_id;
    throw new Refusal(
      `The upload to Mux is ${status.replace('_', ' ')}${error?.message ? `: ${error.message}` : ''}. Try again.`,
    );
  });

/** The id by which an asset is played, once it is ready. */
const playbackOf = (mux: Mux, id: string, waiting: Waiting): Promise<string> =>
  until(waiting, async () => {
    const { status, errors, playback_ids } = await mux.video.assets.retrieve(id).catch(wordMuxError);
    if (status === 'preparing') return undefined;
    if (status === 'errored') {
      const why = errors?.messages?.join(' ') ?? 'it gives no reason';
      throw new Refusal(`Mux can’t make a film of this file: ${why} Try another format, such as .mp4 with H.264.`);
    }
    const signed = playback_ids?.find((it) => it.policy === 'signed');
    if (!signed) throw new Refusal('Mux made no signed playback id. Check the policies of its environment.');
    return signed.id;
  });

async function until<T>(
  { poll = POLL, patience = PATIENCE, signal }: Waiting,
  ask: () => Promise<T | undefined>,
): Promise<T> {
  for (const deadline = Date.now() + patience; Date.now() < deadline; ) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await wait(poll, undefined, { signal });
    signal.throwIfAborted();
  }
  throw new Refusal(
    `Mux was not ready after ${Math.round(patience / 60_000)} minutes. Look at its dashboard, and try again.`,
  );
}
