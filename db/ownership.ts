import { createClient } from '@libsql/client';
import { addressOf } from './connect.ts';
import { DatabaseOwnedError, isBusy } from './faults.ts';

/**
 * Takes sole ownership of a database file for this process. SQLite before 3.51.3 can lose commits when two
 * processes write and checkpoint at once, so a second server must not start. The lock is a write transaction
 * held open on a file beside the database: the kernel drops it however the process ends.
 * @param file path of the database.
 * @returns a function that gives the ownership up.
 * @throws DatabaseOwnedError when another process has it.
 */
export async function takeOwnership(file: string): Promise<() => void> {
  const client = createClient({ url: addressOf(`${file}.lock`), timeout: 1 });
  try {
    const held = await client.transaction('write');
    return () => {
      held.close();
      client.close();
    };
  } catch (error) {
    client.close();
    if (!isBusy(error)) throw error;
    throw new DatabaseOwnedError(
      `Another process already uses ${file}. Stop it first, or give this one its own DATABASE_URL.`,
    );
  }
}
