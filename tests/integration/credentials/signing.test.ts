import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '../../../db/client.ts';
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
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { award, doAll } from './support.ts';

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
});
