import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { type Settings, settings } from '../settings.ts';
import { diskStorage } from './disk.ts';
import { s3Storage } from './s3.ts';

/** Bytes from one place to another, both included, as HTTP counts them. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * Where files are kept by the SHA-256 of their bytes (hex), so that the same file is there once. Outside of what the
 * web server hands out: whoever asks for a file asks the school.
 */
export interface Storage {
  /** Keeps a copy of a file. It is there whole when this resolves, or not at all. Twice is once. */
  put(file: string, hash: string): Promise<void>;
  /** What is kept under a hash, or a range of it; undefined when nothing is. */
  get(hash: string, range?: ByteRange): Promise<Readable | undefined>;
  has(hash: string): Promise<boolean>;
  /** Takes away what is kept under a hash, if anything is. */
  remove(hash: string): Promise<void>;
}

/** The folder under DATA_DIR for files that people hand in. */
export const uploadsFolder = ({ DATA_DIR }: Pick<Settings, 'DATA_DIR'> = settings()): string =>
  join(DATA_DIR, 'uploads');

let current: Storage | undefined;

/** The storage that the settings ask for: an S3-compatible one where they name it, else the disk. */
export function storage(): Storage {
  current ??= s3Storage(settings()) ?? diskStorage(uploadsFolder());
  return current;
}

/** Puts another storage in place; call with nothing to return to the settings'. For tests. */
export function useStorage(other?: Storage): void {
  current = other;
}
