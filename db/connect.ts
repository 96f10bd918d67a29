import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Client, createClient } from '@libsql/client';
import { askServer } from './remote.ts';

/** How long one statement waits for another process's lock, in ms. Short, because local libSQL blocks the loop. */
const BUSY_TIMEOUT = 50;

/** The way to one database: a client that reads and one that writes. They are the same one for a libSQL server. */
export interface Connections {
  reader: Client;
  writer: Client;
  /** Path of the database's file; undefined when it is on a server. */
  file: string | undefined;
}

/** The path of the file that a database address names, or undefined for a server's address. */
export function fileOf(url: string): string | undefined {
  if (url.startsWith('file://')) return fileURLToPath(url);
  return url.startsWith('file:') ? resolve(url.slice('file:'.length)) : undefined;
}

/** The address of a database's file, whatever letters its path has. */
export const addressOf = (file: string): string => pathToFileURL(file).href;

/**
 * Connects to a database. A file gets two clients, so that reconnecting the writer after a fault never closes a
 * connection under someone's reading; the reader's only connection refuses to write.
 * @throws LibsqlError when it is no database or can't be opened.
 */
export async function connect(url: string, authToken?: string): Promise<Connections> {
  const file = fileOf(url);
  if (!file) {
    const client = createClient({ url, fetch: askServer, ...(authToken && { authToken }) });
    return { reader: client, writer: client, file };
  }
  const writer = createClient({ url: addressOf(file), timeout: BUSY_TIMEOUT, concurrency: 1 });
  // The journal mode stays in the file; synchronous=FULL is libSQL's default, so a commit answered is a commit kept.
  await writer.execute('PRAGMA journal_mode = WAL');
  const reader = createClient({ url: addressOf(file), timeout: BUSY_TIMEOUT, concurrency: 1 });
  await reader.execute('PRAGMA query_only = ON');
  return { reader, writer, file };
}

/** The number that tells a file from another one put in its place, or undefined when there is none. */
export const identityOf = (file: string): bigint | undefined =>
  statSync(file, { bigint: true, throwIfNoEntry: false })?.ino;
