import { describe, expect, it } from 'vitest';
import { multikeyOf, newPrivateKey, privateKeyOf, signBytes } from '../../../platform/signing/ed25519.ts';
import { GENESIS, hashOf } from './chain.ts';
import { type ChainFault, checkChain, type PublishedEntry } from './checkChain.ts';
import { checkpointText, readCheckpoint } from './checkpoint.ts';
import { isNoteSignedBy, keyHintOf, readNote, writeNote } from './note.ts';

/** Entries chained to a hash, from a number on. @param timeOf the time of each, by its number. */
function chained(
  digests: readonly string[],
  before = GENESIS,
  from = 1,
  timeOf = (it: number) => it,
): PublishedEntry[] {
  const [digest, ...rest] = digests;
  if (digest === undefined) return [];
  const stamp = { number: from, at: timeOf(from), kind: 'issued', digest };
  const hash = hashOf(before, stamp);
  return [{ ...stamp, before, hash }, ...chained(rest, hash, from + 1, timeOf)];
}

const digest = (letter: string) => letter.repeat(64);
const SIZE = 8;
const register = chained(['a', 'b', 'c', 'd', 'e', 'f', '1', '2'].map(digest));
const places = register.map((_, index) => index);
const checkpointAt = (size: number, of = register) => ({
  ...{ origin: 'school.test/awards-register', size, hash: of[size - 1]?.hash ?? '', at: 0 },
});

describe('a register', () => {
  it('holds as it was made, with any checkpoint that was signed on its way: each proves a beginning of it', () => {
    expect(checkChain(register)).toBeUndefined();
    for (const at of places) expect(checkChain(register, checkpointAt(at + 1))).toBeUndefined();
  });

  it.each(places)('is found out where entry %d is changed, in any part', (at) => {
    const changed = (change: Partial<PublishedEntry>) =>
      checkChain(register.map((it, index) => (index === at ? { ...it, ...change } : it)));
    const number = at + 1;
    expect(changed({ digest: digest('7') })).toEqual({ fault: 'hash-wrong', number });
    expect(changed({ before: digest('7') })).toEqual({ fault: 'not-chained', number });
    expect(changed({ hash: digest('7') })).toEqual({ fault: 'hash-wrong', number });
    expect(changed({ kind: 'revoked' })).toEqual({ fault: 'hash-wrong', number });
    expect(changed({ at: at + 1.5 })).toEqual({ fault: 'hash-wrong', number });
    expect(changed({ number: 99 })).toMatchObject({ number: 99 });
  });

  it.each(places.slice(0, -1))('is found out where entry %d is dropped', (at) => {
    expect(checkChain(register.toSpliced(at, 1))).toEqual({
      fault: at === 0 ? 'start-missing' : 'gap',
      number: at + 2,
    });
  });

  it('is found out where its last entry is dropped, by a checkpoint that covers it', () => {
    expect(checkChain(register.slice(0, -1), checkpointAt(SIZE))).toEqual({
      ...{ fault: 'shorter-than-checkpoint', number: SIZE - 1 },
    });
    expect(checkChain([], checkpointAt(SIZE))).toEqual({ fault: 'empty' });
  });

  it.each(places.flatMap((one) => places.filter((other) => other > one).map((other) => [one, other] as const)))(
    'is found out where entries %d and %d change places, numbered anew or not',
    (one, other) => {
      const order = places.map((at) => (at === one ? other : at === other ? one : at));
      const moved = order.flatMap((at) => register[at] ?? []);
      expect(checkChain(moved)).toBeDefined();
      expect(checkChain(moved.map((it, index) => ({ ...it, number: index + 1 })))).toBeDefined();
    },
  );

  it.each(places)('that was made anew from entry %d on is found out by a checkpoint of before', (at) => {
    const before = register[at - 1]?.hash ?? GENESIS;
    const anew = [
      ...register.slice(0, at),
      ...chained(
        places.slice(at).map(() => digest('9')),
        before,
        at + 1,
      ),
    ];
    expect(checkChain(anew)).toBeUndefined();
    const fault: ChainFault = { fault: 'not-that-of-checkpoint', number: SIZE };
    expect(checkChain(anew, checkpointAt(SIZE))).toEqual(fault);
  });

  it('dates no entry before the one before it', () => {
    const digests = register.map((it) => it.digest);
    const back = chained(digests, GENESIS, 1, (it) => (it === 5 ? 2 : it));
    expect(checkChain(back)).toEqual({ fault: 'time-runs-back', number: 5 });
  });
});

describe('a checkpoint', () => {
  const checkpoint = { ...checkpointAt(SIZE), at: Date.UTC(2026, 10, 29, 20) };

  it('is read as it is written', () => {
    expect(readCheckpoint(checkpointText(checkpoint))).toEqual(checkpoint);
    expect(checkpointText(checkpoint).split('\n').slice(0, 2)).toEqual(['school.test/awards-register', '8']);
  });

  it.each([
    '',
    'school.test\n8\n',
    checkpointText(checkpoint).replace('\n8\n', '\n08\n'),
    `${checkpointText(checkpoint)}x`,
  ])('is nothing else: %j', (text) => expect(readCheckpoint(text)).toBeUndefined());
});

/** A key and what signs with it. */
function signer(name: string) {
  const jwk = newPrivateKey();
  const publicKey = multikeyOf(jwk);
  const sign = (text: string) =>
    writeNote({
      ...{ text, signer: name, keyHint: keyHintOf(name, publicKey) },
      signature: signBytes(privateKeyOf(jwk), Buffer.from(text)),
    });
  return { publicKey, sign };
}

describe('a signed note', () => {
  it('hints at a key as others do: the keys of sum.golang.org, and of the example of Go’s documentation', () => {
    const hint = (name: string, key: string) =>
      keyHintOf(name, multikeyOf({ x: Buffer.from(key, 'base64').subarray(1).toString('base64url') }));
    expect(hint('sum.golang.org', 'Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8')).toBe('033de0ae');
    expect(hint('PeterNeumann', 'ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')).toBe('c74f20a3');
  });

  it('is refused where any of its bytes is another', () => {
    const { publicKey, sign } = signer('school.test/awards-register');
    const note = Buffer.from(sign(checkpointText(checkpointAt(SIZE))));
    const isGood = (bytes: Buffer) => {
      const read = readNote(bytes.toString());
      return read !== undefined && isNoteSignedBy(read, publicKey);
    };
    expect(isGood(note)).toBe(true);
    const altered = note.map((_, at) => {
      const copy = Buffer.from(note);
      copy[at] = (copy[at] ?? 0) ^ 1;
      return isGood(copy) ? 1 : 0;
    });
    expect(altered.reduce((sum, it) => sum + it, 0)).toBe(0);
  });

  it('is not good by another key, nor under another name', () => {
    const [one, other] = [signer('a'), signer('a')];
    const read = readNote(one.sign('x\n'));
    expect(read && [isNoteSignedBy(read, one.publicKey), isNoteSignedBy(read, other.publicKey)]).toEqual([true, false]);
    expect(read && isNoteSignedBy({ ...read, signer: 'b' }, one.publicKey)).toBe(false);
  });
});
