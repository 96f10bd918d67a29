import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { createClient } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addressOf } from '../../../db/connect.ts';
import { Place, rowsIn } from './support.ts';

const RESTORE = 'scripts/restore.ts';

let place: Place;
beforeEach(async () => {
  place = new Place();
  await place.openSchool();
  expect(place.run('scripts/backup.ts', 'copy.db').code).toBe(0);
});
afterEach(() => place.throwAway());

const kept = () => readdirSync(place.folder).filter((name) => name.includes('.before-restore-'));

/** Changes a database as nobody should. */
async function harm(file: string, statement: string): Promise<void> {
  const client = createClient({ url: addressOf(file), concurrency: 1 });
  await client.executeMultiple(statement);
  client.close();
}

describe('npm run restore', () => {
  test('puts the copy in the place of a killed school, keeps what was there, and the school opens again', async () => {
    const rows = await rowsIn(place.at('copy.db'));
    await place.stopSchool('SIGKILL');
    const { code, out, err } = place.run(RESTORE, 'copy.db');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Restored .*school\.db\n.*from .*copy\.db\n.*kept as .*before-restore-/);
    expect(await rowsIn(place.database)).toBe(rows);
    expect(kept()).toHaveLength(1);
    expect(await rowsIn(place.at(kept()[0] ?? ''))).toBeGreaterThan(rows);

    await place.openSchool();
    await place.stopSchool();
    expect(await rowsIn(place.database)).toBeGreaterThanOrEqual(rows);
  });

  test('refuses while a school runs on the database', () => {
    expect(place.run(RESTORE, 'copy.db')).toMatchObject({ code: 1, err: expect.stringContaining('Stop it first') });
    expect(kept()).toEqual([]);
  });

  test('restores where there is no database any more', async () => {
    await place.stopSchool('SIGKILL');
    const elsewhere = new Place();
    copyFileSync(place.at('copy.db'), elsewhere.at('copy.db'));
    expect(elsewhere.run(RESTORE, 'copy.db')).toMatchObject({ code: 0, err: '' });
    expect(await rowsIn(elsewhere.database)).toBe(await rowsIn(place.at('copy.db')));
    await elsewhere.throwAway();
  });

  test.each<[string, string, (file: string) => void | Promise<void>]>([
    ['is not there', 'There is no file', () => {}],
    ['is no database', 'it is not a database', (file) => writeFileSync(file, 'a letter '.repeat(200))],
    ['is empty', 'not one of Fascia', (file) => writeFileSync(file, '')],
    ['is another program’s', 'not one of Fascia', (file) => harm(file, 'create table t (a)')],
    [
      'has lost its end',
      'it is damaged',
      (file) => {
        copyFileSync(place.at('copy.db'), file);
        truncateSync(file, 100_000);
      },
    ],
    [
      'is from a newer version',
      'a newer version of Fascia',
      async (file) => {
        copyFileSync(place.at('copy.db'), file);
        await harm(file, `insert into __drizzle_migrations (hash, created_at) values ('next', 9999999999999)`);
      },
    ],
    [
      'has rows that refer to nobody',
      '1 rows refer to rows that are missing',
      async (file) => {
        copyFileSync(place.at('copy.db'), file);
        await harm(file, `PRAGMA foreign_keys = off; insert into roles values ('nobody', 'registrar', '', 0, null)`);
      },
    ],
    [
      'was copied by hand without its log',
      'holds changes that are not in',
      (file) => {
        copyFileSync(place.at('copy.db'), file);
        writeFileSync(`${file}-wal`, 'changes');
      },
    ],
  ])('refuses a file that %s', async (_, reason, make) => {
    await place.stopSchool();
    const before = readFileSync(place.database);
    await make(place.at('other.db'));
    const { code, err } = place.run(RESTORE, 'other.db');
    expect(code).toBe(1);
    expect(err).toContain(reason);
    expect(err).not.toContain('    at ');
    expect(readFileSync(place.database).equals(before)).toBe(true);
    expect(kept()).toEqual([]);
    expect(existsSync(`${place.database}.restoring`)).toBe(false);
  });
});
