import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database, write } from '../../../db/client.ts';
import type { Person } from '../../../src/school/accounts/index.ts';
import {
  enrol,
  findUsableCode,
  holdCode,
  isEnrolled,
  issueCodes,
  listCodes,
  openByCode,
  releaseCode,
  withdrawCode,
} from '../../../src/school/enrolment/index.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { addCohort, codeFor, course, leaveCourse, openOffice, registrar, rightsOf, sellBoth } from './support.ts';

beforeAll(async () => {
  await openTestSchool();
  await openOffice();
  sellBoth();
});
afterAll(closeTestSchool);

const isIn = (person: Person, id: string, at = 10) => isEnrolled(database(), person.id, id, at);

describe('a free course', () => {
  test('is entered once, from two tabs too', async () => {
    const ann = await addPerson();
    const results = await Promise.all([enrol(ann, course('sample'), '', 5), enrol(ann, course('sample'), '', 5)]);
    expect(results).toEqual([{ ok: true }, { ok: false, reason: 'already-enrolled' }]);
    expect(await rightsOf(ann, 'sample')).toHaveLength(1);
  });

  test('is entered again after one left it, by the right that one had', async () => {
    const ann = await addPerson();
    await enrol(ann, course('sample'), '', 5);
    await leaveCourse(ann, 'sample', ann, 6);
    expect(await isIn(ann, 'sample')).toBe(false);
    expect(await enrol(ann, course('sample'), '', 7)).toEqual({ ok: true });
    expect(await isIn(ann, 'sample')).toBe(true);
    expect(await rightsOf(ann, 'sample')).toHaveLength(1);
  });

  test('is entered again with a cohort, and then opens when that begins', async () => {
    await addCohort({ id: 'autumn', course: 'sample', startsAt: 50, places: 5 });
    const ann = await addPerson();
    await enrol(ann, course('sample'), '', 5, 'autumn');
    await leaveCourse(ann, 'sample', ann, 6);
    expect(await enrol(ann, course('sample'), '', 7, 'autumn')).toEqual({ ok: true });
    expect([await isIn(ann, 'sample', 49), await isIn(ann, 'sample', 50)]).toEqual([false, true]);
    await leaveCourse(ann, 'sample', ann, 60);
    expect(await enrol(ann, course('sample'), '', 61)).toEqual({ ok: true });
    expect(await isIn(ann, 'sample', 61)).toBe(true);
  });

  test('stays shut to whom the school took out of it', async () => {
    const ann = await addPerson();
    await enrol(ann, course('sample'), '', 5);
    await leaveCourse(ann, 'sample', registrar(), 6);
    expect(await enrol(ann, course('sample'), '', 7)).toEqual({ ok: false, reason: 'ended-by-school' });
    expect(await isIn(ann, 'sample')).toBe(false);
  });
});

describe('an access code', () => {
  test('opens its course to whoever gets the last use, of two at the same moment', async () => {
    const code = await codeFor();
    const [ann, bo] = [await addPerson(), await addPerson()];
    const results = await Promise.all([ann, bo].map((it) => enrol(it, course('priced'), code.toLowerCase(), 5)));
    expect(results).toEqual([{ ok: true }, { ok: false, reason: 'code-used-up' }]);
    expect([await isIn(ann, 'priced'), await isIn(bo, 'priced')]).toEqual([true, false]);
  });

  test('is not spent again by whoever comes back', async () => {
    const code = await codeFor();
    const ann = await addPerson();
    await enrol(ann, course('priced'), code, 5);
    await leaveCourse(ann, 'priced', ann, 6);
    expect(await enrol(ann, course('priced'), '', 7)).toEqual({ ok: true });
    expect(await isIn(ann, 'priced')).toBe(true);
  });

  test('for a diploma opens all of its courses, for as long as the diploma says', async () => {
    const code = await codeFor({ offer: 'both' });
    const ann = await addPerson();
    const at = Date.UTC(2026, 10, 29, 8);
    expect(await enrol(ann, course('priced'), code, at)).toEqual({ ok: true });
    const lastMoment = Date.UTC(2027, 10, 29, 8) - 1;
    for (const id of ['sample', 'priced']) {
      expect([await isIn(ann, id, lastMoment), await isIn(ann, id, lastMoment + 1)]).toEqual([true, false]);
    }
    expect(await findUsableCode(database(), code, 'priced', await addPerson(), at)).toMatchObject({
      reason: 'code-other-offer',
    });
  });

  test('that takes a share off is refused where nothing is paid, and is not spent', async () => {
    const code = await codeFor({ percent: 25 });
    const ann = await addPerson();
    expect(await enrol(ann, course('priced'), code, 5)).toEqual({ ok: false, reason: 'code-takes-off-only' });
    const found = await findUsableCode(database(), code, 'priced', ann, 5);
    expect(found).toMatchObject({ ok: true, code: { percent: 25 } });
    if (!found.ok) return;
    await expect(write((tx) => openByCode(tx, ann, found.code, null, 5))).rejects.toThrow('opens nothing');
  });

  test('with a cohort opens its course when that begins, and is not spent where the cohort is full', async () => {
    const startsAt = Date.UTC(2027, 0, 11);
    await addCohort({ id: 'spring', course: 'priced', startsAt, places: 1 });
    const [code, other] = [await codeFor({ offer: 'both' }), await codeFor()];
    const [ann, bo] = [await addPerson(), await addPerson()];
    const found = await findUsableCode(database(), code, 'both', ann, 5);
    if (!found.ok) throw new Error(found.reason);
    expect(await write((tx) => openByCode(tx, ann, found.code, 'spring', 5))).toEqual({ ok: true });
    expect([await isIn(ann, 'priced', startsAt - 1), await isIn(ann, 'priced', startsAt)]).toEqual([false, true]);
    expect(await isIn(ann, 'sample', 5)).toBe(true);
    expect(await enrol(bo, course('priced'), other, 6, 'spring')).toEqual({ ok: false, reason: 'cohort-full' });
    expect(await enrol(bo, course('priced'), other, 6)).toEqual({ ok: true });
  });
});

describe('a code that is held while someone pays', () => {
  const hold = (code: string, person: Person, purchase: string, at = 5) =>
    write(async (tx) => {
      const found = await findUsableCode(tx, code, 'priced', person, at);
      return found.ok ? holdCode(tx, found.code, person, purchase, at) : found;
    });

  test('is gone for others, at the same moment too, until it is given back', async () => {
    const code = await codeFor({ percent: 50 });
    const [ann, bo] = [await addPerson(), await addPerson()];
    const results = await Promise.all([hold(code, ann, 'purchase-a'), hold(code, bo, 'purchase-b')]);
    expect(results.map((it) => it.ok)).toEqual([true, false]);
    expect(await hold(code, ann, 'purchase-c')).toEqual({ ok: false, reason: 'code-used-already' });
    await write((tx) => releaseCode(tx, 'purchase-a', 6));
    expect(await hold(code, bo, 'purchase-b')).toMatchObject({ ok: true, code: { percent: 50 } });
    expect(await hold(code, ann, 'purchase-d')).toEqual({ ok: false, reason: 'code-used-up' });
  });

  test('is looked at anew: one withdrawn since it was typed is refused', async () => {
    const code = await codeFor({ percent: 50 });
    const ann = await addPerson();
    const found = await findUsableCode(database(), code, 'priced', ann, 5);
    await withdrawCode(registrar(), code, 6);
    if (!found.ok) throw new Error(found.reason);
    expect(await write((tx) => holdCode(tx, found.code, ann, 'purchase-e', 7))).toEqual({
      ok: false,
      reason: 'code-withdrawn',
    });
  });
});

test('codes are issued by registrars only, for what is sold, many at once', async () => {
  const request = {
    offer: 'priced',
    usesAllowed: 1,
    percent: 100,
    domain: null,
    expiresAt: null,
    note: 'many',
    count: 1200,
  };
  expect(await issueCodes(await addPerson(), request, 9)).toEqual({ ok: false, reason: 'not-registrar' });
  const unknown = await issueCodes(registrar(), { ...request, offer: 'nothing' }, 9);
  expect(unknown).toEqual({ ok: false, reason: 'unknown-offer' });
  const shareOfNothing = await issueCodes(registrar(), { ...request, offer: 'sample', percent: 50 }, 9);
  expect(shareOfNothing).toEqual({ ok: false, reason: 'unknown-offer' });
  const issued = await issueCodes(registrar(), request, 9);
  expect(issued.ok && new Set(issued.codes).size).toBe(1200);
  expect((await listCodes(database())).filter((it) => it.code.note === 'many')).toHaveLength(1200);
});
