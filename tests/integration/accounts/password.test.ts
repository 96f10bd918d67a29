import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { HOUR, useClock } from '../../../src/platform/clock.ts';
import { hashSecret } from '../../../src/platform/tokens.ts';
import {
  canReset,
  changeEmail,
  changePassword,
  getPerson,
  recogniseSession,
  requestPasswordReset,
  resetPassword,
  signIn,
  verifyEmail,
} from '../../../src/school/accounts/index.ts';
import { closeTestSchool, openTestSchool } from '../../support/school.ts';
import { client, lastAudit, mailTo, newcomer, PASSWORD, secretMailed, tokenOf, wholeAudit } from './support.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);
afterEach(() => useClock());

const NEW = 'a short walk home';

/** Someone with a link to set a new password. */
async function forgetful() {
  const person = await newcomer();
  const { from } = client();
  await requestPasswordReset(person.email, from);
  return { person, from, secret: await secretMailed(person.email, 'Set a new password') };
}

test('a password is changed with the present one; the other sessions end and the owner is told', async () => {
  const person = await newcomer();
  const [here, there] = [await tokenOf(person), await tokenOf(person)];
  const { from } = client();
  expect(await changePassword(person, { present: PASSWORD, next: NEW }, { session: hashSecret(here), from })).toEqual({
    ok: true,
  });
  expect(await recogniseSession(here)).toBeDefined();
  expect(await recogniseSession(there)).toBeUndefined();
  expect(await signIn({ email: person.email, password: PASSWORD }, client())).toMatchObject({ ok: false });
  expect(await signIn({ email: person.email, password: NEW }, client())).toMatchObject({ ok: true });
  expect((await mailTo(person.email)).map((it) => it.subject)).toContain('Your password was changed');
});

test('a password is not changed without the present one, nor to a bad one, nor by trying on and on', async () => {
  const person = await newcomer();
  const token = await tokenOf(person);
  const own = { session: hashSecret(token), from: client().from };
  expect(await changePassword(person, { present: PASSWORD, next: 'password1' }, own)).toMatchObject({
    reason: 'password-common',
  });
  expect(await changePassword(person, { present: PASSWORD, next: 'short' }, own)).toMatchObject({
    reason: 'password-short',
  });
  expect(await changePassword(person, { present: PASSWORD, next: 'Ann Lee ' }, own)).toMatchObject({
    reason: 'password-yours',
  });
  for (let tries = 0; tries < 10; tries += 1) {
    expect(await changePassword(person, { present: NEW, next: NEW }, own)).toMatchObject({ reason: 'wrong-password' });
  }
  expect(await changePassword(person, { present: PASSWORD, next: NEW }, own)).toMatchObject({
    reason: 'too-many-tries',
  });
  expect(await signIn({ email: person.email, password: PASSWORD }, client())).toMatchObject({ ok: true });
});

test('a mailed link sets a password once, proves the address and ends every session', async () => {
  const { person, from, secret } = await forgetful();
  const token = await tokenOf(person);
  expect(await canReset(secret)).toBe(true);
  expect(await resetPassword(secret, NEW, from)).toEqual({ ok: true });
  expect(await canReset(secret)).toBe(false);
  expect(await recogniseSession(token)).toBeUndefined();
  expect(await signIn({ email: person.email, password: NEW }, client())).toMatchObject({ ok: true });
  expect((await getPerson(person.id)).emailVerified).toBe(true);
  expect(await resetPassword(secret, 'yet another walk', from)).toEqual({ ok: false, reason: 'link-spent' });
  expect(await wholeAudit()).not.toContain(secret);
});

test('of two uses of a link at once one sets the password', async () => {
  const { from, secret } = await forgetful();
  const results = await Promise.all([resetPassword(secret, NEW, from), resetPassword(secret, `${NEW}!`, from)]);
  expect(results.filter((it) => it.ok)).toHaveLength(1);
});

test('a link older than an hour, or made up, or refused a bad password, sets nothing', async () => {
  const { secret, from } = await forgetful();
  expect(await resetPassword(secret, 'password1', from)).toMatchObject({ reason: 'password-common' });
  expect(await resetPassword('made-up', NEW, from)).toMatchObject({ reason: 'link-spent' });
  useClock(() => Date.now() + HOUR + 1000);
  expect(await canReset(secret)).toBe(false);
  expect(await resetPassword(secret, NEW, from)).toMatchObject({ reason: 'link-spent' });
});

test('a link to prove an address sets no password, and the other way round', async () => {
  const { person, from, secret } = await forgetful();
  const verifying = await secretMailed(person.email, 'Welcome to Fascia');
  expect(await resetPassword(verifying, NEW, from)).toMatchObject({ reason: 'link-spent' });
  expect(await verifyEmail(person, secret)).toMatchObject({ reason: 'link-spent' });
});

test('a new password makes the other links under way useless', async () => {
  const { person, from, secret } = await forgetful();
  await requestPasswordReset(person.email, from);
  const second = await secretMailed(person.email, 'Set a new password');
  await changeEmail(person, { email: 'thief@school.test', password: PASSWORD }, from);
  const moving = await secretMailed('thief@school.test', 'Confirm your e-mail address');
  await resetPassword(secret === second ? secret : second, NEW, from);
  expect(await verifyEmail(person, moving)).toMatchObject({ reason: 'link-spent' });
  expect(await canReset(secret)).toBe(false);
});

test('asking for a link says the same for an unknown address, to which nothing is sent', async () => {
  const person = await newcomer();
  const { from } = client();
  expect(await requestPasswordReset(person.email, from)).toEqual({ ok: true });
  expect((await lastAudit(person.id))?.action).toBe('password-reset-asked');
  expect(await requestPasswordReset('nobody3@school.test', from)).toEqual({ ok: true });
  expect(await mailTo('nobody3@school.test')).toEqual([]);
});

test.each(['known', 'unknown'])('links for a %s address are limited to five an hour', async (which) => {
  const email = which === 'known' ? (await newcomer()).email : 'nobody4@school.test';
  for (let times = 0; times < 5; times += 1)
    expect(await requestPasswordReset(email, client().from)).toEqual({ ok: true });
  expect(await requestPasswordReset(email, client().from)).toMatchObject({ reason: 'too-many-tries' });
});

test('one client asks for twenty links an hour at most', async () => {
  const { from } = client();
  for (let times = 0; times < 20; times += 1) await requestPasswordReset(`many${times}@school.test`, from);
  expect(await requestPasswordReset('many20@school.test', from)).toMatchObject({ reason: 'too-many-tries' });
});
