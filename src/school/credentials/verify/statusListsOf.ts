import { openFile } from './openFile.ts';
import { readCredential } from './readCredential.ts';
import { statusEntriesIn } from './status.ts';

/** Addresses of the status lists that the credential in a file names, to be fetched by whoever is online. */
export function statusListsOf(file: Buffer): string[] {
  const opened = openFile(file);
  const read = opened.ok ? readCredential(opened.credential) : undefined;
  return read ? statusEntriesIn(read.credential).map((it) => it.statusListCredential) : [];
}
