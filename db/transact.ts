import { AsyncLocalStorage } from 'node:async_hooks';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import { type Connections, identityOf } from './connect.ts';
import { isBusy, isUnwritable, ReadOnlyError } from './faults.ts';

/** A handle to query with: the database itself, or the transaction that a deed runs in. */
export type Db = Pick<
  LibSQLDatabase,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'run' | 'all' | 'get'
>;

/** A database that can be written. */
export interface Writable extends Connections {
  writes: LibSQLDatabase;
  /** Which file it is, should another one be put in its place. */
  identity: bigint | undefined;
}

/** The transaction that the present chain of calls runs in. */
const inside = new AsyncLocalStorage<{ running: boolean }>();

/** Whether the caller stands inside a transaction that is still open. */
export const isInTransaction = (): boolean => inside.getStore()?.running === true;

/**
 * Runs one write transaction; the caller sees to it that there is only one at a time. A failing disk makes SQLite
 * roll back by itself; drizzle's own rollback then fails and hides why, so the first error is the one thrown. One
 * SQLITE_BUSY or failed commit spoils libSQL's client of a file for every later write (libsql-client-ts#352), so that
 * one reconnects. A server's client has a connection a transaction, and others read by it meanwhile.
 * @throws whatever `work`, the database or refuseMovedFile throws; nothing is written then.
 */
export async function transact<T>(db: Writable, work: (tx: Db) => Promise<T>): Promise<T> {
  refuseMovedFile(db);
  const transaction = { running: true };
  let first: { error: unknown } | undefined;
  const noted = (error: unknown): never => {
    first = { error };
    throw error;
  };
  try {
    return await db.writes.transaction((tx) => inside.run(transaction, () => work(tx).catch(noted)));
  } catch (later) {
    const error = first ? first.error : later;
    if (db.file && (isBusy(error) || isUnwritable(error))) await db.writer.reconnect();
    throw error;
  } finally {
    transaction.running = false;
  }
}

/**
 * Refuses a database file that is no longer in its place: what is written to it would be lost, though every commit
 * succeeds.
 * @throws ReadOnlyError
 */
export function refuseMovedFile({ file, identity }: Writable): void {
  if (file && identityOf(file) !== identity) {
    throw new ReadOnlyError(`${file} was moved, deleted or replaced while the school had it open`);
  }
}
