import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '../../../db/client.ts';
import { now } from '../../../src/platform/clock.ts';
import {
  allStand,
  bakedBadge,
  type DidDocument,
  didDocumentOf,
  keysOf,
  type SignedCredential,
  signedCredentialOf,
  stepText,
  verifyFile,
} from '../../../src/school/credentials/index.ts';
import { closeTestSchool, openTestSchool } from '../../support/school.ts';
import { certificateOf } from './support.ts';

type Form = 'json' | 'jwt' | 'png' | 'svg';

let keys: DidDocument;
let served: Record<Form, Buffer>;

beforeAll(async () => {
  await openTestSchool();
  const award = await certificateOf('Zoë Nguyễn');
  const signed = (await signedCredentialOf(database(), award.code)) as SignedCredential;
  const badge = async (kind: 'png' | 'svg') => (await bakedBadge(award, signed, kind)) ?? Buffer.alloc(0);
  served = {
    ...{ json: Buffer.from(signed.json), jwt: Buffer.from(signed.jwt) },
    ...{ png: await badge('png'), svg: await badge('svg') },
  };
  keys = didDocumentOf(await keysOf(database()));
});
afterAll(closeTestSchool);

const check = (file: Buffer) => verifyFile(file, keys, { now: now() });

/** A file with one byte altered. */
function alteredAt(file: Buffer, at: number, flip: number): Buffer {
  const copy = Buffer.from(file);
  copy.writeUInt8(copy.readUInt8(at) ^ flip, at);
  return copy;
}

/** The positions to alter: all of a text, of a picture as many as a run has time for. `EVERY_BYTE=1` alters each. */
function positionsIn(file: Buffer, form: Form): number[] {
  const stride = process.env.EVERY_BYTE || form === 'json' || form === 'jwt' ? 1 : 23;
  return Array.from(file.keys()).filter((at) => at % stride === 0);
}

describe.each<Form>(['json', 'jwt', 'png', 'svg'])('a credential as %s', (form) => {
  it('is good as it is served', async () => {
    expect((await check(served[form])).filter((it) => it.outcome === 'failed')).toEqual([]);
  });

  it('is refused with a byte altered, whichever', { timeout: 600_000 }, async () => {
    const file = served[form];
    const positions = positionsIn(file, form);
    expect(positions.length).toBeGreaterThan(3000);
    const passed: number[] = [];
    for (const at of positions) if (allStand(await check(alteredAt(file, at, 1)))) passed.push(at);
    expect(passed).toEqual([]);
  });

  it('is refused when it is cut off, wherever', async () => {
    const file = served[form];
    for (let length = 0; length < file.length; length += 97) {
      expect(allStand(await check(file.subarray(0, length)))).toBe(false);
    }
  });

  it('is refused when something is added', async () => {
    const file = Buffer.concat([served[form], Buffer.from('x')]);
    expect(allStand(await check(file))).toBe(false);
  });
});

it('says in words what is wrong with a picture that was cut off', async () => {
  const [file] = await check(served.png.subarray(0, 20_000));
  expect(file && stepText(file)).toBe('The file is cut off or damaged.');
});
