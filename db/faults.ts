/** Thrown by a write that the database can't take just now: it is full, busy for too long, or can't be written. */
export class ReadOnlyError extends Error {
  override name = 'ReadOnlyError';
}

/** Thrown when the database is on a server that can't be asked: it is away, keeps silent, or refuses our token. */
export class UnreachableError extends ReadOnlyError {
  override name = 'UnreachableError';
}

/** Thrown at start when another process already owns the database file. */
export class DatabaseOwnedError extends Error {
  override name = 'DatabaseOwnedError';
}

/** SQLite's result code of an error, such as `SQLITE_BUSY`, or of what caused it; empty when it has none. */
export const sqliteCode = (error: unknown): string => codesOf(error).find((it) => it.startsWith('SQLITE_')) ?? '';

/**
 * Whether someone else holds the write lock, or a database server has rolled our transaction back because it took too
 * long: worth a short wait.
 */
export const isBusy = (error: unknown): boolean =>
  codesOf(error).some((it) => /^(SQLITE_(BUSY|LOCKED)|TRANSACTION_(BUSY|TIMEOUT)$|STREAM_EXPIRED$)/.test(it));

/** Whether the disk is full, or can't or mustn't be written, or is out of reach: no use in trying again at once. */
export const isUnwritable = (error: unknown): boolean =>
  causesOf(error).some((it) => it instanceof ReadOnlyError) ||
  codesOf(error).some((it) => /^(SQLITE_(FULL|IOERR|READONLY|CANTOPEN)|BLOCKED$)/.test(it));

/** The error that says that a database server is out of reach, among an error and what caused it. */
export const unreachableIn = (error: unknown): UnreachableError | undefined =>
  causesOf(error).find((it) => it instanceof UnreachableError);

/** Whether a unique or primary key refused a row. */
export const isDuplicate = (error: unknown): boolean =>
  /^SQLITE_CONSTRAINT/.test(sqliteCode(error)) && causesOf(error).some((it) => /UNIQUE/i.test(it.message));

const causesOf = (error: unknown): Error[] => (error instanceof Error ? [error, ...causesOf(error.cause)] : []);

const codesOf = (error: unknown): string[] =>
  causesOf(error).flatMap((it) => ('code' in it && typeof it.code === 'string' ? [it.code] : []));
