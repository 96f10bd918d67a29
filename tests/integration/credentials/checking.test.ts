import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { database } from '../../../db/client.ts';
import { DAY, MINUTE, now, useClock } from '../../../src/platform/clock.ts';
import { toDateTime } from '../../../src/platform/seconds.ts';
import { settings } from '../../../src/platform/settings.ts';
import { withProof } from '../../../src/platform/signing/dataIntegrity.ts';
import { multikeyOf, newPrivateKey, privateKeyOf } from '../../../src/platform/signing/ed25519.ts';
import type { Person } from '../../../src/school/accounts/index.ts';
import {
  type Award,
  allStand,
  certificatePdf,
  type DidDocument,
  didDocumentOf,
  keysOf,
  reinstate,
  revoke,
  revokeKey,
  rotateKey,
  type Step,
  signDocument,
  signedCredentialOf,
  signWithCurrentKey,
  statusList,
  suspend,
  verifyFile,
} from '../../../src/school/credentials/index.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { auditOf, certificateOf } from './support.ts';

let registrar: Person;
beforeAll(async () => {
  await openTestSchool();
  registrar = await addPerson({ registrar: true });
});
afterEach(() => useClock());
afterAll(closeTestSchool);

const keys = async (): Promise<DidDocument> => didDocumentOf(await keysOf(database()));
const jsonOf = async ({ code }: Award): Promise<string> => (await signedCredentialOf(database(), code))?.json ?? '';
const newKey = async () => (await keysOf(database())).at(-1);

/** The step that failed, and why; nothing when all stands. */
const wrong = (steps: readonly Step[]) => {
  const step = steps.find((it) => it.outcome === 'failed');
  return step?.outcome === 'failed' ? [step.step, step.reason] : [];
};

const check = async (text: string | Buffer, given: { keys?: DidDocument; now?: number; statusLists?: string[] } = {}) =>
  verifyFile(Buffer.from(text), given.keys ?? (await keys()), { now: now(), ...given });

/** A credential with other values, signed as somebody might who has a key. */
async function forged(award: Award, signedAt: number, values: object = {}, key = newPrivateKey()) {
  const { proof, ...document } = JSON.parse(await jsonOf(award));
  const signing = {
    verificationMethod: proof.verificationMethod,
    key: privateKeyOf(key),
    created: toDateTime(signedAt),
  };
  return JSON.stringify(await withProof({ ...document, ...values }, signing));
}

describe('who signed', () => {
  it('must be the issuer whose keys these are', async () => {
    const text = await jsonOf(await certificateOf());
    const others = JSON.parse(
      JSON.stringify(await keys()).replaceAll('did:web:localhost%3A4321', 'did:web:other.test'),
    );
    expect(wrong(await check(text, { keys: others }))).toEqual(['issuer', 'other-issuer']);
  });

  it('must have the key that the issuer publishes', async () => {
    expect(wrong(await check(await forged(await certificateOf(), now())))).toEqual(['signature', 'signature-wrong']);
  });

  it('must name a key of the issuer', async () => {
    const text = await jsonOf(await certificateOf());
    const none = { ...(await keys()), assertionMethod: [] };
    expect(wrong(await check(text, { keys: none }))).toEqual(['key', 'unknown-key']);
    const renamed = text.replace(/#key-[^"]+/, '#key-of-nobody');
    expect(wrong(await check(renamed))).toEqual(['key', 'unknown-key']);
  });
});

describe('dates', () => {
  it('end a credential, and begin it', async () => {
    const award = await certificateOf();
    const { proof: _, ...document } = JSON.parse(await jsonOf(award));
    const until = (validUntil: number) => signDocument(database(), { ...document, validUntil: toDateTime(validUntil) });
    expect(wrong(await check(JSON.stringify(await until(now() - DAY))))).toEqual(['dates', 'expired']);
    expect(wrong(await check(JSON.stringify(await until(now() + DAY))))).toEqual([]);
    const later = await signDocument(database(), { ...document, validFrom: toDateTime(now() + DAY) });
    expect(wrong(await check(JSON.stringify(later)))).toEqual(['dates', 'not-yet-valid']);
  });
});

describe('the status', () => {
  const lists = async () =>
    Promise.all(['revocation', 'suspension'].map(async (it) => (await statusList(database(), it, '1')) ?? ''));

  it('is told as not checked where a list is not at hand', async () => {
    const steps = await check(await jsonOf(await certificateOf()));
    expect(steps.at(-1)).toMatchObject({ step: 'status', outcome: 'not-checked', reason: 'no-status-list' });
    expect(allStand(steps)).toBe(true);
  });

  it('follows an award through suspension, reinstatement and revocation', async () => {
    const award = await certificateOf();
    const [text, other] = [await jsonOf(award), await jsonOf(await certificateOf())];
    const status = async (it: string) => wrong(await check(it, { statusLists: await lists() }));
    expect(await status(text)).toEqual([]);
    await suspend(registrar, award.code, 'Looked into.');
    expect(await status(text)).toEqual(['status', 'suspended']);
    await reinstate(registrar, award.code, 'All is well.');
    expect(await status(text)).toEqual([]);
    await revoke(registrar, award.code, 'Somebody else sat the quiz.');
    expect(await status(text)).toEqual(['status', 'revoked']);
    expect(await status(other)).toEqual([]);
  });

  it('is not believed of a list that is altered, old, or of another purpose', async () => {
    const text = await jsonOf(await certificateOf());
    const [revocation = '', suspension = ''] = await lists();
    const status = async (list: string, at = now()) =>
      wrong(await check(text, { statusLists: [list, suspension], now: at }));
    expect(await status(revocation.replace('"encodedList":"uH4', '"encodedList":"uH5'))).toEqual([
      'status',
      'status-unusable',
    ]);
    expect(await status(revocation, now() + 2 * DAY)).toEqual(['status', 'status-unusable']);
    const { proof: _, ...document } = JSON.parse(suspension);
    const swapped = await signDocument(database(), { ...document, id: JSON.parse(revocation).id });
    expect(await status(JSON.stringify(swapped))).toEqual(['status', 'status-unusable']);
  });

  it('is told in lists that exist, and in no others', async () => {
    for (const [purpose, list] of [
      ['revocation', '2'],
      ['revocation', '0'],
      ['revocation', '1e3'],
      ['refresh', '1'],
    ] as const) {
      expect(await statusList(database(), purpose, list)).toBeUndefined();
    }
  });
});

describe('a certificate as PDF', () => {
  it('is checked by its seal and by the credential in it', async () => {
    const pdf = await certificatePdf(await certificateOf(), 'a4');
    const steps = await check(pdf);
    expect(wrong(steps)).toEqual([]);
    expect(steps.slice(0, 2)).toMatchObject([
      { step: 'file', detail: 'PDF' },
      { step: 'seal', outcome: 'ok' },
    ]);
    pdf.writeUInt8(pdf.readUInt8(1000) ^ 1, 1000);
    expect(wrong(await check(pdf))[0]).toMatch(/^(seal|file)$/);
  });
});

it.each([
  ['nothing', ''],
  ['a text', 'hello'],
  ['JSON of something else', '{"a":1}'],
  ['a drawing without a credential', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['a JWT of something else', 'eyJhbGciOiJub25lIn0.e30.AA'],
])('%s is no credential', async (_, text) => {
  expect(allStand(await check(text))).toBe(false);
});

it('a key of another issuer is no key of ours, though it has the same id', async () => {
  const jwk = newPrivateKey();
  const award = await certificateOf();
  const text = await forged(award, now(), {}, jwk);
  const stranger = JSON.parse(JSON.stringify(await keys()).replaceAll(/z6Mk\w+/g, multikeyOf(jwk)));
  expect(wrong(await check(text, { keys: stranger }))).toEqual([]);
  expect(wrong(await check(text))).toEqual(['signature', 'signature-wrong']);
});

// Last, for the clock runs ahead here: keys that were made then are of the future afterwards.
describe('a key', () => {
  it('that is changed leaves good what it signed, and signs nothing later', async () => {
    const before = await certificateOf();
    const old = await newKey();
    useClock(() => Date.now() + DAY);
    expect(await rotateKey(registrar)).toMatchObject({ ok: true });
    const after = await certificateOf();
    expect((await newKey())?.id).not.toBe(old?.id);
    expect(wrong(await check(await jsonOf(before)))).toEqual([]);
    expect(JSON.parse(await jsonOf(after)).proof.verificationMethod).toContain((await newKey())?.id);
    const dated = await forged(before, now() + MINUTE);
    expect(wrong(await check(dated))).toEqual(['time', 'signed-after-retirement']);
    expect(await auditOf(`key/${old?.id}`)).toMatchObject([
      { action: 'key-made' },
      { action: 'key-retired', actor: registrar.id },
    ]);
  });

  it('that is revoked makes bad whatever is dated later, and another takes its place', async () => {
    useClock(() => Date.now() + 2 * DAY);
    const before = await certificateOf();
    const id = (await newKey())?.id ?? '';
    useClock(() => Date.now() + 3 * DAY);
    expect(await revokeKey(registrar, id, ' ')).toMatchObject({ reason: 'reason-missing' });
    expect(await revokeKey(await addPerson(), id, 'Lost.')).toMatchObject({ reason: 'not-registrar' });
    expect(await revokeKey(registrar, 'no-key', 'Lost.')).toMatchObject({ reason: 'unknown-key' });
    expect(await revokeKey(registrar, id, 'A laptop was lost.')).toMatchObject({ ok: true });
    expect(await revokeKey(registrar, id, 'Again.')).toMatchObject({ reason: 'revoked-already' });
    expect(wrong(await check(await jsonOf(before)))).toEqual([]);
    expect(wrong(await check(await forged(before, now())))).toEqual(['time', 'signed-after-revocation']);
    expect((await newKey())?.id).not.toBe(id);
    expect((await keys()).verificationMethod.find((it) => it.id.endsWith(id))?.revoked).toBe(toDateTime(now()));
    expect(wrong(await check(await jsonOf(await certificateOf())))).toEqual([]);
  });

  it('whose private half is gone is retired, and the school signs on with another', async () => {
    useClock(() => Date.now() + 4 * DAY);
    const gone = await newKey();
    await rm(join(settings().DATA_DIR, 'keys', `${gone?.id}.json`));
    await signWithCurrentKey(database(), Buffer.from('something'));
    const all = await keysOf(database());
    expect(all.find((it) => it.id === gone?.id)?.reason).toBe(
      'Its private half was not on the machine that serves the school.',
    );
    expect(all.at(-1)?.id).not.toBe(gone?.id);
    expect(wrong(await check(await jsonOf(await certificateOf())))).toEqual([]);
  });

  it('signs nothing that is dated before it was made, or in the future', async () => {
    const award = await certificateOf();
    expect(wrong(await check(await forged(award, 0)))).toEqual(['time', 'signed-before-key']);
    useClock(() => Date.now() + 5 * DAY);
    const future = await forged(await certificateOf(), now() + DAY);
    expect(wrong(await check(future))).toEqual(['time', 'signed-in-future']);
  });

  it('signs on when the clock is set back', async () => {
    useClock(() => Date.now() - 30 * DAY);
    const text = await jsonOf(await certificateOf());
    useClock(() => Date.now() + 5 * DAY);
    expect(wrong(await check(text))).toEqual([]);
  });
});
