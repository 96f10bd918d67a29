import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '../../../db/client.ts';
import { awardsOf, revoke, verification } from '../../../src/school/credentials/index.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { AT, auditOf, award, certificateOf, emailOf, mailTo } from './support.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

const LATER = Date.UTC(2026, 11, 1);
const registrar = () => addPerson({ registrar: true });

describe('revoking', () => {
  it('shows at verification, tells the holder and is audited', async () => {
    const { code, person } = await certificateOf();
    const by = await registrar();
    expect(await revoke(by, ` ${code.toLowerCase()} `, ' Issued in error. ', LATER)).toEqual({ ok: true });
    expect(await verification(database(), code)).toMatchObject({
      state: 'revoked',
      standing: { since: LATER, reason: 'Issued in error.' },
      face: { holder: 'Ann Lee', title: 'Sample Course' },
    });
    const mails = await mailTo(emailOf(person));
    expect(mails.find((it) => it.subject === 'Your certificate was revoked: Sample Course')?.body).toContain(
      'Issued in error.',
    );
    expect(await auditOf(`award/${code}`)).toMatchObject([
      { action: 'award-issued' },
      { action: 'award-revoked', actor: by.id, at: LATER, details: { reason: 'Issued in error.' } },
    ]);
  });

  it('happens once; the first reason stands', async () => {
    const { code } = await certificateOf();
    const by = await registrar();
    const both = await Promise.all([revoke(by, code, 'First.', LATER), revoke(by, code, 'Second.', LATER + 1)]);
    expect(both.map((it) => it.ok)).toEqual([true, false]);
    expect(await revoke(by, code, 'Third.', LATER)).toEqual({ ok: false, reason: 'revoked-already' });
    expect(await verification(database(), code)).toMatchObject({
      standing: { state: 'revoked', reason: 'First.' },
    });
  });

  it('does not let the same award be issued again', async () => {
    const { code, person } = await certificateOf();
    await revoke(await registrar(), code, 'An error.', LATER);
    await award(person, 'sample', AT + 1);
    expect(await awardsOf(database(), person)).toHaveLength(1);
  });

  it.each([
    ['reason-missing', ' \n '],
    ['reason-long', 'x'.repeat(501)],
  ])('is refused: %s', async (reason, text) => {
    const { code } = await certificateOf();
    expect(await revoke(await registrar(), code, text, LATER)).toEqual({ ok: false, reason });
    expect(await verification(database(), code)).toMatchObject({ state: 'valid' });
  });

  it.each(['', '0000-0000-0000-0000', 'nonsense'])('is refused for no award: %j', async (code) => {
    expect(await revoke(await registrar(), code, 'Why not.', LATER)).toEqual({ ok: false, reason: 'unknown-award' });
  });

  it('is for registrars only', async () => {
    const { code } = await certificateOf();
    const teacher = await addPerson({ teaches: ['sample'] });
    expect(await revoke(teacher, code, 'Because.', LATER)).toEqual({ ok: false, reason: 'not-registrar' });
    expect(await verification(database(), code)).toMatchObject({ state: 'valid' });
  });
});
