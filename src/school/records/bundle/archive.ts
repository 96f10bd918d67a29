import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** What a file of an archive may be made of: pieces of text or bytes, one after the other. */
export type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** A file as it went into an archive: its name, its size in bytes and the SHA-256 of its bytes in hex. */
export interface Packed {
  name: string;
  bytes: number;
  sha256: string;
}

/**
 * A zip file that is written as it is read: one file after the other, each made while its reader takes it, so that the
 * whole never lies in memory.
 */
export class Archive {
  private readonly zip = new ZipFile();
  private packing: Readable | undefined;
  /** What went into it so far. */
  readonly packed: Packed[] = [];
  /** The bytes of the zip file. Who stops reading it makes `add` throw. */
  readonly output: Readable;
  private readonly made: Date;

  /** @param made the moment that every file bears, in ms. */
  constructor(made: number) {
    this.made = new Date(made);
    this.output = this.zip.outputStream as Readable;
    this.output.once('close', () => this.packing?.destroy(new Error('nobody reads the archive any more')));
    this.zip.on('error', (error) => this.output.destroy(error as Error));
  }

  /**
   * Adds a file, and waits until its bytes were taken.
   * @param name a path with `/`. @throws Error when nobody reads the archive any more; what making a piece throws.
   */
  async add(name: string, pieces: Pieces): Promise<void> {
    if (this.output.destroyed) throw new Error('nobody reads the archive any more');
    const hash = createHash('sha256');
    let bytes = 0;
    const counted = async function* () {
      for await (const piece of pieces) {
        const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece;
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    };
    const file = Readable.from(counted(), { objectMode: false });
    this.packing = file;
    // The zip file remembers each of its files to its end: it is told where to ask, so that it does not hold their bytes.
    inMemoryOfItsOwn(() => this.zip.addReadStreamLazy(name, { mtime: this.made }, this.handOver));
    await finished(file);
    this.packing = undefined;
    this.packed.push({ name, bytes, sha256: hash.digest('hex') });
  }

  private readonly handOver = (take: (error: null, file: Readable) => void): void => {
    if (this.packing) take(null, this.packing);
  };

  /** Ends it, once everything is in. */
  end(): void {
    this.zip.end();
  }
}

/** Part of a file's name made of anything: letters, digits and `-_.` only, never hidden, never leading elsewhere. */
export const safeName = (text: string): string =>
  text
    .replace(/[^\w.-]+/g, '_')
    .replace(/^\.+/, '_')
    .slice(0, 100) || '_';

/**
 * Has small buffers made that share no memory. A zip file keeps the names of its files to its end, and each would keep
 * the whole block of 64 KB that it shares with buffers of other things, which are gone long since.
 */
function inMemoryOfItsOwn(make: () => void): void {
  const { poolSize } = Buffer;
  Buffer.poolSize = 0;
  try {
    make();
  } finally {
    Buffer.poolSize = poolSize;
  }
}
