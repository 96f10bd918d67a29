/** An error that a stream answers with, worded and coded as libsql-server does (libsql-server/src/hrana/stmt.rs). */
export class StreamFault extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The transaction was rolled back because it held the write lock for too long while another stream waited. */
export const timedOut = () => new StreamFault('TRANSACTION_TIMEOUT', 'Transaction timed out');

const NAMES: Record<number, string> = {
  5: 'SQLITE_BUSY',
  8: 'SQLITE_READONLY',
  13: 'SQLITE_FULL',
  19: 'SQLITE_CONSTRAINT',
};

const codeIn = (error: unknown): number => (error as { errcode?: number }).errcode ?? 0;

/** Whether another stream holds the write lock. (A snapshot that is out of date is no use waiting for.) */
export const isLocked = (error: unknown): boolean => codeIn(error) === 5;

/** What SQLite says, as the server passes it on: never the extended code. */
export function faultFrom(error: unknown): StreamFault {
  if (error instanceof StreamFault) return error;
  const message = error instanceof Error ? error.message : String(error);
  const code = codeIn(error) & 0xff;
  return code === 0
    ? new StreamFault('ARGS_INVALID', `Arguments do not match SQL parameters: ${message}`)
    : new StreamFault(NAMES[code] ?? 'SQLITE_UNKNOWN', `SQLite error: ${message}`);
}
