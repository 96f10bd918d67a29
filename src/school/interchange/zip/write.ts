import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** The moment that every file of a package bears, so that the same items make the same bytes; zip files hold local time. */
const MADE = new Date(2000, 0, 1);

/** Packs texts into a zip file. */
export async function zip(files: readonly { name: string; text: string }[]): Promise<Buffer> {
  const archive = new ZipFile();
  for (const { name, text } of files) {
    archive.addBuffer(Buffer.from(text), name, { mtime: MADE, forceDosTimestamp: true });
  }
  archive.end();
  return buffer(archive.outputStream);
}
