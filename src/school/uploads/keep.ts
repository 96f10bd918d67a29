import { Mutex } from 'async-mutex';
import { type Db, database, write } from '../../../db/client.ts';
import { log } from '../../platform/log.ts';
import { storage } from '../../platform/storage/storage.ts';
import { record } from '../audit/index.ts';
import { type Done, done, type Refused, refused } from '../outcome.ts';
import { cleanedPath, dropIncoming, incomingPath } from './incoming.ts';
import { type Content, inspect } from './inspect/inspect.ts';
import { whileChecking } from './receive.ts';
import type { ContentRefusal, RefusedFile } from './refusal.ts';
import { forgetHash, hashesToForget, isUsed, noteContent, noteKept, noteRemoved } from './store.ts';
import type { Upload } from './upload.ts';

/** Putting bytes into storage and taking them out, one at a time: the same bytes may be another file's. */
const bytesInStorage = new Mutex();

/**
 * Checks a file that has come whole by its content, and keeps what is fit of it; what is not is gone.
 * @param may whether its sender still may add it, in the transaction that keeps it: a draft may be handed in meanwhile.
 * @param now in ms.
 */
export const checkAndKeep = <R extends string>(
  upload: Upload,
  may: (tx: Db) => Promise<Done | Refused<R>>,
  now: number,
): Promise<Done | RefusedFile<ContentRefusal> | Refused<R | 'being-checked' | 'removed'>> =>
  whileChecking(upload.id, async () => {
    const found = await inspect(incomingPath(upload.id), cleanedPath(upload.id));
    const result = found.ok ? await keep(upload, found, may, now) : found;
    if (!result.ok) await write((tx) => noteRemoved(tx, upload.id, now));
    await dropIncoming(upload.id);
    if (!result.ok) await removeUnused();
    return result;
  });

const keep = <R extends string>(
  { id, owner, person }: Upload,
  { path, ...content }: Content,
  may: (tx: Db) => Promise<Done | Refused<R>>,
  now: number,
): Promise<Done | Refused<R | 'removed'>> =>
  bytesInStorage.runExclusive(async () => {
    await write((tx) => noteContent(tx, id, content));
    await storage().put(path, content.hash);
    return write(async (tx) => {
      const allowed = await may(tx);
      if (!allowed.ok) return allowed;
      if (!(await noteKept(tx, id, now))) return refused('removed');
      const details = { ...owner, type: content.type, bytes: content.keptSize, sha256: content.hash };
      await record(tx, { at: now, actor: person, action: 'file-kept', subject: `upload/${id}`, details });
      return done();
    });
  });

/** Takes bytes out of storage that no file needs any more. What can't be taken out now is tried again another time. */
export const removeUnused = (): Promise<void> =>
  bytesInStorage.runExclusive(async () => {
    for (const hash of await hashesToForget(database())) {
      try {
        if (!(await isUsed(database(), hash))) await storage().remove(hash);
        await write((tx) => forgetHash(tx, hash));
      } catch (error) {
        log.warn({ err: error, hash }, 'a file that nobody needs is still in storage');
      }
    }
  });
