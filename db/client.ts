import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Client, createClient } from '@libsql/client';
import { Mutex } from 'async-mutex';
import { sql } from 'drizzle-orm';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { isBusy, isUnwritable, ReadOnlyError } from './faults.ts';
import { takeOwnership } from './ownership.ts';

/** A handle to query with: the database itself, or the transaction that a deed runs in. */
export type Db = Pick<LibSQLDatabase, 'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'run' | 'all' | 'get'>;

/** How long one statement waits for a lock of another process, in ms. Short, because local libSQL blocks the loop. */
const BUSY_TIMEOUT = 250;
const BUSY_TRIES = 6;
/** How often a database that could not be written is tried again, in ms. */
const RECOVERY_INTERVAL = 1000;

interface Open {
  client: Client;
  drizzle: LibSQLDatabase;
  file: string | undefined;
  writers: Mutex;
  readOnlySince: number | undefined;
  recovery: NodeJS.Timeout | undefined;
  release: () => void;
}

let open: Open | undefined;

/**
 * Opens the school's database, takes ownership of its file and applies the migrations.
 * @param url `file:PATH`, or a libSQL server's address.
 * @throws DatabaseOwnedError when another process owns the file.
 */
export async function openDatabase(url: string, authToken?: string): Promise<void> {
  if (open) throw new Error('the database is already open in this process');
  const file = url.startsWith('file:') ? resolve(url.slice('file:'.length)) : undefined;
  if (file) mkdirSync(dirname(file), { recursive: true });
  const release = file ? await takeOwnership(file) : () => {};
  const client = createClient({ url, ...(authToken && { authToken }), timeout: BUSY_TIMEOUT });
  // The journal mode stays in the file; synchronous=FULL is libSQL's default, so a commit answered is a commit kept.
  if (file) await client.execute('PRAGMA journal_mode = WAL');
  open = {
    client,
    drizzle: drizzle(client),
    file,
    writers: new Mutex(),
    readOnlySince: undefined,
    recovery: undefined,
    release,
  };
  await migrate(open.drizzle, { migrationsFolder: 'db/migrations' });
}

/** Closes the database and gives up the file, after the writes under way. */
export async function closeDatabase(): Promise<void> {
  if (!open) return;
  const closing = open;
  clearInterval(closing.recovery);
  await closing.writers.runExclusive(() => {
    open = undefined;
    closing.client.close();
    closing.release();
  });
}

/** The database, for reading. */
export const database = (): Db => opened().drizzle;

/** Since when nothing can be written (ms), or undefined when all is well. */
export const readOnlySince = (): number | undefined => open?.readOnlySince;

/**
 * Runs one write transaction. Transactions queue in order of arrival: local libSQL is synchronous, and a second
 * write transaction in the process would block the event loop until it failed.
 * @param work what to do; it commits when this resolves and rolls back when it throws.
 * @throws ReadOnlyError when the database can't be written; what `work` throws otherwise.
 */
export async function write<T>(work: (tx: Db) => Promise<T>): Promise<T> {
  const db = opened();
  return db.writers.runExclusive(async () => {
    if (db.readOnlySince !== undefined) throw new ReadOnlyError('the database cannot be written just now');
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await db.drizzle.transaction((tx) => work(tx));
      } catch (error) {
        await heal(db, error);
        if (isUnwritable(error) || (isBusy(error) && attempt === BUSY_TRIES)) turnReadOnly(db);
        else if (isBusy(error)) {
          await wait(50 * attempt);
          continue;
        } else throw error;
        throw new ReadOnlyError('the database cannot be written just now', { cause: error });
      }
    }
  });
}

/** One query that touches the file. Throws when the database doesn't answer. */
export async function pingDatabase(): Promise<void> {
  await opened().drizzle.get(sql`select 1`);
}

/**
 * Writes a consistent copy of the running school to a new file.
 * @throws Error when the file exists, or the database is on a server, which has backups of its own.
 */
export async function copyDatabase(to: string): Promise<void> {
  const db = opened();
  if (!db.file) throw new Error('Only a database file can be copied; back up the libSQL server itself.');
  await db.writers.runExclusive(() => db.client.execute({ sql: 'VACUUM INTO ?', args: [resolve(to)] }));
}

/** One SQLITE_BUSY or failed commit spoils a client of libSQL for every later write (libsql-client-ts#352). */
async function heal(db: Open, error: unknown): Promise<void> {
  if (isBusy(error) || isUnwritable(error)) db.client.reconnect();
}

function turnReadOnly(db: Open): void {
  db.readOnlySince = Date.now();
  db.recovery ??= setInterval(() => void tryToRecover(db), RECOVERY_INTERVAL).unref();
}

async function tryToRecover(db: Open): Promise<void> {
  await db.writers.runExclusive(async () => {
    try {
      // Takes the write lock and grows the file by more than a page, which a full disk refuses.
      await db.drizzle.transaction(async (tx) => {
        await tx.run(sql`create table recovery_probe as select zeroblob(65536) as room`);
        await tx.run(sql`drop table recovery_probe`);
      });
      clearInterval(db.recovery);
      db.recovery = undefined;
      db.readOnlySince = undefined;
    } catch (error) {
      await heal(db, error);
    }
  });
}

function opened(): Open {
  if (!open) throw new Error('openDatabase() has not been called');
  return open;
}
