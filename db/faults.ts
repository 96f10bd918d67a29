/** Thrown by a write that the database can't take just now: it is full, busy for too long, or can't be written. */
export class ReadOnlyError extends Error {
  override name = 'ReadOnlyError';
}

/** Thrown at start when another process already owns the database file. */
export class DatabaseOwnedError extends Error {
  override name = 'DatabaseOwnedError';
}

/** SQLite's result code of an error, such as `SQLITE_BUSY`, or of what caused it; empty when it has none. */
export function sqliteCode(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: unknown };
    if (typeof code === 'string' && code.startsWith('SQLITE_')) return code;
  }
  return '';
}

/** Whether someone else holds the write lock: worth a short wait. */
export const isBusy = (error: unknown): boolean => /^SQLITE_(BUSY|LOCKED)/.test(sqliteCode(error));

/** Whether the disk is full, or can't or mustn't be written: no use in trying again at once. */
export const isUnwritable = (error: unknown): boolean =>
  error instanceof ReadOnlyError || /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN)/.test(sqliteCode(error));

/** Whether a unique or primary key refused a row. */
export const isDuplicate = (error: unknown): boolean =>
  /^SQLITE_CONSTRAINT/.test(sqliteCode(error)) && /UNIQUE/i.test(messageOf(error));

const messageOf = (error: unknown): string =>
  error instanceof Error ? `${error.message} ${messageOf(error.cause)}` : '';
