import { database, write } from '../../../../db/client.ts';
import { newId } from '../../../platform/tokens.ts';
import { refused } from '../../outcome.ts';
import {
  cleanName,
  dropIncoming,
  endingOf,
  findUpload,
  KINDS,
  LARGEST,
  noteReceived,
  promisedKind,
  refusedFile,
  renameIncoming,
  writeIncoming,
} from '../../uploads/index.ts';
import { announceFile } from './announceFile.ts';
import { attachable } from './attachable.ts';
import { finish } from './sendBytes.ts';

/**
 * Takes a whole file for one's own draft from a form, which doesn't say beforehand how large it is, checks it and keeps
 * it if it is fit. A stream that breaks leaves nothing.
 * @param bytes are read to their end, whatever is refused. @param now in ms.
 */
export async function keepFile(
  person: string,
  submission: string,
  given: { name: string; bytes: AsyncIterable<Uint8Array> },
  now: number,
) {
  const name = cleanName(given.name);
  const kind = promisedKind(name);
  const allowed = await attachable(database(), person, submission);
  const coming = newId();
  try {
    // What is refused anyway is read and not written.
    const most = allowed.ok && kind ? KINDS[kind].most : 0;
    const { received: size, more } = await writeIncoming(coming, given.bytes, most);
    if (!allowed.ok) return allowed;
    if (!kind) return refusedFile({ reason: 'unsuitable', ending: endingOf(name) });
    const announced = await announceFile(person, submission, { name, size: more ? LARGEST + 1 : size }, now);
    if (!announced.ok) return announced;
    const { upload } = announced;
    await renameIncoming(coming, upload);
    await write((tx) => noteReceived(tx, upload, size));
    const found = await findUpload(database(), upload);
    return found && found !== 'removed' ? await finish(person, found, now) : refused('removed');
  } finally {
    await dropIncoming(coming);
  }
}
