import { DatabaseSync } from 'node:sqlite';
import { StreamFault } from './faults.ts';
import { fromHrana, type Statement, toHrana } from './values.ts';

/** Statements that a server refuses, because they reach beyond the stream's own data. */
const UNSUPPORTED = /^\s*(attach|detach|vacuum|create\s+temp|pragma\s+(?!table_|index_|foreign_key|user_version))/i;

/** Statements whose count of changed rows is told. */
const CHANGING = /^\s*(insert|update|delete|replace|with)\b/i;

type Row = Parameters<typeof toHrana>[0][];

/** A connection to a database file that never waits for a lock. */
export const connectTo = (file: string): DatabaseSync =>
  new DatabaseSync(file, { timeout: 0, readBigInts: true, returnArrays: true });

/**
 * Runs one statement and gives its result as Hrana does.
 * @throws StreamFault for what a server would not run; Node's error for what SQLite refuses.
 */
export function runOn(connection: DatabaseSync, sql: string, { args }: Statement): object {
  if (UNSUPPORTED.test(sql)) {
    throw new StreamFault('SQL_PARSE_ERROR', `SQL string could not be parsed: unsupported statement: ${sql}`);
  }
  const prepared = connection.prepare(sql);
  if (sql.slice(prepared.sourceSQL.length).trim() !== '') {
    throw new StreamFault('SQL_MANY_STATEMENTS', 'SQL string contains more than one statement');
  }
  const rows = prepared.all(...args.map(fromHrana)) as unknown as Row[];
  const [changes, last] = connection.prepare('select changes(), last_insert_rowid()').get() as unknown as Row;
  return {
    cols: prepared.columns().map(({ name, type }) => ({ name, decltype: type })),
    rows: rows.map((row) => row.map(toHrana)),
    affected_row_count: CHANGING.test(sql) ? Number(changes) : 0,
    last_insert_rowid: String(last),
  };
}
