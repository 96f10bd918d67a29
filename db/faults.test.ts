import { describe, expect, test } from 'vitest';
import { isBusy, isDuplicate, isUnwritable, ReadOnlyError, UnreachableError, unreachableIn } from './faults.ts';

/** An error with a code, as a client throws it, in the wrapping that drizzle gives it. */
const wrapped = (code: string, message = '') =>
  new Error('Failed query', { cause: Object.assign(new Error(message), { code }) });

describe('what went wrong is told by the code, from a file or from a server', () => {
  test.each([
    'SQLITE_BUSY',
    'SQLITE_BUSY_SNAPSHOT',
    'SQLITE_LOCKED',
    'TRANSACTION_BUSY',
    'TRANSACTION_TIMEOUT',
    'STREAM_EXPIRED',
  ])('%s is worth a wait', (code) => {
    expect(isBusy(wrapped(code))).toBe(true);
    expect(isUnwritable(wrapped(code))).toBe(false);
  });

  test.each(['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_READONLY', 'SQLITE_CANTOPEN', 'BLOCKED'])(
    '%s is not, and pauses saving',
    (code) => {
      expect(isUnwritable(wrapped(code))).toBe(true);
      expect(isBusy(wrapped(code))).toBe(false);
    },
  );

  test.each(['SQLITE_CONSTRAINT', 'SQLITE_ERROR', 'TRANSACTION_CLOSED', 'SERVER_ERROR', ''])(
    '%s is neither',
    (code) => {
      expect(isBusy(wrapped(code))).toBe(false);
      expect(isUnwritable(wrapped(code))).toBe(false);
    },
  );

  test('a duplicate is a constraint that says UNIQUE', () => {
    expect(isDuplicate(wrapped('SQLITE_CONSTRAINT', 'SQLite error: UNIQUE constraint failed: people.email'))).toBe(
      true,
    );
    expect(isDuplicate(wrapped('SQLITE_CONSTRAINT', 'SQLite error: FOREIGN KEY constraint failed'))).toBe(false);
    expect(isDuplicate(wrapped('SQLITE_ERROR', 'near "UNIQUE": syntax error'))).toBe(false);
    expect(isDuplicate('UNIQUE')).toBe(false);
  });

  test('a server out of reach is found under whatever wraps it, and nothing can be written then', () => {
    const away = new UnreachableError('away');
    const error = new Error('Failed query', { cause: away });
    expect(unreachableIn(error)).toBe(away);
    expect(isUnwritable(error)).toBe(true);
    expect(unreachableIn(new ReadOnlyError('full'))).toBeUndefined();
  });
});
