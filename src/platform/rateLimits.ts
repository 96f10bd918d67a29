import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { SECOND } from './clock.ts';

/** So many tries in so long, counted in this process for each key. */
export interface Limit {
  /** Counts a try. Gives 0 when it may go on, else how long to wait, in ms. */
  take(key: string): Promise<number>;
  /** Whether the next try of a key will have to wait; counts nothing. */
  isSpent(key: string): Promise<boolean>;
  /** Takes a counted try back: it was no failure. */
  giveBack(key: string): Promise<void>;
  /** Forgets every try of a key. */
  forget(key: string): Promise<void>;
}

/**
 * A limit over a fixed window that starts with the first try: more tries never lengthen it, so nobody can be
 * kept out for good by someone who goes on trying.
 * @param points how many tries.
 * @param window how long, in ms.
 */
export function limitOf(points: number, window: number): Limit {
  const limiter = new RateLimiterMemory({ points, duration: window / SECOND });
  return {
    take: (key) =>
      limiter.consume(key).then(
        () => 0,
        (spent: RateLimiterRes) => Math.max(spent.msBeforeNext, SECOND),
      ),
    isSpent: async (key) => ((await limiter.get(key))?.consumedPoints ?? 0) >= points,
    giveBack: async (key) => {
      await limiter.reward(key);
    },
    forget: async (key) => {
      await limiter.delete(key);
    },
  };
}

/**
 * What counts as one client: an IPv4 address, or the first 64 bits of an IPv6 address, which one household or
 * host may vary at will (RFC 4291, 2.5.4).
 */
export function clientOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`;
}
