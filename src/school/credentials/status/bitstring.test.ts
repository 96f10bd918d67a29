import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitIn, readBits, writeBits } from './bitstring.ts';
import { LIST_LENGTH } from './entries.ts';

describe('a status list', () => {
  it('says 1 of the places that were set, and 0 of all others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(LIST_LENGTH - 1), { maxLength: 40 }), fc.nat(LIST_LENGTH - 1), (set, other) => {
        const bits = readBits(writeBits(set));
        if (!bits) throw new Error('not read');
        expect(set.every((place) => bitIn(bits, place))).toBe(true);
        expect(bitIn(bits, other)).toBe(set.includes(other));
      }),
      { numRuns: 30 },
    );
  });

  it('counts from the left, as the standard does', () => {
    expect(
      readBits(writeBits([0, 9]))
        ?.subarray(0, 2)
        .toString('hex'),
    ).toBe('8040');
  });

  it('has no place past its end', () => {
    expect(bitIn(readBits(writeBits([])) ?? Buffer.alloc(0), LIST_LENGTH)).toBeUndefined();
  });

  it('is refused when it is short, much too long, or none', () => {
    const packed = (bytes: number) => `u${gzipSync(Buffer.alloc(bytes)).toString('base64url')}`;
    for (const text of [packed(LIST_LENGTH / 8 - 1), packed(64 * 1024 * 1024), '', 'u', 'uAAAA', 'zabc']) {
      expect(readBits(text)).toBeUndefined();
    }
    expect(readBits(packed(LIST_LENGTH / 8))).toBeDefined();
  });
});
