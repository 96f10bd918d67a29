import { like } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '../../../db/client.ts';
import { auditLog } from '../../../db/schema/audit.ts';
import { catalogue, useCatalogue } from '../../../src/school/catalogue/index.ts';
import {
  addLicence,
  addOutsideHours,
  beginNextPeriod,
  changeLicence,
  findLicence,
  outsideHoursOf,
  removeLicence,
  removeOutsideHours,
  renewalsOf,
} from '../../../src/school/licences/index.ts';
import { STRICT } from '../../support/board.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { certificateOf } from '../credentials/support.ts';

const AT = Date.UTC(2026, 10, 29);
const typed = { board: 'testland', number: 'MA12345', renewsOn: '2027-08-31', periodFrom: '' };

beforeAll(async () => {
  await openTestSchool();
  useCatalogue({ ...catalogue(), boards: [STRICT] });
});
afterAll(closeTestSchool);

async function holder() {
  const { id } = await addPerson();
  const added = await addLicence(id, typed, AT);
  if (!added.ok) throw new Error(added.reason);
  return { person: id, licence: added.id };
}

const kept = (person: string, licence: string) => findLicence(database(), person, licence);

describe('a licence', () => {
  it('is kept, changed and removed by its holder, and the log says so without its number', async () => {
    const { person, licence } = await holder();
    expect(await kept(person, licence)).toMatchObject({ number: 'MA12345', periodFrom: '2025-09-01' });
    expect(await changeLicence(person, licence, { ...typed, number: 'MA54321' }, AT)).toEqual({ ok: true });
    expect(await kept(person, licence)).toMatchObject({ number: 'MA54321' });
    expect(await removeLicence(person, licence, AT)).toEqual({ ok: true });
    expect(await kept(person, licence)).toBeUndefined();
    const log = await database()
      .select()
      .from(auditLog)
      .where(like(auditLog.subject, `licence/${licence}`));
    expect(log.map((it) => it.action)).toEqual(['licence-added', 'licence-changed', 'licence-removed']);
    expect(JSON.stringify(log)).not.toContain('MA');
  });

  it('is unknown to everybody else', async () => {
    const { person, licence } = await holder();
    const other = (await addPerson({ registrar: true })).id;
    const unknown = { ok: false, reason: 'unknown-licence' };
    expect(await kept(other, licence)).toBeUndefined();
    expect(await changeLicence(other, licence, typed, AT)).toEqual(unknown);
    expect(await removeLicence(other, licence, AT)).toEqual(unknown);
    expect(await beginNextPeriod(other, licence, '2027-08-31', AT)).toEqual(unknown);
    expect(await kept(person, licence)).toMatchObject({ number: 'MA12345' });
  });

  it('is kept once, added twice or changed into another', async () => {
    const { person } = await holder();
    const again = { ok: false, reason: 'held-already' };
    expect(await addLicence(person, { ...typed, number: 'ma 12345' }, AT)).toEqual(again);
    const other = await addLicence(person, { ...typed, number: 'MA99999' }, AT);
    expect(other.ok && (await changeLicence(person, other.id, typed, AT))).toEqual(again);
  });

  it('of a board that the school does not know is refused', async () => {
    const { id } = await addPerson();
    expect(await addLicence(id, { ...typed, board: 'nowhere' }, AT)).toEqual({ ok: false, reason: 'unknown-board' });
  });

  it('begins its next period once, however often that is sent', async () => {
    const { person, licence } = await holder();
    expect(await beginNextPeriod(person, licence, '2027-08-31', AT)).toEqual({ ok: true });
    expect(await beginNextPeriod(person, licence, '2027-08-31', AT)).toEqual({ ok: false, reason: 'renewed-already' });
    expect(await kept(person, licence)).toMatchObject({ periodFrom: '2027-09-01', renewsOn: '2029-08-31' });
  });
});

describe('hours earned elsewhere', () => {
  const hours = {
    ...{ title: 'Ethics', provider: 'Elsewhere', completedOn: '2026-05-01', hours: 250 },
    ...{ mode: 'in-person' as const, field: 'ethics' },
  };

  it('are kept and removed by whoever entered them, and by nobody else', async () => {
    const { id } = await addPerson();
    const added = await addOutsideHours(id, hours, AT);
    if (!added.ok) throw new Error(added.reason);
    expect(await outsideHoursOf(database(), id)).toMatchObject([{ title: 'Ethics', hours: 250 }]);
    const other = (await addPerson()).id;
    expect(await removeOutsideHours(other, added.id, AT)).toEqual({ ok: false, reason: 'unknown-hours' });
    expect(await removeOutsideHours(id, added.id, AT)).toEqual({ ok: true });
    expect(await outsideHoursOf(database(), id)).toEqual([]);
  });

  it('are not kept before they were earned', async () => {
    const { id } = await addPerson();
    const result = await addOutsideHours(id, { ...hours, completedOn: '2026-11-30' }, AT);
    expect(result).toEqual({ ok: false, reason: 'still-to-come' });
  });
});

it('a certificate and hours from elsewhere both stand in the renewal', async () => {
  const { person } = await certificateOf();
  // The work of the fixture was done in the first moments of 1970.
  await addLicence(person, { ...typed, periodFrom: '1970-01-01' }, AT);
  const elsewhere = { title: 'Ethics', provider: 'E', completedOn: '2026-05-01', hours: 200 };
  await addOutsideHours(person, { ...elsewhere, mode: 'in-person', field: 'ethics' }, AT);
  const [held] = await renewalsOf(database(), person, AT);
  expect(held?.renewal?.lines.map((it) => it.title)).toEqual(['Ethics', 'Sample Course']);
  // The sample course declares two hours, but its texts and questions make seven hundredths: those a board counts.
  expect(held?.renewal).toMatchObject({ counted: { counted: 200 }, withAsked: { counted: 207 } });
});
