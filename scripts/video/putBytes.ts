import { open } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from '../command.ts';

/** How much is sent at once, in bytes: a multiple of 256 KiB, as the protocol asks. */
const CHUNK = 8 * 1024 * 1024;
const TRIES = 5;

/** How an upload goes on: its progress, what ends it, and the first wait between two tries, in ms. */
export interface Uploading {
  progress: (share: number) => void;
  signal: AbortSignal;
  firstWait?: number;
}

/**
 * Sends a file to an upload address in chunks; each is tried again when the connection or the other side fails.
 * Source: Google Cloud Storage, resumable uploads, to which Mux's direct uploads lead.
 * @throws Refusal when the other side refuses it, or a chunk fails five times.
 */
export async function putBytes(url: string, path: string, { progress, signal, firstWait = 1000 }: Uploading) {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    for (let sent = 0; sent < size; ) {
      const chunk = Buffer.alloc(Math.min(CHUNK, size - sent));
      await file.read(chunk, 0, chunk.length, sent);
      const range = `bytes ${sent}-${sent + chunk.length - 1}/${size}`;
      sent = await putChunk(url, chunk, { range, end: sent + chunk.length, signal, firstWait });
      progress(sent / size);
    }
  } finally {
    await file.close();
  }
}

/** Sends one chunk. Returns how many bytes of the file the other side has now. */
async function putChunk(
  url: string,
  chunk: Buffer,
  { range, end, signal, firstWait }: { range: string; end: number; signal: AbortSignal; firstWait: number },
): Promise<number> {
  let why = '';
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (attempt > 0) await wait(firstWait * 2 ** (attempt - 1), undefined, { signal });
    const headers = { 'content-range': range, 'content-type': 'application/octet-stream' };
    const answer = await fetch(url, {
      method: 'PUT',
      body: new Uint8Array(chunk),
      headers,
      signal,
      redirect: 'manual',
    }).catch((error: Error) => error);
    signal.throwIfAborted();
    if (answer instanceof Error) why = 'no connection';
    else if (answer.ok) return end;
    // 308: more is wanted; its Range says how much has arrived.
    else if (answer.status === 308) return Number(/-(\d+)$/.exec(answer.headers.get('range') ?? '')?.[1] ?? -1) + 1;
    else if (answer.status < 500 && answer.status !== 408 && answer.status !== 429)
      throw new Refusal(`The upload was refused (${answer.status}). Start it again: addresses to upload to expire.`);
    else why = `status ${answer.status}`;
  }
  throw new Refusal(
    `The upload broke off: ${TRIES} tries failed, the last with ${why}. Check the connection and try again.`,
  );
}
