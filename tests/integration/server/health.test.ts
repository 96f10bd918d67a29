import { renameSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeDatabase, write } from '../../../db/client.ts';
import { health } from '../../../src/server/health.ts';
import { addRow, openNew, stranger, throwAway } from '../database/support.ts';

let server: Server;
let file: string;

beforeEach(async () => {
  file = await openNew();
  server = createServer((_, response) => void health(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  server.close();
  await throwAway();
});

async function ask(): Promise<[status: number, body: Record<string, unknown>]> {
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/healthz`);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  return [answer.status, (await answer.json()) as Record<string, unknown>];
}

test('a school that is well says so', async () => {
  expect(await ask()).toEqual([200, { ok: true, database: true, saving: 'on' }]);
});

test('a school that cannot save is open, and says since when', async () => {
  const other = stranger(file);
  const held = await other.transaction('write');
  const before = Date.now();
  await write((tx) => addRow(tx, 'refused')).catch(() => {});
  const [status, body] = await ask();
  expect([status, body.ok, body.saving]).toEqual([200, true, 'paused']);
  expect(body.since).toBeGreaterThanOrEqual(before);
  held.close();
  other.close();
});

test('a school whose database is gone is not well', async () => {
  renameSync(file, `${file}.elsewhere`);
  expect(await ask()).toMatchObject([503, { ok: false, database: false }]);
  await closeDatabase();
  expect(await ask()).toMatchObject([503, { ok: false, database: false }]);
});
