import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPersonByEmail, joinSchool, recogniseSession, register } from '../../../src/school/accounts/index.ts';
import { closeTestSchool, openTestSchool } from '../../support/school.ts';
import { client, lastAudit, mailTo, newcomer, PASSWORD, wholeAudit } from './support.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

test('someone registers, is signed in at once and gets a link', async () => {
  const given = { name: ' Zoë Nguyễn ', email: 'Zoe@School.test', password: PASSWORD };
  const joined = await joinSchool(given, client());
  expect(joined).toMatchObject({ ok: true, isNew: true });
  const known = joined.ok ? await recogniseSession(joined.token) : undefined;
  expect(known?.person).toMatchObject({ name: 'Zoë Nguyễn', email: 'zoe@school.test', emailVerified: false });
  expect(known?.person).toMatchObject({ registrar: false, teaches: [] });
  expect((await mailTo('zoe@school.test')).map((it) => it.subject)).toEqual(['Welcome to Fascia']);
});

test('the same form sent twice signs in the second time and makes one account', async () => {
  const given = { name: 'Bo', email: 'bo@school.test', password: PASSWORD };
  const both = await Promise.all([joinSchool(given, client()), joinSchool(given, client())]);
  expect(both.map((it) => it.ok && it.isNew).toSorted()).toEqual([false, true]);
  expect(await mailTo('bo@school.test')).toHaveLength(1);
});

test('a taken address gets the answer of a wrong password, and its owner is told once in a while', async () => {
  const owner = await newcomer();
  const given = { name: 'Someone Else', email: owner.email, password: 'another long walk' };
  expect(await joinSchool(given, client())).toEqual({ ok: false, reason: 'wrong-details' });
  expect((await mailTo(owner.email)).map((it) => it.subject)).toContain('Your e-mail address and Fascia');
  expect((await lastAudit(owner.id))?.action).toBe('registration-refused');
  expect(await findPersonByEmail(owner.email)).toEqual(owner);
  for (let more = 0; more < 8; more += 1) await joinSchool(given, client());
  expect((await mailTo(owner.email)).length).toBeLessThanOrEqual(6);
});

test.each([
  { name: '', email: 'x1@school.test', password: PASSWORD },
  { name: 'X', email: 'x2', password: PASSWORD },
  { name: 'X', email: 'x3@school.test', password: 'password1' },
  { name: 'X \u202Ey', email: 'x4@school.test', password: PASSWORD },
])('%j is refused', async (given) => {
  expect(await register(given)).toEqual({ ok: false, reason: 'not-accepted' });
  expect(await joinSchool(given, client())).toEqual({ ok: false, reason: 'not-accepted' });
});

test('one client registers a hundred times an hour at most', async () => {
  const browser = client();
  const given = { name: '', email: 'x@school.test', password: PASSWORD };
  for (let tries = 0; tries < 100; tries += 1) await joinSchool(given, browser);
  expect(await joinSchool(given, browser)).toMatchObject({ ok: false, reason: 'too-many-tries' });
  expect(await joinSchool(given, client())).toMatchObject({ reason: 'not-accepted' });
});

test('no password stands in the log or in a message', async () => {
  expect(await wholeAudit()).not.toContain(PASSWORD);
  expect(JSON.stringify(await mailTo('zoe@school.test'))).not.toContain(PASSWORD);
});
