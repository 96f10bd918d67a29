import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database } from '../../../db/client.ts';
import { auditLog } from '../../../db/schema/audit.ts';
import type { Person } from '../../../src/school/accounts/index.ts';
import { passOf, rateItems, standardFor } from '../../../src/school/statistics/index.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { COURSE, QUIZ } from '../assessment/support.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

const ITEMS = ['one', 'some', 'true-or-not', 'match-up', 'in-order', 'how-many', 'name-it'];
const all = (rating: string) => new Map(ITEMS.map((it) => [it, rating]));
const rate = (judge: Person, round: number, rating: string) =>
  rateItems(judge, QUIZ, { round, typed: all(rating) }, 5000);
const see = (reader: Person) => standardFor(database(), reader, QUIZ);

describe('the pass mark that judges set', () => {
  test('is seen by a judge only after a round of their own, and comes with its standard error', async () => {
    const [a, b] = [await addPerson({ teaches: [COURSE] }), await addPerson({ teaches: [COURSE] })];
    const registrar = await addPerson({ registrar: true });
    expect(await rate(a, 1, '60')).toEqual({ ok: true, round: 1 });

    const before = await see(b);
    expect(before).toMatchObject({ round: 1, standard: undefined, rounds: [], judges: [{ name: a.name, rounds: 1 }] });
    expect(before?.items.every((it) => it.others === undefined && it.mine === undefined)).toBe(true);
    expect((await see(registrar))?.standard?.cut).toBeCloseTo(420);

    expect(await rate(b, 1, '80')).toEqual({ ok: true, round: 1 });
    const after = await see(b);
    expect(after).toMatchObject({ round: 2 });
    expect(after?.items[0]).toMatchObject({ id: 'one', mine: 80, others: 60 });
    expect(after?.standard?.cut).toBeCloseTo(490);
    // Sums of 420 and 560: s = 98.99…, over √2.
    expect(after?.standard?.standardError).toBeCloseTo(70);
    expect(after?.standard && passOf(after.standard)).toBe(0.7);

    // Having seen the others, one moves; what counts is what each said last, and the first round stays.
    expect(await rate(b, 2, '66')).toEqual({ ok: true, round: 2 });
    const later = await see(a);
    expect(later?.standard?.cut).toBeCloseTo(441);
    expect(later?.rounds.map((it) => [it.round, Math.round(it.standard.cut), it.standard.judges.length])).toEqual([
      [1, 490, 2],
      [2, 462, 1],
    ]);
  });

  test('takes a round once, however often it is sent, and keeps it in the audit log', async () => {
    const judge = await addPerson({ teaches: [COURSE] });
    const both = await Promise.all([rate(judge, 1, '50'), rate(judge, 1, '50')]);
    expect(both).toEqual([
      { ok: true, round: 1 },
      { ok: false, reason: 'round-over' },
    ]);
    const log = (await database().select().from(auditLog)).filter((it) => it.actor === judge.id);
    expect(log).toMatchObject([{ action: 'items-rated', subject: `quiz/${QUIZ}`, details: { round: 1 } }]);
  });

  test('takes nothing of a round that is not whole', async () => {
    const judge = await addPerson({ teaches: [COURSE] });
    const typed = all('50').set('one', 'half');
    expect(await rateItems(judge, QUIZ, { round: 1, typed }, 5000)).toMatchObject({ reason: 'unfit' });
    expect((await see(judge))?.items.every((it) => it.mine === undefined)).toBe(true);
  });

  test('is set by instructors of the course only', async () => {
    expect(await rate(await addPerson({ registrar: true }), 1, '50')).toEqual({ ok: false, reason: 'not-instructor' });
    expect(await rate(await addPerson({ teaches: ['priced'] }), 1, '50')).toMatchObject({ reason: 'not-instructor' });
    expect(await see(await addPerson({ teaches: ['priced'] }))).toBeUndefined();
    expect(await see(await addPerson({ enrolledIn: [COURSE] }))).toBeUndefined();
    const judge = await addPerson({ teaches: [COURSE] });
    const unknown = await rateItems(judge, 'sample/basics/no-such', { round: 1, typed: all('1') }, 5000);
    expect(unknown).toEqual({ ok: false, reason: 'unknown-quiz' });
  });
});
