import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { now } from '../../../src/platform/clock.ts';
import {
  awardsOf,
  type DidDocument,
  didDocumentOf,
  keysOf,
  type Step,
  signedCredentialOf,
  verifyCredential,
} from '../../../src/school/credentials/index.ts';
import { addAward } from '../../../src/school/credentials/store.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { award, certificateOf, doAll } from './support.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

const outcomes = (steps: readonly Step[]) => Object.fromEntries(steps.map((it) => [it.step, it.outcome]));
const document = async (): Promise<DidDocument> => didDocumentOf(await keysOf(database()));

describe('the credential of an award', () => {
  it('is signed when the award is issued, in both forms', async () => {
    const { id } = await addPerson({ name: 'Zoë Nguyễn' });
    await doAll(id, 'sample');
    await award(id, 'sample');
    const [held] = await awardsOf(database(), id);
    const signed = await signedCredentialOf(database(), held?.code ?? '');
    for (const text of [signed?.json, signed?.jwt]) {
      const steps = await verifyCredential(text ?? '', await document(), { now: now() });
      expect(outcomes(steps)).toEqual({
        ...{ format: 'ok', issuer: 'ok', key: 'ok', time: 'ok', signature: 'ok', dates: 'ok', status: 'not-checked' },
      });
    }
  });

  it('of before there were credentials is signed when it is first asked for, once', async () => {
    const person = await addPerson();
    const award = { code: 'AAAA-AAAA-AAAA-AAAA', person: person.id, kind: 'course', subject: 'sample' } as const;
    const { snapshot } = await certificateOf();
    await write((tx) => addAward(tx, { ...award, number: 1, issuedAt: 1, snapshot }));
    const asked = await Promise.all([1, 2].map(() => signedCredentialOf(database(), award.code)));
    expect(asked[0]?.json).toContain('"validFrom":"1970-01-01T00:00:00Z"');
    expect(asked[1]).toEqual(asked[0]);
    expect(outcomes(await verifyCredential(asked[0]?.json ?? '', await document(), { now: now() }))).toMatchObject({
      ...{ time: 'ok', signature: 'ok' },
    });
    expect(await signedCredentialOf(database(), 'BBBB-BBBB-BBBB-BBBB')).toBeUndefined();
  });
});
