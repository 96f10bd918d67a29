import { afterEach, expect, test } from 'vitest';
import { write } from '../../../db/client.ts';
import { seedIfEmpty } from '../../../db/seed/seedIfEmpty.ts';
import { SettingsError } from '../../../src/platform/settings.ts';
import { register } from '../../../src/school/accounts/index.ts';
import { record } from '../../../src/school/audit/index.ts';
import { countAudit, countPeople, openEmptySchool, played, standing, throwAway } from './support.ts';

const FIXTURE = 'tests/fixtures/school';
const someone = { name: 'Someone', email: 'someone@school.test', password: 'a long enough one' };

afterEach(throwAway);

test('an empty school is seeded once; later starts change nothing', async () => {
  await openEmptySchool(FIXTURE);
  expect(await seedIfEmpty({ SEED: 'demo' })).toBe(true);
  const before = [await countPeople(), await countAudit()];
  expect(before[0]).toBeGreaterThan(10);
  expect(await seedIfEmpty({ SEED: 'demo' })).toBe(false);
  expect([await countPeople(), await countAudit()]).toEqual(before);
});

test('without SEED=demo nobody is made up', async () => {
  await openEmptySchool(FIXTURE);
  expect(await seedIfEmpty({ SEED: 'none' })).toBe(false);
  expect(await countPeople()).toBe(0);
  expect(await countAudit()).toBe(0);
});

test('a school where somebody has an account is never seeded', async () => {
  await openEmptySchool(FIXTURE);
  await register(someone);
  expect(await seedIfEmpty({ SEED: 'demo' })).toBe(false);
  expect(await countPeople()).toBe(1);
});

test('a seed that was interrupted is not taken for a whole one: the start says which file to delete', async () => {
  const file = await openEmptySchool(FIXTURE);
  await write((tx) => record(tx, { at: 1, actor: null, action: 'demo-seeding', subject: 'school/demo' }));
  await register(someone);
  await expect(seedIfEmpty({ SEED: 'demo' })).rejects.toThrow(SettingsError);
  await expect(seedIfEmpty({ SEED: 'demo' })).rejects.toThrow(`Delete ${file}`);
  expect(await seedIfEmpty({ SEED: 'none' })).toBe(false);
});

test('one that was interrupted before anybody registered is begun again', async () => {
  await openEmptySchool(FIXTURE);
  await write((tx) => record(tx, { at: 1, actor: null, action: 'demo-seeding', subject: 'school/demo' }));
  expect(await seedIfEmpty({ SEED: 'demo' })).toBe(true);
});

test('the story is told on other courses as well, with other quizzes and cases', async () => {
  await openEmptySchool(FIXTURE);
  await seedIfEmpty({ SEED: 'demo' });
  expect((await standing('student')).enrolled).toBe(true);
  expect((await standing('graduate')).complete).toBe(true);
  expect((await played('instructor')).teaches).toContain('sample');
});
