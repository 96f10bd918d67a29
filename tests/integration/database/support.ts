import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Client, createClient } from '@libsql/client';
import { count } from 'drizzle-orm';
import { closeDatabase, type Db, database, openDatabase } from '../../../db/client.ts';
import { addressOf } from '../../../db/connect.ts';
import { heldForms } from '../../../db/schema/accounts.ts';

let folder: string | undefined;

/** Opens a new database in a temporary folder. Gives its file. */
export async function openNew(): Promise<string> {
  const file = newFile();
  await openDatabase(`file:${file}`);
  return file;
}

/** Path for a database in a new temporary folder. */
export function newFile(): string {
  folder = mkdtempSync(join(tmpdir(), 'fascia-database-'));
  return join(folder, 'school.db');
}

/** Closes the database and throws its folder away. */
export async function throwAway(): Promise<void> {
  await closeDatabase();
  if (folder) rmSync(folder, { recursive: true, force: true });
}

/** Adds a row to the simplest table there is. @param weight its size, in bytes. */
export const addRow = async (tx: Db, hash: string, weight = 10): Promise<void> => {
  await tx.insert(heldForms).values({ hash, path: '/', fields: [['text', 'x'.repeat(weight)]], expiresAt: 0 });
};

export const countRows = async (): Promise<number> =>
  (await database().select({ rows: count() }).from(heldForms))[0]?.rows ?? 0;

/** Another program's connection to the same file, such as someone's database browser. */
export const stranger = (file: string): Client => createClient({ url: addressOf(file), timeout: 1, concurrency: 1 });

/** Waits until something is so, looking twenty times a second. @throws Error when it is not within `patience` ms. */
export async function until(isSo: () => boolean, patience = 8000): Promise<void> {
  const deadline = Date.now() + patience;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A process of its own that works on a database, and tells what it does line by line. */
export interface Worker {
  process: ChildProcess;
  /** The next line that it writes; undefined once it has ended. */
  line(): Promise<string | undefined>;
  kill(): Promise<void>;
}

/**
 * Starts one of the programs beside this file.
 * @param limit the most that one of its files may weigh, in KiB, as `ulimit -f` sets it: what a full disk is like.
 */
export function startWorker(program: string, file: string, limit?: number): Worker {
  const script = join(import.meta.dirname, program);
  const bash = `ulimit -S -f ${limit}; exec "$0" "$@"`;
  const [command, ...args] = limit ? ['bash', '-c', bash, process.execPath] : [process.execPath];
  const child = spawn(command ?? '', [...args, script, file], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return {
    process: child,
    line: async () => (await lines.next()).value,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
