import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database } from '../../../db/client.ts';
import { DAY } from '../../../src/platform/clock.ts';
import type { Person } from '../../../src/school/accounts/index.ts';
import {
  type Filter,
  giveMark,
  markingQueue,
  readingFor,
  submissionForStudent,
} from '../../../src/school/cases/index.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { begun, COURSE, GOOD, handedIn, instructor, RETURN, student } from './support.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

const NOW = 20_000;
const queueOf = (marker: Person, page = 1, filter: Filter = 'all', now = NOW) =>
  markingQueue(database(), marker, { page, filter }, now);

describe('the marking queue', () => {
  test('holds what waits, what is due first, and what one has marked last', async () => {
    const marker = await instructor(COURSE);
    const [early, late] = [await student(), await student()];
    const second = await handedIn(late.id, 7000);
    const first = await handedIn(early.id, 6000);
    await begun((await student()).id);
    const queue = await queueOf(marker, 1);
    expect(queue).toMatchObject({ waiting: 2, page: 1, pages: 1, recent: [] });
    expect(queue.readings).toEqual([
      {
        id: first,
        student: early.name,
        course: 'Sample Course',
        case: 'A sample patient',
        number: 1,
        openedAt: 6000,
        dueAt: 6000 + 5 * DAY,
        role: 'first',
        claimedBy: undefined,
        mine: false,
        calibrateFirst: false,
      },
      {
        id: second,
        student: late.name,
        course: 'Sample Course',
        case: 'A sample patient',
        number: 1,
        openedAt: 7000,
        dueAt: 7000 + 5 * DAY,
        role: 'first',
        claimedBy: undefined,
        mine: false,
        calibrateFirst: false,
      },
    ]);
    await giveMark(marker, first, GOOD, 8000);
    const after = await queueOf(marker, 1);
    expect(after.readings.map((it) => it.id)).toEqual([second]);
    expect(after.recent).toMatchObject([{ id: first, outcome: 'passed', score: 8750, givenAt: 8000 }]);
    await giveMark(marker, second, GOOD, 9000);
  });

  test('shows nothing of other courses, nor one’s own work', async () => {
    const both = await addPerson({ id: 'both', email: 'both@school.test', teaches: [COURSE], enrolledIn: [COURSE] });
    const own = await handedIn(both.id);
    expect(await queueOf(both, 1)).toMatchObject({ waiting: 0, readings: [] });
    expect(await queueOf(await instructor('priced'))).toMatchObject({
      waiting: 0,
      readings: [],
      recent: [],
    });
    expect(await queueOf(await instructor())).toMatchObject({ waiting: 0, pages: 1, recent: [] });
    const other = await instructor(COURSE);
    expect((await queueOf(other, 1)).readings.map((it) => it.id)).toEqual([own]);
    await giveMark(other, own, GOOD, 9000);
  });

  test('comes in pages of 25, and a page that does not exist is the nearest', async () => {
    const marker = await instructor(COURSE);
    for (let number = 0; number < 26; number += 1) await handedIn((await student()).id, 10_000 + number);
    const [one, two] = [await queueOf(marker, 1), await queueOf(marker, 2)];
    expect([one.readings.length, two.readings.length, two.pages]).toEqual([25, 1, 2]);
    expect(two.readings[0]?.openedAt).toBe(10_025);
    expect((await queueOf(marker, 99)).page).toBe(2);
    expect((await queueOf(marker, Number.NaN)).page).toBe(1);
    expect((await queueOf(marker, -3)).page).toBe(1);
  });
});

describe('who sees a submission', () => {
  test('its marker, with the notes, the tries before it and their feedback', async () => {
    const [marker, { id, name }] = [await instructor(COURSE), await student()];
    await giveMark(marker, await handedIn(id, 2000), RETURN, 2500);
    const again = await handedIn(id, 3000);
    const reading = await readingFor(database(), marker, again, 3500);
    expect(reading).toMatchObject({ standing: { kind: 'free', mark: { role: 'first' } }, marking: undefined });
    const seen = reading?.submission;
    expect(seen).toMatchObject({ number: 2, triesAllowed: 2, student: { name } });
    expect(seen?.version.notes).toBe('SECRET-MARKER-NOTES');
    expect(seen?.earlier).toMatchObject([
      { number: 1, marking: { outcome: 'returned', comment: 'Ask about red flags.' } },
    ]);
    expect(seen?.earlier[0]?.texts.get('plan')?.text).toBe('plan: three whole words');
  });

  test('nobody else', async () => {
    const { id } = await student();
    const submission = await handedIn(id);
    const other = await student();
    expect(await submissionForStudent(database(), other.id, submission)).toBeUndefined();
    for (const stranger of [await instructor('priced'), await instructor(), await student()]) {
      expect(await readingFor(database(), stranger, submission, NOW)).toBeUndefined();
    }
  });

  test('no marker sees a draft, or their own work as a marker', async () => {
    const marker = await addPerson({
      id: 'twice',
      email: 'twice@school.test',
      teaches: [COURSE],
      enrolledIn: [COURSE],
    });
    expect(await readingFor(database(), marker, await begun((await student()).id), NOW)).toBeUndefined();
    expect(await readingFor(database(), marker, await handedIn(marker.id), NOW)).toBeUndefined();
  });
});
