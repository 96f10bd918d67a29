import { expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './passwords.ts';

test('a password opens its own hash and no other does', async () => {
  const kept = await hashPassword('a long walk');
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(kept, 'a long walk')).toBe(true);
  expect(await verifyPassword(kept, 'a long talk')).toBe(false);
});

test('no password opens an account that does not exist, nor one whose hash is none', async () => {
  expect(await verifyPassword(undefined, 'no account has this hash')).toBe(false);
  expect(await verifyPassword('none', 'none')).toBe(false);
});

test('the same letters match however the keyboard composed them', async () => {
  expect(await verifyPassword(await hashPassword('caf\u00e9 terrace'), 'cafe\u0301 terrace')).toBe(true);
});
