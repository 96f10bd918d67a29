import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Mutex } from 'async-mutex';
import { sql } from 'drizzle-orm';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { log } from '../src/platform/log.ts';
import { connect, fileOf, identityOf } from './connect.ts';
import { isBusy, isUnwritable, ReadOnlyError, unreachableIn } from './faults.ts';
import { takeOwnership } from './ownership.ts';
import { type Db, isInTransaction, refuseMovedFile, transact, type Writable } from './transact.ts';

export type { Db } from './transact.ts';

/** How often a write waits for another process's lock: some two seconds in all. */
const BUSY_TRIES = 9;
/** How often a database that could not be written is tried again, in ms. */
const RECOVERY_INTERVAL = 1000;

interface Open extends Writable {
  reads: LibSQLDatabase;
  writers: Mutex;
  /** How many transactions this process has committed. */
  commits: number;
  readOnlySince: number | undefined;
  recovery: NodeJS.Timeout | undefined;
  release: () => void;
}

let open: Open | undefined;

/**
 * Opens the school's database, takes ownership of its file and applies the migrations.
 * @param url `file:PATH`, or a libSQL server's address.
 * @throws DatabaseOwnedError when another process owns the file; UnreachableError when the server can't be asked.
 */
export async function openDatabase(url: string, authToken?: string): Promise<void> {
  if (open) throw new Error('the database is already open in this process');
  const file = fileOf(url);
  if (file) mkdirSync(dirname(file), { recursive: true });
  const release = file ? await takeOwnership(file) : () => {};
  try {
    const connections = await connect(url, authToken);
    open = {
      ...connections,
      reads: drizzle(connections.reader),
      writes: drizzle(connections.writer),
      identity: file ? identityOf(file) : undefined,
      writers: new Mutex(),
      commits: 0,
      readOnlySince: undefined,
      recovery: undefined,
      release,
    };
    await applyMigrations(open.writes, file === undefined);
  } catch (error) {
    if (open) await closeDatabase();
    else release();
    throw unreachableIn(error) ?? error;
  }
}

async function applyMigrations(to: LibSQLDatabase, shared: boolean): Promise<void> {
  const apply = () => migrate(to, { migrationsFolder: 'db/migrations' });
  // Two processes that start at once on one database server both find it empty: the slower one looks again.
  await (shared ? apply().catch(apply) : apply());
}

/** Closes the database and gives up the file, after the writes under way. */
export async function closeDatabase(): Promise<void> {
  if (!open) return;
  const closing = open;
  await closing.writers.runExclusive(async () => {
    open = undefined;
    clearInterval(closing.recovery);
    // libSQL leaves the log beside the file; nothing is lost by it, but a file by itself is easier to look after.
    if (closing.file) await closing.writer.execute('PRAGMA wal_checkpoint(TRUNCATE)').catch(() => {});
    closing.reader.close();
    closing.writer.close();
    closing.release();
  });
}

/** The database, for reading: a file refuses to be written this way. */
export const database = (): Db => opened().reads;

/** Path of the open database's file; undefined when it is on a server. */
export const databaseFile = (): string | undefined => opened().file;

/**
 * A number that changes with every commit, so that what was read can be kept until then. Undefined for a database on
 * a server, which others may write too.
 */
export function commitCount(): number | undefined {
  const db = opened();
  return db.file === undefined ? undefined : db.commits;
}

/** Since when nothing can be written (ms), or undefined when all is well. */
export const readOnlySince = (): number | undefined => open?.readOnlySince;

/**
 * Runs one write transaction. Transactions queue in order of arrival: local libSQL is synchronous, and a second
 * write transaction in the process would block the event loop until it failed.
 * @param work what to do; it commits when this resolves and rolls back when it throws.
 * @throws ReadOnlyError when the database can't be written; what `work` throws otherwise; Error when called inside
 *   another write, which would wait for itself for ever.
 */
export async function write<T>(work: (tx: Db) => Promise<T>): Promise<T> {
  if (isInTransaction()) throw new Error('write() inside write(): use the transaction that is open');
  const db = opened();
  return db.writers.runExclusive(async () => {
    if (db.readOnlySince !== undefined) throw new ReadOnlyError('the database cannot be written just now');
    for (let attempt = 1; ; attempt += 1) {
      try {
        const result = await transact(db, work);
        db.commits += 1;
        return result;
      } catch (error) {
        if (isBusy(error) && attempt < BUSY_TRIES) await wait(50 * attempt);
        else if (isBusy(error) || isUnwritable(error)) throw turnReadOnly(db, error);
        else throw error;
      }
    }
  });
}

/** One query that reads the file. Throws when the database doesn't answer, or its file was taken away. */
export async function pingDatabase(): Promise<void> {
  const db = opened();
  refuseMovedFile(db);
  await db.reads.get(sql`select count(*) from sqlite_schema`);
}

function turnReadOnly(db: Open, cause: unknown): ReadOnlyError {
  log.error({ err: cause }, 'saving is paused: the database cannot be written');
  db.readOnlySince = Date.now();
  db.recovery ??= setInterval(() => void tryToRecover(db), RECOVERY_INTERVAL).unref();
  return new ReadOnlyError('the database cannot be written just now', { cause });
}

async function tryToRecover(db: Open): Promise<void> {
  await db.writers.runExclusive(async () => {
    if (db !== open || db.readOnlySince === undefined) return;
    try {
      // Takes the write lock and grows the file by more than a page, which a full disk refuses.
      await transact(db, async (tx) => {
        await tx.run(sql`create table recovery_probe as select zeroblob(65536) as room`);
        await tx.run(sql`drop table recovery_probe`);
      });
    } catch {
      return; // The next try comes in a second; /healthz says since when.
    }
    clearInterval(db.recovery);
    db.recovery = undefined;
    db.readOnlySince = undefined;
    log.info('saving goes on: the database can be written again');
  });
}

function opened(): Open {
  if (!open) throw new Error('openDatabase() has not been called');
  return open;
}
