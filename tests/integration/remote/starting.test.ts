import { drizzle } from 'drizzle-orm/libsql';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { closeDatabase, commitCount, databaseFile, openDatabase, pingDatabase } from '../../../db/client.ts';
import { UnreachableError } from '../../../db/faults.ts';
import { closeRemoteSchool, otherProcess, server, TOKEN } from './support.ts';

beforeAll(() => server.start());
afterEach(closeDatabase);
afterAll(closeRemoteSchool);

const migrations = async () => (await otherProcess().execute('select * from __drizzle_migrations')).rows;

test('two processes that start at once on an empty server both start, and the schema is made once', async () => {
  const rival = migrate(drizzle(otherProcess()), { migrationsFolder: 'db/migrations' }).catch(
    (error: unknown) => error,
  );
  await openDatabase(server.address, TOKEN);
  await rival;
  await pingDatabase();
  const made = await migrations();
  expect(new Set(made.map((it) => it.hash)).size).toBe(made.length);
  expect(made.length).toBeGreaterThan(0);
});

test('a second start changes nothing', async () => {
  await openDatabase(server.address, TOKEN);
  const before = await migrations();
  await closeDatabase();
  await openDatabase(server.address, TOKEN);
  expect(await migrations()).toEqual(before);
});

test('nothing is kept by what only a file tells: its path, and how often it was written', async () => {
  await openDatabase(server.address, TOKEN);
  expect(databaseFile()).toBeUndefined();
  expect(commitCount()).toBeUndefined();
});

test.each(['another-token', undefined])(
  'with the token %s it does not start, and says which setting is wrong',
  async (token) => {
    const error = await openDatabase(server.address, token).catch((it: unknown) => it);
    expect(error).toBeInstanceOf(UnreachableError);
    expect(String(error)).toMatch(/127\.0\.0\.1:\d+ refuses our token \(HTTP 401\)\. Check DATABASE_AUTH_TOKEN\.$/);
    await openDatabase(server.address, TOKEN);
  },
);

test('with nobody at the address it does not start, and says who does not answer', async () => {
  const error = await openDatabase('http://127.0.0.1:9?authToken=secret').catch((it: unknown) => it);
  expect(error).toBeInstanceOf(UnreachableError);
  expect(String(error)).toBe('UnreachableError: The database server at 127.0.0.1:9 does not answer.');
});
