import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { addPerson, closeTestSchool, openTestSchool } from '../../tests/support/school.ts';
import { useClock } from '../platform/clock.ts';
import { keepPage, recentPage, stateNow } from './recentPages.ts';

const page = { body: Buffer.from('a lesson'), headers: {} };

beforeAll(openTestSchool);
afterAll(closeTestSchool);
beforeEach(() => useClock(() => 1000));

it('sends a page again while nothing was written', () => {
  keepPage('key', page, stateNow());
  expect(recentPage('key')).toBe(page);
  expect(recentPage('another key')).toBeUndefined();
});

it('makes it anew after any commit, also one that came while it was made', async () => {
  const before = stateNow();
  await addPerson();
  keepPage('key', page, before);
  expect(recentPage('key')).toBeUndefined();
});

it('makes it anew after a few seconds, for what changes by the clock', () => {
  keepPage('key', page, stateNow());
  useClock(() => 1000 + 5001);
  expect(recentPage('key')).toBeUndefined();
});

it('keeps no more than it has room for', () => {
  for (let index = 0; index < 501; index += 1) keepPage(`key ${index}`, page, stateNow());
  expect(recentPage('key 0')).toBeUndefined();
  expect(recentPage('key 500')).toBe(page);
});
