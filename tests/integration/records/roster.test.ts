import { afterAll, beforeAll, expect, test } from 'vitest';
import { write } from '../../../db/client.ts';
import { people } from '../../../db/schema/accounts.ts';
import { awards, register } from '../../../db/schema/credentials.ts';
import type { Snapshot } from '../../../src/school/credentials/index.ts';
import { makeRoster } from '../../../src/school/records/index.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { auditOf, certificateOf } from '../credentials/support.ts';

const AT = Date.UTC(2026, 10, 29, 12);
const PERIOD = { from: '2026-11-01', to: '2026-11-30' };
const asked = { board: 'florida', course: 'sample', period: PERIOD };
let snapshot: Snapshot;
beforeAll(async () => {
  await openTestSchool();
  ({ snapshot } = await certificateOf('Ann Lee'));
});
afterAll(closeTestSchool);

/** A certificate like one that was issued, with what a board asks for on it. */
async function reportable(code: string, issuedAt: number, licence: string) {
  const full = {
    ...snapshot,
    approvals: [
      {
        board: 'florida',
        boardName: 'Florida',
        provider: '50-77',
        course: '20-88',
        title: 'S',
        hours: 600,
        rules: 'x',
      },
    ],
    licences: [{ board: 'florida', boardName: 'Florida', number: licence }],
    completedOn: '2026-11-05',
  };
  await write(async (tx) => {
    await tx
      .insert(people)
      .values({ id: code, name: code, email: `${code}@x.test`, passwordHash: 'none', createdAt: 0 });
    await tx.insert(awards).values({
      code,
      person: code,
      kind: 'course',
      subject: 'sample',
      issuedAt,
      statusIndex: 1000 + Number(code.at(-1)),
      snapshot: full,
    });
    const last = await tx.select().from(register);
    await tx.insert(register).values({ number: last.length + 1, at: issuedAt, kind: 'issued', award: code });
  });
}

test('each certificate of the course and period is in one of two lists', async () => {
  await reportable('AAAA-AAAA-AAAA-AAA1', Date.UTC(2026, 10, 5), 'MA1');
  await reportable('AAAA-AAAA-AAAA-AAA2', Date.UTC(2026, 10, 30, 23), '=1+1');
  await reportable('AAAA-AAAA-AAAA-AAA3', Date.UTC(2026, 11, 1), 'MA3');
  const roster = await makeRoster('school', asked, AT);
  if (!roster.ok) throw new Error(roster.reason);
  expect(roster.roster).toBe(
    "77,88,,,MA1,11/5/2026,State=FL,Profession=MA\r\n77,88,,,'=1+1,11/5/2026,State=FL,Profession=MA\r\n",
  );
  expect(roster).toMatchObject({ reported: 2, unreportable: 1 });
  expect(roster.missing).toContain('a licence number of this board on the certificate');
  expect((await auditOf('course/sample')).at(-1)).toMatchObject({
    action: 'roster-made',
    actor: null,
    details: { reported: 2 },
  });
});

test('only a registrar has one made', async () => {
  expect(await makeRoster(await addPerson({ teaches: ['sample'] }), asked, AT)).toEqual({
    ok: false,
    reason: 'not-registrar',
  });
  expect(await makeRoster(await addPerson({ registrar: true }), { ...asked, course: 'priced' }, AT)).toMatchObject({
    ok: true,
    roster: '',
    reported: 0,
    unreportable: 0,
  });
});
