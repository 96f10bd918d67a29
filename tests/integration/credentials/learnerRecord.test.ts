import { readFileSync } from 'node:fs';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '../../../db/client.ts';
import { now } from '../../../src/platform/clock.ts';
import {
  awardsOf,
  type DidDocument,
  didDocumentOf,
  keysOf,
  learnerRecordOf,
  readCredential,
  revoke,
  signedCredentialOf,
  transcriptHolder,
  transcriptPdf,
  verifyCredential,
} from '../../../src/school/credentials/index.ts';
import { flawsByOthers } from '../../support/independent.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { AT, award, certificateOf, doAll } from './support.ts';

interface Record {
  credentialSubject: {
    verifiableCredential: (object & { credentialSubject: { achievement: { id: string } } })[];
    association?: { sourceId: string; targetId: string; associationType: string }[];
  };
}

beforeAll(openTestSchool);
afterAll(closeTestSchool);

const recordOf = async (person: { id: string; name: string }) =>
  (await learnerRecordOf(database(), person, AT)) as unknown as (object & Record) | undefined;
const keys = async (): Promise<DidDocument> => didDocumentOf(await keysOf(database()));

/** Somebody with both certificates of the fixture's diploma, and the diploma. */
async function graduate() {
  const person = await addPerson({ name: 'Zoë Nguyễn' });
  await doAll(person.id, 'sample');
  await award(person.id, 'sample');
  await doAll(person.id, 'priced');
  await award(person.id, 'priced');
  return person;
}

describe('a learner record', () => {
  it('is genuine to a library that is not ours, and so is each credential in it, as it was issued', async () => {
    const person = await graduate();
    const record = await recordOf(person);
    expect(await flawsByOthers(record ?? {}, await keys())).toEqual([]);
    const inside = record?.credentialSubject.verifiableCredential ?? [];
    expect(inside).toHaveLength(3);
    for (const one of inside) expect(await flawsByOthers(one, await keys())).toEqual([]);
    const awards = await awardsOf(database(), person.id);
    const kept = await Promise.all(awards.map((it) => signedCredentialOf(database(), it.code)));
    expect(inside.map((it) => JSON.stringify(it))).toEqual(kept.map((it) => it?.json));
  });

  it('passes the check that the school gives away', async () => {
    const steps = await verifyCredential(JSON.stringify(await recordOf(await graduate())), await keys(), {
      now: now(),
    });
    expect(steps.filter((it) => it.outcome === 'failed')).toEqual([]);
    expect(steps.find((it) => it.step === 'signature')?.outcome).toBe('ok');
  });

  it.each([
    ['a name inside', (it: string) => it.replace('Zoë Nguyễn', 'Zoe Nguyen')],
    ['hours inside', (it: string) => it.replace('"creditsEarned":2', '"creditsEarned":20')],
    ['an association', (it: string) => it.replace('isParentOf', 'isPeerOf')],
    ['the day', (it: string) => it.replace('"validFrom":"2026-11-23', '"validFrom":"2025-11-23')],
  ])('is refused when somebody changed %s', async (_, change) => {
    const text = JSON.stringify(await recordOf(await graduate()));
    const changed = change(text);
    expect(changed).not.toBe(text);
    expect(await flawsByOthers(JSON.parse(changed) as object, await keys())).not.toEqual([]);
  });

  it('is what the schema of the standard asks for', async () => {
    const ajv = new Ajv2019({ strict: false, validateFormats: false });
    const validate = ajv.compile(JSON.parse(readFileSync('tests/fixtures/clr.schema.json', 'utf8')) as object);
    const record = await recordOf(await graduate());
    validate(record);
    expect(validate.errors ?? []).toEqual([]);
    expect(validate({ ...record, '@context': [] })).toBe(false);
  });

  it('says which certificates a diploma is made of', async () => {
    const record = await recordOf(await graduate());
    const { association = [], verifiableCredential } = record?.credentialSubject ?? { verifiableCredential: [] };
    const ids = verifiableCredential.map((it) => it.credentialSubject.achievement.id);
    const parts = ids.filter((it) => it.includes('/courses/')).toSorted();
    expect(association.map((it) => it.associationType)).toEqual(['isParentOf', 'isParentOf']);
    expect(association.map((it) => it.targetId).toSorted()).toEqual(parts);
    expect(new Set(association.map((it) => it.sourceId))).toEqual(
      new Set(ids.filter((it) => it.includes('/diplomas/'))),
    );
  });

  it('hands on nothing that was withdrawn, and does not exist of nothing', async () => {
    const nobody = await addPerson();
    expect(await recordOf(nobody)).toBeUndefined();
    const { code, person } = await certificateOf();
    await revoke(await addPerson({ registrar: true }), code, 'An error.', AT);
    expect(await recordOf({ id: person, name: 'x' })).toBeUndefined();
  });
});

describe('a transcript', () => {
  it('is a PDF under the school’s seal, with the learner record inside', async () => {
    const pdf = await transcriptPdf(database(), await graduate(), 'a4', now());
    const inside = (await readCredential(pdf)) ?? '';
    expect(await flawsByOthers(JSON.parse(inside) as object, await keys())).toEqual([]);
    const text = pdf.toString('latin1');
    expect(text).toContain('Seal of the school that issued this document');
  });

  it('is for its holder, and for a registrar', async () => {
    const [person, other, registrar] = [await addPerson(), await addPerson(), await addPerson({ registrar: true })];
    expect(await transcriptHolder(person, null)).toMatchObject({ id: person.id });
    expect(await transcriptHolder(person, person.id)).toMatchObject({ id: person.id });
    expect(await transcriptHolder(registrar, person.id)).toMatchObject({ id: person.id });
    expect(await transcriptHolder(other, person.id)).toBeUndefined();
    expect(await transcriptHolder(undefined, person.id)).toBeUndefined();
    expect(await transcriptHolder(registrar, 'nobody')).toBeUndefined();
  });
});
