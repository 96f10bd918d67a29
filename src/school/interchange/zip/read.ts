import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { LIMITS, megabytes } from '../file/limits.ts';
import type { Flaw } from '../types.ts';

/** An open zip file. Nothing of it is ever written to disk. */
export interface Package {
  /** Names of its files, in order; folders are left out. */
  names: readonly string[];
  /** Unpacks a file. A size that is not allowed condemns the whole package, whatever its list of files says. */
  read(name: string): Promise<{ bytes: Buffer } | { flaw: Flaw }>;
}

const ZIP_MARK = Buffer.from('PK\u0003\u0004', 'latin1');

export const isZip = (bytes: Buffer): boolean => bytes.subarray(0, ZIP_MARK.length).equals(ZIP_MARK);

/**
 * Opens a zip file and reads its list of files. It is refused where it is cut off, where a name leads out of it, and
 * where it holds more than is sensible.
 */
export async function openZip(bytes: Buffer): Promise<Package | { flaw: Flaw }> {
  try {
    const file = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: false });
    if (file.entryCount > LIMITS.entries) {
      return flaw(`the package holds ${file.entryCount} files, more than ${LIMITS.entries}`, 'import it in parts');
    }
    const entries = await Array.fromAsync(file.eachEntry());
    const size = entries.reduce((sum, it) => sum + it.uncompressedSize, 0);
    if (size > LIMITS.ratioFrom && size > bytes.length * LIMITS.ratio) return flaw(...bomb(size));
    const files = new Map(entries.filter((it) => !it.fileName.endsWith('/')).map((it) => [it.fileName, it]));
    const budget = { left: LIMITS.unpacked };
    return {
      names: [...files.keys()],
      read: async (name) => {
        const entry = files.get(name);
        return entry ? unpack(file, entry, budget) : flaw(`the package holds no file ${name}`, AGAIN);
      },
    };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return flaw(...worded(error.message));
  }
}

const AGAIN = 'export the package again';

const flaw = (wrong: string, remedy: string) => ({ flaw: { line: 1, wrong, remedy } });

const bomb = (size: number): [wrong: string, remedy: string] => [
  `the package would unpack to ${megabytes(size)}, more than ${LIMITS.ratio} times its size`,
  'do not use it: no export of questions is like that',
];

async function unpack(
  file: ZipFile,
  entry: Entry,
  budget: { left: number },
): Promise<{ bytes: Buffer } | { flaw: Flaw }> {
  const name = entry.fileName;
  const tooLarge = flaw(`${name} is larger than ${megabytes(LIMITS.entry)}, unpacked`, 'import its questions in parts');
  if (entry.isEncrypted()) return flaw(`${name} is encrypted`, 'export the package without a password');
  if (entry.uncompressedSize > LIMITS.entry) return tooLarge;
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of (await file.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > LIMITS.entry) return tooLarge;
      if (size > LIMITS.ratioFrom && size > entry.compressedSize * LIMITS.ratio) return flaw(...bomb(size));
      pieces.push(piece);
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return flaw(`${name} can’t be unpacked: ${error.message}`, AGAIN);
  }
  budget.left -= size;
  if (budget.left < 0)
    return flaw(`the package holds more than ${megabytes(LIMITS.unpacked)} of texts`, 'import it in parts');
  const bytes = Buffer.concat(pieces);
  if (crc32(bytes) !== entry.crc32) return flaw(`${name} is damaged`, AGAIN);
  return { bytes };
}

/** What the zip reader found, in an author's words. */
function worded(message: string): [wrong: string, remedy: string] {
  const name = message.replace(/^[^:]*:\s*/, '');
  if (/^(invalid relative path|absolute path)/.test(message)) {
    return [
      `the package holds a file whose name leads out of it, ${name}`,
      'do not use it: no export of questions is like that',
    ];
  }
  if (/^invalid characters in fileName/.test(message))
    return [`the package holds a file whose name is none, ${name}`, AGAIN];
  return ['the package is damaged or was cut off', 'copy or export it again'];
}
