import { existsSync, readFileSync } from 'node:fs';
import { createClient } from '@libsql/client';
import { addressOf } from './connect.ts';
import { sqliteCode } from './faults.ts';

/**
 * Writes a consistent copy of a database to a new file: what is committed, and nothing else. Only the process that
 * owns the file may do so; it answers nobody meanwhile (some 4 ms a megabyte).
 * @throws Error when the new file exists; LibsqlError when it can't be written.
 */
export async function copyDatabase(file: string, to: string): Promise<void> {
  if (existsSync(to)) throw new Error(`${to} exists already.`);
  // A client of its own, so that a full disk under the copy spoils no connection of the school's.
  const client = createClient({ url: addressOf(file), concurrency: 1 });
  try {
    await client.execute({ sql: 'VACUUM INTO ?', args: [to] });
  } finally {
    client.close();
  }
}

/**
 * Checks that a file is a whole database of Fascia's, of this version or an older one.
 * @returns what is wrong with it, or undefined when it can be used.
 */
export async function faultOf(file: string): Promise<string | undefined> {
  try {
    const client = createClient({ url: addressOf(file), concurrency: 1 });
    try {
      const texts = async (query: string) => (await client.execute(query)).rows.map((row) => String(row[0]));
      const tables = await texts(`select name from sqlite_schema where type = 'table'`);
      if (!tables.includes('__drizzle_migrations')) return 'it is a database, but not one of Fascia';
      const [newest = '0'] = await texts('select max(created_at) from __drizzle_migrations');
      if (Number(newest) > newestMigration()) return 'it was made by a newer version of Fascia';
      const [whole] = await texts('PRAGMA integrity_check(1)');
      if (whole !== 'ok') return `it is damaged (${whole})`;
      const orphans = await texts('PRAGMA foreign_key_check');
      return orphans.length > 0 ? `${orphans.length} rows refer to rows that are missing` : undefined;
    } finally {
      client.close();
    }
  } catch (error) {
    if (sqliteCode(error) === 'SQLITE_NOTADB') return 'it is not a database';
    if (sqliteCode(error) === 'SQLITE_CORRUPT') return 'it is damaged';
    throw error;
  }
}

function newestMigration(): number {
  const journal = JSON.parse(readFileSync('db/migrations/meta/_journal.json', 'utf8')) as {
    entries: { when: number }[];
  };
  return Math.max(...journal.entries.map((it) => it.when));
}
