import { describe, expect, it } from 'vitest';
import { giveBackLookUp, takeLookUp, WRONG_CODES } from './_lookUps.ts';

describe('looking codes up', () => {
  it('stops a client who guesses, and nobody else', async () => {
    for (let i = 0; i < WRONG_CODES; i += 1) expect(await takeLookUp('203.0.113.7')).toBe(0);
    expect(await takeLookUp('203.0.113.7')).toBeGreaterThan(0);
    expect(await takeLookUp('203.0.113.8')).toBe(0);
  });

  it('does not count codes that exist', async () => {
    for (let i = 0; i < 3 * WRONG_CODES; i += 1) {
      expect(await takeLookUp('203.0.113.9')).toBe(0);
      await giveBackLookUp('203.0.113.9');
    }
  });
});
