import { addAbortSignal, type Readable } from 'node:stream';
import { type Done, done, type Refused, refused } from '../outcome.ts';
import { receivedOf, writeIncoming } from './incoming.ts';
import type { Upload } from './upload.ts';

/** Why bytes are not taken: they don't go on where the last ended, are more than announced, or the file is being read. */
export type ReceiveRefusal = 'wrong-place' | 'more-than-announced' | 'being-checked';

/** Someone who sends bytes of a file just now, or who checks it. */
interface Busy {
  checking: boolean;
  /** Ends the sending, as a cut would. */
  cut: AbortController;
  over: Promise<unknown>;
}

const busy = new Map<string, Busy>();

/**
 * How many bytes of a file have come. Whoever asks has lost the connection before, even if the server has not noticed:
 * what still comes over the old one is cut off first, so that the answer stays true.
 */
export async function offsetOf(upload: Upload): Promise<number> {
  await freeFromOthers(upload.id);
  return receivedOf(upload.id);
}

/**
 * Writes bytes of a file behind those that have come. What has come stays when the stream breaks.
 * @param offset where the bytes belong. @returns how many bytes there are now.
 * @throws what breaks the stream; an AbortError where the same file comes over another connection meanwhile.
 */
export async function receive(
  upload: Upload,
  offset: number,
  bytes: Readable,
): Promise<Done<{ received: number }> | Refused<ReceiveRefusal>> {
  if (!(await freeFromOthers(upload.id))) return refused('being-checked');
  return whileBusy(upload.id, false, async (cut) => {
    if ((await receivedOf(upload.id)) !== offset) return refused('wrong-place');
    const result = await writeIncoming(upload.id, addAbortSignal(cut, bytes), upload.size - offset);
    return result.more ? refused('more-than-announced') : done({ received: result.received });
  });
}

/** Does something with a whole file while nobody may send bytes of it. Refused when someone does so already. */
export async function whileChecking<T>(id: string, work: () => Promise<T>): Promise<T | Refused<'being-checked'>> {
  if (!(await freeFromOthers(id))) return refused('being-checked');
  return whileBusy(id, true, work);
}

/** Cuts off whoever sends bytes of a file; false while it is being checked, which is not cut off. */
async function freeFromOthers(id: string): Promise<boolean> {
  for (let other = busy.get(id); other; other = busy.get(id)) {
    if (other.checking) return false;
    other.cut.abort();
    await other.over.catch(() => {});
  }
  return true;
}

async function whileBusy<T>(id: string, checking: boolean, work: (cut: AbortSignal) => Promise<T>): Promise<T> {
  const cut = new AbortController();
  const over = work(cut.signal).finally(() => busy.delete(id));
  busy.set(id, { checking, cut, over });
  return over;
}
