import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { useClock } from '../../../src/platform/clock.ts';
import { settings } from '../../../src/platform/settings.ts';
import {
  checkChain,
  checkpointForAnyone,
  checkRegister,
  type DidDocument,
  didDocumentOf,
  entriesForAnyone,
  findAward,
  keysOf,
  publishCheckpoint,
  registerForAnyone,
  revoke,
  suspend,
} from '../../../src/school/credentials/index.ts';
import { digestOf, type Entry } from '../../../src/school/credentials/register/chain.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { AT, certificateOf } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'fascia-register-'));
const LATER = AT + 1000;

beforeAll(async () => {
  settings().DATA_DIR = folder;
  await openTestSchool();
});
beforeEach(() => useClock(() => LATER));
afterAll(async () => {
  await closeTestSchool();
  rmSync(folder, { recursive: true });
});

const registrar = () => addPerson({ registrar: true });
const file = async () => JSON.stringify(await entriesForAnyone(database(), 1));
const keys = async (): Promise<DidDocument> => didDocumentOf(await keysOf(database()));
const note = async (size?: number) => (await checkpointForAnyone(database(), size))?.note ?? '';

describe('the register of awards', () => {
  it('is chained as it grows, over all that its entries say', async () => {
    const { code } = await certificateOf();
    await suspend(await registrar(), code, 'Identity in doubt.', LATER);
    const { entries } = await entriesForAnyone(database(), 1);
    expect(checkChain(entries)).toBeUndefined();
    const rows = await database().all<Record<string, string | number | null>>(
      sql`select register.*, snapshot from register join awards on code = award order by register.number`,
    );
    const digests = rows.map((it) =>
      digestOf({
        ...{ number: it.number, at: it.at, kind: it.kind, award: it.award, by: it.by, reason: it.reason },
        replacedBy: it.replaced_by,
        ...(it.kind === 'issued' && { snapshot: JSON.parse(String(it.snapshot)) }),
      } as Entry),
    );
    expect(digests).toEqual(entries.map((it) => it.digest));
  });

  it('names nobody, and no code', async () => {
    const { code } = await certificateOf('Quilla Ñanku');
    await revoke(await registrar(), code, 'A secret reason.', LATER);
    for (const secret of [code, 'Quilla', 'secret reason', 'person-']) expect(await file()).not.toContain(secret);
  });

  it('is dated in its order, though the clock be set back', async () => {
    const { code } = await certificateOf();
    useClock(() => AT - 5000);
    await suspend(await registrar(), code, 'Identity in doubt.', AT - 5000);
    const events = (await findAward(database(), code))?.events ?? [];
    expect(events.map((it) => it.kind)).toEqual(['issued', 'suspended']);
    expect(events[1]?.at).toBeGreaterThanOrEqual(events[0]?.at ?? Number.NaN);
    expect((await findAward(database(), code))?.standing.state).toBe('suspended');
    expect(checkChain((await entriesForAnyone(database(), 1)).entries)).toBeUndefined();
  });

  it('is told in pages that follow each other', async () => {
    await certificateOf();
    const { entries, next } = await entriesForAnyone(database(), 2);
    expect([entries[0]?.number, next]).toEqual([2, null]);
    expect(entries[0]?.before).toBe((await entriesForAnyone(database(), 1)).entries[0]?.hash);
    expect(await entriesForAnyone(database(), 100_000)).toEqual({ entries: [], next: null });
  });
});

describe('its checkpoints', () => {
  it('are made when it grew, and not otherwise', async () => {
    await certificateOf();
    expect(await publishCheckpoint(LATER)).toBe(true);
    expect(await publishCheckpoint(LATER + 1)).toBe(false);
    const both = await certificateOf().then(() => Promise.all([publishCheckpoint(LATER), publishCheckpoint(LATER)]));
    expect(both.toSorted()).toEqual([false, true]);
    const { size, checkpoints } = await registerForAnyone(database());
    expect(checkpoints[0]?.size).toBe(size);
    expect(checkpoints.length).toBeGreaterThan(1);
  });

  it('are checked without the school: entries, note and public keys are enough', async () => {
    await certificateOf();
    await publishCheckpoint(LATER);
    const old = await note();
    const covered = (await registerForAnyone(database())).size;
    await certificateOf();
    await publishCheckpoint(LATER);
    const now = checkRegister([await file()], await note(), await keys());
    expect(now).toMatchObject({ ok: true, checkpoint: { origin: 'localhost:4321/awards-register' } });
    // An older one proves the beginning.
    expect(checkRegister([await file()], old, await keys())).toMatchObject({ ok: true, checkpoint: { size: covered } });
    expect(await note(covered)).toBe(old);
    const shorter = JSON.stringify({ entries: (await entriesForAnyone(database(), 1)).entries.slice(0, covered - 1) });
    expect(checkRegister([shorter], old, await keys())).toMatchObject({ fault: 'shorter-than-checkpoint' });
  });

  it('are refused where signed by others, for others, with a key in wrong hands, or altered', async () => {
    await certificateOf();
    await publishCheckpoint(LATER);
    const [entries, signed, school] = [await file(), await note(), await keys()];
    const fault = (text: string, document: DidDocument, files = [entries]) => checkRegister(files, text, document);
    expect(fault(signed, { ...school, verificationMethod: [] })).toEqual({ ok: false, fault: 'unknown-key' });
    expect(fault(signed, { ...school, id: 'did:web:other.test' })).toEqual({ ok: false, fault: 'other-register' });
    const stolen = school.verificationMethod.map((it) => ({ ...it, revoked: '2026-01-01T00:00:00Z' }));
    expect(fault(signed, { ...school, verificationMethod: stolen })).toEqual({
      ok: false,
      fault: 'key-revoked-before',
    });
    expect(fault(signed.replace('\n', ' \n'), school)).toEqual({ ok: false, fault: 'not-a-checkpoint' });
    expect(fault('', school)).toEqual({ ok: false, fault: 'not-a-checkpoint' });
    expect(fault(signed, school, ['{'])).toEqual({ ok: false, fault: 'entries-unreadable' });
  });

  it('find out a register that was written anew, even past the triggers', async () => {
    const { code } = await certificateOf();
    await revoke(await registrar(), code, 'Copied.', LATER);
    await publishCheckpoint(LATER);
    const signed = await note();
    const before = await file();
    await write(async (tx) => {
      await tx.run(sql`drop trigger register_only_chained`);
      await tx.run(sql`update register set reason = 'None.', hash = null, digest = null where award = ${code}`);
    });
    const { chainRegister } = await import('../../../src/school/credentials/register/enter.ts');
    await write(chainRegister);
    const after = await file();
    expect(after).not.toBe(before);
    expect(checkChain((await entriesForAnyone(database(), 1)).entries)).toBeUndefined();
    expect(checkRegister([after], signed, await keys())).toMatchObject({ ok: false, fault: 'not-that-of-checkpoint' });
    expect(checkRegister([before], signed, await keys())).toMatchObject({ ok: true });
  });
});
