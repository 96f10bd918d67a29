import { expect, it } from 'vitest';
import { readBase64url } from './base64url.ts';

it('reads what is written in the one way that it can be, and nothing else', () => {
  expect(readBase64url('_-A')).toEqual(Buffer.from([0xff, 0xe0]));
  // The last letter has two bits that belong to no byte: only with zeros there it is the one way.
  expect(readBase64url('_-B')).toBeUndefined();
  for (const text of ['_-A=', '/+A', ' _-A', '_-A\n', 'A']) expect(readBase64url(text)).toBeUndefined();
});
