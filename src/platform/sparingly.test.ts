import { expect, test } from 'vitest';
import { sparingly } from './sparingly.ts';

test('hands every chunk on, in order, and the error of the stream', async () => {
  async function* stream() {
    for (let index = 0; index < 100; index += 1) yield Buffer.alloc(100_000, index);
    throw new Error('cut');
  }
  const firsts: (number | undefined)[] = [];
  const read = async () => {
    for await (const chunk of sparingly(stream())) firsts.push(chunk[0]);
  };
  await expect(read()).rejects.toThrow('cut');
  expect(firsts).toEqual(Array.from({ length: 100 }, (_, index) => index));
});
