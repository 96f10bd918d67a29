import { expect, test } from 'vitest';
import { inTurn } from './inTurn.ts';

const heard: string[] = [];

/** Work that says when it begins and ends, with a turn of the event loop between. */
const work = (name: string) => async () => {
  heard.push(`${name} begins`);
  await new Promise((resolve) => setImmediate(resolve));
  heard.push(`${name} ends`);
  return name;
};

test('work under one key waits for its turn, and other keys do not wait', async () => {
  heard.length = 0;
  const done = await Promise.all([inTurn('a', work('first')), inTurn('a', work('second')), inTurn('b', work('other'))]);
  expect(done).toEqual(['first', 'second', 'other']);
  expect(heard.indexOf('second begins')).toBeGreaterThan(heard.indexOf('first ends'));
  expect(heard.indexOf('other begins')).toBeLessThan(heard.indexOf('first ends'));
});

test('a failure is told to whoever asked, and the next in turn goes on', async () => {
  const failing = inTurn('c', () => Promise.reject(new Error('broken')));
  const next = inTurn('c', work('next'));
  await expect(failing).rejects.toThrow('broken');
  await expect(next).resolves.toBe('next');
});
