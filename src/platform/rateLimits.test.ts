import { afterEach, expect, test, vi } from 'vitest';
import { clientOf, limitOf } from './rateLimits.ts';

afterEach(() => void vi.useRealTimers());

test('past the limit a try is told how long to wait, and trying on does not lengthen the wait', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  const limit = limitOf(2, 60_000);
  expect([await limit.take('a'), await limit.take('a')]).toEqual([0, 0]);
  expect(await limit.take('a')).toBe(60_000);
  vi.advanceTimersByTime(40_000);
  expect(await limit.take('a')).toBe(20_000);
  expect(await limit.take('b')).toBe(0);
  vi.advanceTimersByTime(20_001);
  expect(await limit.take('a')).toBe(0);
});

test('a try given back or a key forgotten does not count', async () => {
  const limit = limitOf(1, 60_000);
  await limit.take('a');
  await limit.giveBack('a');
  expect(await limit.take('a')).toBe(0);
  expect(await limit.take('a')).toBeGreaterThan(0);
  await limit.forget('a');
  expect(await limit.take('a')).toBe(0);
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::1', '0:0:0:0::/64'],
  ['2001:DB8:1:2:aaaa::1', '2001:db8:1:2::/64'],
  ['2001:db8:1:2:bbbb:0:0:9', '2001:db8:1:2::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('%s counts as %s', (address, client) => expect(clientOf(address)).toBe(client));
