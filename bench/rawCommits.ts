import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';

/**
 * The limit that saving is measured against: rows like those of an answer, each committed by itself by bare libSQL in
 * one process, with the log and the care for power cuts that the school has.
 * @returns commits a second.
 */
export async function rawCommits(seconds: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'fascia-raw-'));
  const client = createClient({ url: `file:${join(folder, 'raw.db')}` });
  try {
    await client.execute('PRAGMA journal_mode = WAL');
    await client.execute('PRAGMA synchronous = FULL');
    await client.execute(
      'CREATE TABLE answers (attempt TEXT NOT NULL, item TEXT NOT NULL, revision INTEGER NOT NULL, response TEXT NOT NULL, saved_at INTEGER NOT NULL, certainty INTEGER, flagged INTEGER NOT NULL, PRIMARY KEY (attempt, item, revision))',
    );
    const since = performance.now();
    let commits = 0;
    while (performance.now() - since < seconds * 1000) {
      commits += 1;
      await client.execute({
        sql: 'INSERT INTO answers VALUES (?, ?, ?, ?, ?, NULL, 0)',
        args: [`attempt-${commits % 16}`, 'goal-that-can-be-checked', commits, '{"option":"0123456789ab"}', commits],
      });
    }
    return commits / ((performance.now() - since) / 1000);
  } finally {
    client.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
