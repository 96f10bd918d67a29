import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { database, pingDatabase, readOnlySince, write } from '../../../db/client.ts';
import { ReadOnlyError, UnreachableError, unreachableIn } from '../../../db/faults.ts';
import { heldForms } from '../../../db/schema/accounts.ts';
import { addRow, countRows } from '../database/support.ts';
import { closeRemoteSchool, openRemoteSchool, otherProcess, server } from './support.ts';

beforeAll(openRemoteSchool);
afterAll(closeRemoteSchool);
afterEach(() => vi.restoreAllMocks());

const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'it worked',
    (error: unknown) => error,
  );
const recovered = () => expect.poll(readOnlySince, { timeout: 10_000 }).toBeUndefined();
const rows = async () => (await database().select({ hash: heldForms.hash }).from(heldForms)).map((it) => it.hash);

test('a server that goes away pauses saving, and saving goes on by itself when it is back', async () => {
  await write((tx) => addRow(tx, 'before'));
  await server.stop();

  const error = await failure(write((tx) => addRow(tx, 'lost')));
  expect(error).toBeInstanceOf(ReadOnlyError);
  expect(unreachableIn(error)?.message).toMatch(/^The database server at 127\.0\.0\.1:\d+ does not answer\.$/);
  expect(readOnlySince()).toBeLessThanOrEqual(Date.now());
  expect(unreachableIn(await failure(countRows()))).toBeInstanceOf(UnreachableError);
  expect(unreachableIn(await failure(pingDatabase()))).toBeInstanceOf(UnreachableError);

  await server.start();
  expect(await rows()).toEqual(['before']);
  await recovered();
  await write((tx) => addRow(tx, 'after'));
  expect(await rows()).toEqual(['after', 'before']);
  const left = await otherProcess().execute(`select name from sqlite_schema where name like '%probe%'`);
  expect(left.rows).toEqual([]);
});

test('a server that goes away in the middle of a deed leaves nothing of it', async () => {
  const deed = write(async (tx) => {
    await addRow(tx, 'first half');
    await server.stop();
    await addRow(tx, 'second half');
  });
  expect(await failure(deed)).toBeInstanceOf(ReadOnlyError);
  await server.start();
  await recovered();
  expect((await rows()).filter((it) => it.endsWith('half'))).toEqual([]);
});

test('while saving is paused a write is refused without asking the server', async () => {
  server.behave({ status: 503 });
  await failure(write((tx) => addRow(tx, 'lost')));
  const before = server.counted.requests;
  for (let tries = 0; tries < 5; tries += 1) {
    expect(await failure(write((tx) => addRow(tx, 'lost too')))).toBeInstanceOf(ReadOnlyError);
  }
  expect(server.counted.requests).toBeLessThanOrEqual(before + 1); // At most the try to recover.
  server.behave('well');
  await recovered();
});

test.each([
  [401, 'refuses our token (HTTP 401). Check DATABASE_AUTH_TOKEN.'],
  [429, 'does not take requests just now (HTTP 429).'],
  [503, 'does not take requests just now (HTTP 503).'],
])('a server that answers %i pauses saving until it answers well', async (status, says) => {
  server.behave({ status });
  const error = await failure(write((tx) => addRow(tx, `lost to ${status}`)));
  expect(error).toBeInstanceOf(ReadOnlyError);
  expect(unreachableIn(error)?.message).toContain(says);
  server.behave('well');
  await recovered();
  await write((tx) => addRow(tx, `after ${status}`));
  expect(await rows()).not.toContain(`lost to ${status}`);
});

test('a server that keeps silent is given up after a while', async () => {
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
    const patience = new AbortController();
    setTimeout(() => patience.abort(new Error('too long')), 100);
    return patience.signal;
  });
  server.behave('silent');
  const error = await failure(write((tx) => addRow(tx, 'lost to silence')));
  expect(unreachableIn(error)?.message).toContain('does not answer');
  server.behave('well');
  await recovered();
  expect(await rows()).not.toContain('lost to silence');
});
