import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { DAY, useClock } from '../../../src/platform/clock.ts';
import {
  addressToVerify,
  changeEmail,
  changeName,
  findPersonByEmail,
  getPerson,
  sendEmailVerification,
  verifyEmail,
} from '../../../src/school/accounts/index.ts';
import { closeTestSchool, openTestSchool } from '../../support/school.ts';
import { client, lastAudit, mailTo, newcomer, PASSWORD, secretMailed } from './support.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);
afterEach(() => useClock());

const CONFIRM = 'Confirm your e-mail address';
const WELCOME = 'Welcome to Fascia';

/** Someone who asked for another address. */
async function mover(email: string) {
  const person = await newcomer();
  expect(await changeEmail(person, { email, password: PASSWORD }, client().from)).toEqual({ ok: true });
  return { person, secret: await secretMailed(email, CONFIRM) };
}

test('a name is changed, and the log says from what to what', async () => {
  const person = await newcomer('Ann Lee');
  expect(await changeName(person, ' Ann Müller ')).toEqual({ ok: true });
  expect((await getPerson(person.id)).name).toBe('Ann Müller');
  expect(await lastAudit(person.id)).toMatchObject({
    action: 'name-changed',
    details: { from: 'Ann Lee', to: 'Ann Müller' },
  });
  expect(await changeName(person, 'Ann\u202Eeel')).toEqual({ ok: false, reason: 'not-accepted' });
});

test('the link of the welcome proves the address once, whoever has it open', async () => {
  const person = await newcomer();
  const secret = await secretMailed(person.email, WELCOME);
  expect(await addressToVerify(secret)).toBe(person.email);
  expect(await verifyEmail(undefined, secret)).toEqual({ ok: true, changed: false });
  expect((await getPerson(person.id)).emailVerified).toBe(true);
  expect(await addressToVerify(secret)).toBeUndefined();
  expect(await verifyEmail(undefined, secret)).toEqual({ ok: false, reason: 'link-spent' });
});

test('a link older than a day, or made up, proves nothing', async () => {
  const person = await newcomer();
  const secret = await secretMailed(person.email, WELCOME);
  useClock(() => Date.now() + DAY + 1000);
  expect(await verifyEmail(person, secret)).toEqual({ ok: false, reason: 'link-spent' });
  expect(await verifyEmail(person, 'made-up')).toEqual({ ok: false, reason: 'link-spent' });
  expect((await getPerson(person.id)).emailVerified).toBe(false);
});

test('another link is sent on request, five times an hour, until the address is proven', async () => {
  const person = await newcomer();
  for (let times = 0; times < 5; times += 1) expect(await sendEmailVerification(person)).toEqual({ ok: true });
  expect(await sendEmailVerification(person)).toMatchObject({ reason: 'too-many-tries' });
  await verifyEmail(person, await secretMailed(person.email, CONFIRM));
  expect(await sendEmailVerification(await getPerson(person.id))).toEqual({ ok: false, reason: 'verified-already' });
});

test('an address changes once the new one is confirmed, and the old one is told', async () => {
  const { person, secret } = await mover('moved1@school.test');
  expect((await getPerson(person.id)).email).toBe(person.email);
  expect(await verifyEmail(person, secret)).toEqual({ ok: true, changed: true });
  expect(await getPerson(person.id)).toMatchObject({ email: 'moved1@school.test', emailVerified: true });
  expect((await mailTo(person.email))[0]?.subject).toBe('Your e-mail address was changed');
  const welcome = await secretMailed(person.email, WELCOME);
  expect(await verifyEmail(await getPerson(person.id), welcome)).toMatchObject({ reason: 'link-spent' });
});

test('a new address is taken from nobody but its person signed in', async () => {
  const { person, secret } = await mover('moved2@school.test');
  expect(await verifyEmail(undefined, secret)).toEqual({ ok: false, reason: 'sign-in-first' });
  expect(await verifyEmail(await newcomer(), secret)).toEqual({ ok: false, reason: 'link-spent' });
  expect((await getPerson(person.id)).email).toBe(person.email);
});

test('an address that someone took meanwhile is refused', async () => {
  const first = await mover('moved3@school.test');
  const second = await newcomer();
  await changeEmail(second, { email: 'moved3@school.test', password: PASSWORD }, client().from);
  const links = await mailTo('moved3@school.test');
  expect(links).toHaveLength(2);
  expect(await verifyEmail(first.person, first.secret)).toMatchObject({ ok: true });
  for (const { body } of links) {
    const secret = /token=([\w-]+)/.exec(body)?.[1] ?? '';
    expect(await verifyEmail(second, secret)).toMatchObject({ reason: 'link-spent' });
  }
});

test('asking for an address that someone has says the same, and tells its owner instead', async () => {
  const [person, owner] = [await newcomer(), await newcomer()];
  expect(await changeEmail(person, { email: owner.email, password: PASSWORD }, client().from)).toEqual({ ok: true });
  const subjects = (await mailTo(owner.email)).map((it) => it.subject);
  expect(subjects).toContain('Your e-mail address and Fascia');
  expect(subjects).not.toContain(CONFIRM);
  expect((await findPersonByEmail(owner.email))?.id).toBe(owner.id);
});

test('an address is not changed without the password, to the same one, or to none', async () => {
  const person = await newcomer();
  const { from } = client();
  expect(await changeEmail(person, { email: 'n@school.test', password: 'wrong' }, from)).toMatchObject({
    reason: 'wrong-password',
  });
  expect(await changeEmail(person, { email: person.email, password: PASSWORD }, from)).toMatchObject({
    reason: 'same-address',
  });
  expect(await changeEmail(person, { email: 'none', password: PASSWORD }, from)).toMatchObject({
    reason: 'not-accepted',
  });
});
