import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeRemoteSchool, otherProcess, server, TOKEN } from './support.ts';

beforeAll(() => server.start());
afterAll(closeRemoteSchool);

test.each([
  [`pragma journal_mode = delete`, 'SQL_PARSE_ERROR'],
  [`attach 'elsewhere.db' as elsewhere`, 'SQL_PARSE_ERROR'],
  ['vacuum', 'SQL_PARSE_ERROR'],
  ['select 1; select 2', 'SQL_MANY_STATEMENTS'],
  ['select nothing', 'SQLITE_UNKNOWN'],
])('the stand-in refuses what a server refuses: %s', async (sql, code) => {
  await expect(otherProcess().execute(sql)).rejects.toMatchObject({ code });
});

test('every kind of value comes back as it was sent', async () => {
  const client = otherProcess();
  await client.executeMultiple('create table kinds (i integer, r real, t text, b blob, n text); select 1;');
  const sent = [7, 1.5, 'Nguyễn \u0000 ﷺ', new Uint8Array([0, 255]), null];
  const { rowsAffected } = await client.execute({ sql: 'insert into kinds values (?, ?, ?, ?, ?)', args: sent });
  expect(rowsAffected).toBe(1);
  const [row] = (await client.execute('select * from kinds')).rows;
  expect([row?.i, row?.r, row?.t, new Uint8Array(row?.b as ArrayBuffer), row?.n]).toEqual(sent);
});

test('a batch is kept whole or not at all', async () => {
  const client = otherProcess();
  await client.batch(['create table pairs (key text primary key)', `insert into pairs values ('a')`], 'write');
  const failing = client.batch([`insert into pairs values ('b')`, `insert into pairs values ('a')`], 'write');
  await expect(failing).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' });
  expect((await client.execute('select key from pairs')).rows.map((it) => it.key)).toEqual(['a']);
});

test('nobody goes on with a conversation that the server does not know', async () => {
  const body = JSON.stringify({ baton: 'stream-of-another', requests: [] });
  const headers = { authorization: `Bearer ${TOKEN}` };
  expect((await fetch(`${server.address}/v2/pipeline`, { method: 'POST', headers, body })).status).toBe(400);
  expect((await fetch(`${server.address}/v2/pipeline`, { method: 'POST', body })).status).toBe(401);
});
