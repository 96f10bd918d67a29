import { type Db, database, write } from '../../../db/client.ts';
import { newId } from '../../platform/tokens.ts';
import { type Done, done, type Refused, refused } from '../outcome.ts';
import { announceUpload } from './announce.ts';
import { dropIncoming, renameIncoming, writeIncoming } from './incoming.ts';
import { checkAndKeep } from './keep.ts';
import { cleanName, endingOf, KINDS, LARGEST, promisedKind } from './kinds.ts';
import { refusedFile } from './refusal.ts';
import { findUpload, noteReceived } from './store.ts';
import type { Owner } from './upload.ts';

/**
 * Takes a whole file from a form, which doesn't say beforehand how large it is, checks it and keeps it if it is fit. A
 * stream that breaks leaves nothing.
 * @param may whether this person may send files now, and how many there may be; asked again whenever something is kept.
 * @param given its bytes are read to their end, whatever is refused. @param now in ms.
 */
export async function keepWhole<R extends string>(
  { owner, person }: { owner: Owner; person: string },
  given: { name: string; bytes: AsyncIterable<Uint8Array> },
  may: (db: Db) => Promise<Done<{ most: number }> | Refused<R>>,
  now: number,
) {
  const name = cleanName(given.name);
  const kind = promisedKind(name);
  const allowed = await may(database());
  const coming = newId();
  try {
    // What is refused anyway is read and not written.
    const most = allowed.ok && kind ? KINDS[kind].most : 0;
    const { received: size, more } = await writeIncoming(coming, given.bytes, most);
    if (!allowed.ok) return allowed;
    if (!kind) return refusedFile({ reason: 'unsuitable', ending: endingOf(name) });
    const file = { owner, person, name, size: more ? LARGEST + 1 : size };
    const announced = await write(async (tx) => {
      const still = await may(tx);
      return still.ok ? announceUpload(tx, file, still.most, now) : still;
    });
    if (!announced.ok) return announced;
    const { upload } = announced;
    await renameIncoming(coming, upload);
    await write((tx) => noteReceived(tx, upload, size));
    const found = await findUpload(database(), upload);
    if (!found || found === 'removed') return refused('removed');
    const kept = await checkAndKeep(found, may, now);
    return kept.ok ? done({ received: size }) : kept;
  } finally {
    await dropIncoming(coming);
  }
}
