import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '../../../db/client.ts';
import { sessions } from '../../../db/schema/accounts.ts';
import { auditLog } from '../../../db/schema/audit.ts';
import {
  recogniseSession,
  requestPasswordReset,
  resetPassword,
  signIn,
  suspend,
} from '../../../src/school/accounts/index.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { client, lastAudit, newcomer, PASSWORD, secretMailed, wholeAudit } from './support.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

const WRONG = 'not the password';

test('the right password signs in, whatever the case of the address; only the hash of the token is kept', async () => {
  const person = await newcomer();
  const result = await signIn({ email: ` ${person.email.toUpperCase()} `, password: PASSWORD }, client());
  const token = result.ok ? result.token : '';
  expect((await recogniseSession(token))?.person).toEqual(person);
  expect((await lastAudit(person.id))?.action).toBe('signed-in');
  const [row] = await database().select().from(sessions).where(eq(sessions.person, person.id));
  expect(row?.userAgent).toBe('A browser');
  expect(row?.id).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(row) + (await wholeAudit())).not.toContain(token);
});

test('a wrong password and an unknown address get the same answer, and both are logged without the address', async () => {
  const person = await newcomer();
  const wrong = await signIn({ email: person.email, password: WRONG }, client());
  expect(wrong).toEqual({ ok: false, reason: 'wrong-details' });
  expect(await lastAudit(person.id)).toMatchObject({ action: 'sign-in-refused', actor: null });
  expect(await signIn({ email: 'nobody@school.test', password: WRONG }, client())).toEqual(wrong);
  const entry = await database().select().from(auditLog).orderBy(desc(auditLog.id)).get();
  expect(entry).toMatchObject({ action: 'sign-in-refused', subject: expect.stringMatching(/^address\/[0-9a-f]{16}$/) });
  expect(await wholeAudit()).not.toContain('nobody@school.test');
});

test('an unknown address takes as long as a wrong password', async () => {
  const person = await newcomer();
  const timeOf = async (email: string) => {
    const times: number[] = [];
    for (let tries = 0; tries < 5; tries += 1) {
      const started = performance.now();
      await signIn({ email, password: WRONG }, client());
      times.push(performance.now() - started);
    }
    return Math.min(...times);
  };
  const [known, unknown] = [await timeOf(person.email), await timeOf('nobody2@school.test')];
  expect(unknown / known).toBeGreaterThan(0.4);
});

test('a suspended person is refused, and told so only with the right password', async () => {
  const person = await newcomer();
  await suspend(await addPerson({ registrar: true }), person.id, 'Unpaid fees');
  expect(await signIn({ email: person.email, password: PASSWORD }, client())).toEqual({
    ok: false,
    reason: 'suspended',
  });
  expect(await signIn({ email: person.email, password: WRONG }, client())).toMatchObject({ reason: 'wrong-details' });
});

test('ten wrong passwords for an account shut it to that client, and to no other', async () => {
  const person = await newcomer();
  const browser = client();
  for (let tries = 0; tries < 10; tries += 1) {
    expect(await signIn({ email: person.email, password: WRONG }, browser)).toMatchObject({ reason: 'wrong-details' });
  }
  const shut = await signIn({ email: person.email, password: PASSWORD }, browser);
  expect(shut).toMatchObject({ ok: false, reason: 'too-many-tries' });
  expect(!shut.ok && shut.reason === 'too-many-tries' && shut.wait).toBeLessThanOrEqual(15 * 60_000);
  expect(await signIn({ email: person.email, password: PASSWORD }, client())).toMatchObject({ ok: true });
});

test('tries sent all at once are counted before they are answered', async () => {
  const person = await newcomer();
  const browser = client();
  const results = await Promise.all(
    Array.from({ length: 20 }, () => signIn({ email: person.email, password: WRONG }, browser)),
  );
  expect(results.filter((it) => !it.ok && it.reason === 'wrong-details')).toHaveLength(10);
});

test('fifty failures at any accounts shut out a client', async () => {
  const browser = client();
  for (let tries = 0; tries < 50; tries += 1)
    await signIn({ email: `guess${tries}@school.test`, password: WRONG }, browser);
  const person = await newcomer();
  expect(await signIn({ email: person.email, password: PASSWORD }, browser)).toMatchObject({
    reason: 'too-many-tries',
  });
});

test('a hundred failures from everywhere shut an account, and a new password by mail opens it again', async () => {
  const person = await newcomer();
  for (let tries = 0; tries < 100; tries += 1) await signIn({ email: person.email, password: WRONG }, client());
  const browser = client();
  expect(await signIn({ email: person.email, password: PASSWORD }, browser)).toMatchObject({
    reason: 'too-many-tries',
  });
  await requestPasswordReset(person.email, browser.from);
  await resetPassword(await secretMailed(person.email, 'Set a new password'), 'a short walk home', browser.from);
  expect(await signIn({ email: person.email, password: 'a short walk home' }, browser)).toMatchObject({ ok: true });
}, 60_000);

test('signing in rightly is never limited', async () => {
  const person = await newcomer();
  const browser = client();
  for (let times = 0; times < 60; times += 1) {
    expect(await signIn({ email: person.email, password: PASSWORD }, browser)).toMatchObject({ ok: true });
  }
});
