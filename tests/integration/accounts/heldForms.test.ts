import { count } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { database } from '../../../db/client.ts';
import { heldForms } from '../../../db/schema/accounts.ts';
import { HOUR, useClock } from '../../../src/platform/clock.ts';
import { findHeldForm, holdForm, takeHeldForm } from '../../../src/school/accounts/index.ts';
import { closeTestSchool, openTestSchool } from '../../support/school.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);
afterEach(() => useClock());

const ENTRIES = [
  ['section-plan', 'Two lines\nof a plan'],
  ['choice', 'a'],
  ['choice', 'b'],
] as const;

test('a form is held with every field in order, and can be looked at again and again', async () => {
  const secret = await holdForm('/submissions/x/draft', ENTRIES);
  const held = { path: '/submissions/x/draft', fields: ENTRIES };
  expect(await findHeldForm(secret)).toEqual(held);
  expect(await findHeldForm(secret)).toEqual(held);
  expect(await takeHeldForm(secret)).toEqual(held);
  expect(await takeHeldForm(secret)).toBeUndefined();
});

test('a form is held for an hour', async () => {
  const secret = await holdForm('/learn', ENTRIES);
  useClock(() => Date.now() + HOUR + 1);
  expect(await findHeldForm(secret)).toBeUndefined();
  expect(await takeHeldForm(secret)).toBeUndefined();
});

test('another secret finds nothing', async () => {
  await holdForm('/learn', ENTRIES);
  expect(await findHeldForm('made-up')).toBeUndefined();
});

test('passwords are never held', async () => {
  const secret = await holdForm('/account/password', [
    ['present-password', 'a'],
    ['password', 'b'],
    ['name', 'c'],
  ]);
  expect((await findHeldForm(secret))?.fields).toEqual([['name', 'c']]);
});

test('a form for another site is not sent there', async () => {
  expect((await findHeldForm(await holdForm('//evil.example/x', ENTRIES)))?.path).toBe('/');
});

test('strangers cannot fill the disk: the oldest go', async () => {
  const first = await holdForm('/learn', ENTRIES);
  for (let more = 0; more < 300; more += 1) await holdForm('/learn', [], Date.now() + 1 + more);
  const [row] = await database().select({ count: count() }).from(heldForms);
  expect(row?.count).toBe(300);
  expect(await findHeldForm(first)).toBeUndefined();
});
