import { describe, expect, it, vi } from 'vitest';
import { lookUp, mustWait, WRONG_CODES } from './lookUp.ts';

const nothing = async () => undefined;
const something = async () => 'an award';

describe('looking codes up', () => {
  it('stops a client who guesses, and nobody else', async () => {
    for (let i = 0; i < WRONG_CODES; i += 1) expect(await lookUp('203.0.113.7', nothing)).toMatchObject({ wait: 0 });
    expect([await mustWait('203.0.113.7'), await mustWait('203.0.113.8')]).toEqual([true, false]);
    const stopped = await lookUp('203.0.113.7', nothing);
    expect(stopped.wait).toBeGreaterThan(0);
    expect(await lookUp('203.0.113.8', nothing)).toMatchObject({ wait: 0 });
  });

  it('looks nothing up for who was stopped, though the code be right: time tells nothing', async () => {
    for (let i = 0; i < WRONG_CODES; i += 1) await lookUp('203.0.113.10', nothing);
    const find = vi.fn(something);
    const stopped = await lookUp('203.0.113.10', find);
    expect(stopped.wait).toBeGreaterThan(0);
    expect(stopped).not.toHaveProperty('found');
    expect(find).not.toHaveBeenCalled();
  });

  it('does not count codes that exist', async () => {
    for (let i = 0; i < 3 * WRONG_CODES; i += 1) {
      expect(await lookUp('203.0.113.9', something)).toEqual({ wait: 0, found: 'an award' });
    }
  });
});
