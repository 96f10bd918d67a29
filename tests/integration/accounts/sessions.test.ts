import { createClient } from '@libsql/client';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { database, readOnlySince, write } from '../../../db/client.ts';
import { sessions } from '../../../db/schema/accounts.ts';
import { DAY, useClock } from '../../../src/platform/clock.ts';
import { hashSecret } from '../../../src/platform/tokens.ts';
import {
  grantRole,
  liftSuspension,
  listSessions,
  recogniseSession,
  revokeSession,
  signOut,
  suspend,
  withdrawRole,
} from '../../../src/school/accounts/index.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { lastAudit, newcomer, tokenOf } from './support.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);
afterEach(() => useClock());

const after = (ms: number) => useClock(() => Date.now() + ms);
const kept = (token: string) =>
  database()
    .select()
    .from(sessions)
    .where(eq(sessions.id, hashSecret(token)))
    .get();

test.each([
  ['empty', ''],
  ['unknown', 'x'],
  ['endless', 'a'.repeat(5000)],
  ['clever', "' or 1=1 --"],
])('an %s token is nobody’s', async (_kind, token) => {
  expect(await recogniseSession(token)).toBeUndefined();
});

test('the hash that is kept is no token', async () => {
  const token = await tokenOf(await newcomer());
  expect(await recogniseSession(hashSecret(token))).toBeUndefined();
});

test('a session unused for 30 days is refused and its row goes', async () => {
  const token = await tokenOf(await newcomer());
  after(30 * DAY + 1000);
  expect(await recogniseSession(token)).toBeUndefined();
  expect(await kept(token)).toBeUndefined();
});

test('a session used in its second half lives on, and is written once for it', async () => {
  const token = await tokenOf(await newcomer());
  const before = (await kept(token))?.expiresAt ?? 0;
  after(14 * DAY);
  expect(await recogniseSession(token)).toMatchObject({ renewed: false });
  expect((await kept(token))?.expiresAt).toBe(before);
  after(16 * DAY);
  expect(await recogniseSession(token)).toMatchObject({ renewed: true });
  expect(await recogniseSession(token)).toMatchObject({ renewed: false });
  after(45 * DAY);
  expect(await recogniseSession(token)).toBeDefined();
});

test('roles count from the next request', async () => {
  const person = await newcomer();
  const token = await tokenOf(person);
  const registrar = await addPerson({ registrar: true });
  await grantRole(registrar, person.id, { role: 'instructor', course: 'sample' });
  await grantRole(registrar, person.id, { role: 'instructor', course: 'priced' });
  await grantRole(registrar, person.id, { role: 'registrar', course: '' });
  const known = await recogniseSession(token);
  expect(known?.person.registrar).toBe(true);
  expect(known?.person.teaches.toSorted()).toEqual(['priced', 'sample']);
  await withdrawRole(registrar, person.id, { role: 'instructor', course: 'sample' });
  expect((await recogniseSession(token))?.person.teaches).toEqual(['priced']);
});

test('signing out ends the session and no other', async () => {
  const person = await newcomer();
  const [here, there] = [await tokenOf(person), await tokenOf(person)];
  await signOut(person, hashSecret(here));
  expect(await recogniseSession(here)).toBeUndefined();
  expect(await recogniseSession(there)).toBeDefined();
  expect((await lastAudit(person.id))?.action).toBe('signed-out');
});

test('someone sees and ends their own sessions only', async () => {
  const [person, stranger] = [await newcomer(), await newcomer()];
  const token = await tokenOf(person);
  expect((await listSessions(person)).map((it) => it.id)).toEqual([hashSecret(token)]);
  expect(await revokeSession(stranger, hashSecret(token))).toEqual({ ok: false, reason: 'not-yours' });
  expect(await recogniseSession(token)).toBeDefined();
  expect(await revokeSession(person, hashSecret(token))).toEqual({ ok: true });
  expect(await recogniseSession(token)).toBeUndefined();
  expect(await listSessions(person)).toEqual([]);
});

test('an expired session is not listed', async () => {
  const person = await newcomer();
  await tokenOf(person);
  after(31 * DAY);
  expect(await listSessions(person)).toEqual([]);
});

test('a suspension ends every session, and lifting it does not bring them back', async () => {
  const person = await newcomer();
  const token = await tokenOf(person);
  const registrar = await addPerson({ registrar: true });
  await suspend(registrar, person.id, 'Unpaid fees');
  expect(await recogniseSession(token)).toBeUndefined();
  await liftSuspension(registrar, person.id);
  expect(await recogniseSession(token)).toBeUndefined();
  expect(await recogniseSession(await tokenOf(person))).toBeDefined();
});

test('a session that appears beside a suspension is refused all the same', async () => {
  const person = await newcomer();
  const token = await tokenOf(person);
  const row = await kept(token);
  await suspend(await addPerson({ registrar: true }), person.id, 'Unpaid fees');
  await write(async (tx) => void (row && (await tx.insert(sessions).values(row))));
  expect(await recogniseSession(token)).toBeUndefined();
});

test('while nothing can be written people are recognised, and the session is renewed later', async () => {
  const token = await tokenOf(await newcomer());
  const [file] = await database().all<{ file: string }>('pragma database_list');
  const other = createClient({ url: `file:${file?.file}` });
  const lock = await other.transaction('write');
  after(20 * DAY);
  expect(await recogniseSession(token)).toBeDefined();
  expect(readOnlySince()).toBeDefined();
  lock.close();
  other.close();
  await expect.poll(readOnlySince, { timeout: 5000 }).toBeUndefined();
  const before = (await kept(token))?.expiresAt ?? 0;
  await recogniseSession(token);
  expect((await kept(token))?.expiresAt).toBeGreaterThan(before);
});
