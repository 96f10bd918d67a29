import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { shares } from '../../../db/schema/sharing.ts';
import { chooseSharing, ownSharing, revoke, sharedAward } from '../../../src/school/credentials/index.ts';
import { enter } from '../../../src/school/credentials/register/enter.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { AT, auditOf, certificateOf } from './support.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

const stateOf = async (code: string) => (await sharedAward(database(), code))?.state ?? 'none';

describe('the share page of an award', () => {
  it('is not there until its holder turns it on, and goes when they turn it off', async () => {
    const { code, person } = await certificateOf('Ann Lee');
    expect(await stateOf(code)).toBe('none');
    expect(await chooseSharing(person, code, 'link', AT)).toEqual({ ok: true });
    expect(await sharedAward(database(), code.toLowerCase())).toMatchObject({ state: 'shown', listed: false });
    expect(await chooseSharing(person, code, 'listed', AT)).toEqual({ ok: true });
    expect(await sharedAward(database(), code)).toMatchObject({ state: 'shown', listed: true });
    expect(await chooseSharing(person, code, 'off', AT)).toEqual({ ok: true });
    expect(await stateOf(code)).toBe('none');
    const entries = (await auditOf(`award/${code}`)).filter((it) => it.action === 'award-sharing-chosen');
    expect(entries.map((it) => it.details)).toEqual([{ choice: 'link' }, { choice: 'listed' }, { choice: 'off' }]);
  });

  it('keeps one row for the same choice made twice', async () => {
    const { code, person } = await certificateOf();
    await chooseSharing(person, code, 'link', AT);
    await chooseSharing(person, code, 'link', AT + 1);
    expect((await database().select().from(shares)).filter((it) => it.award === code)).toHaveLength(1);
  });

  it('is its holder’s to turn on: for anybody else there is no such award', async () => {
    const { code } = await certificateOf();
    const other = await addPerson({ registrar: true });
    expect(await chooseSharing(other.id, code, 'listed', AT)).toEqual({ ok: false, reason: 'unknown-award' });
    expect(await ownSharing(database(), other.id, code)).toBeUndefined();
    expect(await stateOf(code)).toBe('none');
    expect(await stateOf('no code')).toBe('none');
  });

  it('takes nothing but a choice', async () => {
    const { code, person } = await certificateOf();
    expect(await chooseSharing(person, code, 'everybody', AT)).toEqual({ ok: false, reason: 'not-a-choice' });
  });

  it('shows nobody’s name once the award is revoked, and can still be turned off', async () => {
    const { code, person } = await certificateOf('Zoe Hidden');
    await chooseSharing(person, code, 'listed', AT);
    await revoke(await addPerson({ registrar: true }), code, 'An error.', AT);
    expect(await sharedAward(database(), code)).toEqual({ state: 'withdrawn', code });
    expect(await chooseSharing(person, code, 'link', AT)).toEqual({ ok: false, reason: 'not-standing' });
    expect(await chooseSharing(person, code, 'off', AT)).toEqual({ ok: true });
    expect(await stateOf(code)).toBe('none');
  });

  it('leads on to the award that took its place, once that one is shared', async () => {
    const before = await certificateOf('Old Name');
    const after = await certificateOf('New Name');
    await chooseSharing(before.person, before.code, 'link', AT);
    const corrected = {
      kind: 'corrected',
      award: before.code,
      at: AT,
      reason: 'A name.',
      replacedBy: after.code,
    } as const;
    await write((tx) => enter(tx, corrected));
    expect(await stateOf(before.code)).toBe('withdrawn');
    await chooseSharing(after.person, after.code, 'link', AT);
    expect(await sharedAward(database(), before.code)).toEqual({ state: 'moved', to: after.code });
  });
});
