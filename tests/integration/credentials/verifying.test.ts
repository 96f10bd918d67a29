import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { people } from '../../../db/schema/accounts.ts';
import { findAward, searchAwards, verification } from '../../../src/school/credentials/index.ts';
import { closeTestSchool, openTestSchool } from '../../support/school.ts';
import { AT, certificateOf } from './support.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

describe('verification', () => {
  it('shows what the certificate prints and nothing more', async () => {
    const { code } = await certificateOf('Ann Lee');
    expect(await verification(database(), code)).toEqual({
      state: 'valid',
      standing: { state: 'valid' },
      events: [{ entry: 1, kind: 'issued', at: AT, reason: '', replacedBy: null }],
      replaces: undefined,
      face: {
        heading: 'Certificate of Achievement',
        holder: 'Ann Lee',
        statement: 'has completed every lesson and passed every quiz and case study of the continuing education course',
        title: 'Sample Course',
        hours: '2 CE hours',
        instructors: 'Taught by Tess Tester, RMT',
        issued: '23 November 2026',
        details: [
          { label: 'Completed', value: '1 January 1970' },
          { label: 'Delivery', value: 'Home study (self-paced, at a distance)' },
          { label: 'Hours by kind', value: '0.07 assessment' },
          { label: 'Objective 1', value: 'Know the sample.' },
        ],
        school: 'Test School of Massage',
        address: '1 Test Street',
        signatory: 'Tess Tester',
        signatoryTitle: 'Director',
        code,
        verifyUrl: `http://localhost:4321/verify/${code}`,
      },
    });
  });

  it('forgives how a code is typed', async () => {
    const { code } = await certificateOf();
    const sloppy = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(await verification(database(), sloppy)).toMatchObject({ state: 'valid', face: { code } });
  });

  it.each(['', ' ', '-', '---', '0000-0000-0000-0000', 'not a code', '%', '____-____-____-____'])(
    'knows no such code, though certificates exist: %j',
    async (typed) => {
      await certificateOf();
      expect(await verification(database(), typed)).toBeUndefined();
      expect(await findAward(database(), typed)).toBeUndefined();
    },
  );

  it('takes the same work for any code, known or not: one question, by key', async () => {
    const { code } = await certificateOf();
    let asked = 0;
    const counting = new Proxy(database(), {
      get: (db, name) => {
        if (name === 'select') asked += 1;
        return Reflect.get(db, name);
      },
    });
    const queries: number[] = [];
    for (const typed of [code, '0000-0000-0000-0000', 'no code at all', '']) {
      asked = 0;
      await verification(counting, typed);
      queries.push(asked);
    }
    expect(queries).toEqual([1, 1, 1, 1]);
  });

  it('does not change when the holder takes another name', async () => {
    const { code, person } = await certificateOf('Ann Lee');
    await write((tx) => tx.update(people).set({ name: 'Ann Other' }).where(eq(people.id, person)));
    expect(await verification(database(), code)).toMatchObject({ face: { holder: 'Ann Lee' } });
  });
});

describe('a registrar looking for awards', () => {
  it('finds them by code, and by part of a name, then or now', async () => {
    const { code, person } = await certificateOf('Quilla Ñanku');
    await certificateOf('Someone Else');
    const found = async (typed: string) => (await searchAwards(database(), typed)).map((it) => it.code);
    expect(await found(code.toLowerCase())).toEqual([code]);
    expect(await found('quilla')).toEqual([code]);
    await write((tx) => tx.update(people).set({ name: 'Quilla Married' }).where(eq(people.id, person)));
    expect(await found('Married')).toEqual([code]);
    expect(await found('Ñanku')).toEqual([code]);
    expect(await found('100%')).toEqual([]);
    expect((await found('')).length).toBeGreaterThan(1);
  });
});
