import { expect, test } from 'vitest';
import { type Story, tell, tellTogether } from './tell.ts';

test('deeds of several stories happen in the order of time, whichever story is told first', async () => {
  const happened: string[] = [];
  async function* story(name: string, ...moments: number[]): Story {
    for (const at of moments) {
      yield at;
      happened.push(`${name} ${at}`);
    }
  }
  await tellTogether([story('a', 1, 4, 9), story('b', 2, 3), story('c', 0)]);
  expect(happened).toEqual(['c 0', 'a 1', 'b 2', 'b 3', 'a 4', 'a 9']);
});

test('a deed that fails ends the telling', async () => {
  async function* story(): Story {
    yield 1;
    throw new Error('refused');
  }
  await expect(tellTogether([story()])).rejects.toThrow('refused');
});

test('one story by itself gives what comes of it', async () => {
  async function* story(): Story<string> {
    yield 1;
    return 'the end';
  }
  expect(await tell(story())).toBe('the end');
});
