import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { caseVersions, criterionMarks, markings, marks, submissions } from '../../../db/schema/cases.ts';
import { caseStatistics, caseTable } from '../../../src/school/statistics/index.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

const COURSE = 'sample';
const CASE = 'sample/practice/patient';
const DAY = 86_400_000;

let count = 0;

/** Keeps a submission with its readings and, where one is given, its decision, as marking would. */
async function keep(
  readings: { role: 'first' | 'second'; marker: string; levels: { safety: number; planning: number } }[],
  decided?: { at: number; releasedAt: number | null; outcome: 'passed' | 'returned' },
): Promise<string> {
  count += 1;
  const id = `work-${count}`;
  const { id: person } = await addPerson({ enrolledIn: [COURSE] });
  await write(async (tx) => {
    await tx.insert(caseVersions).values({ hash: 'v', content: {} }).onConflictDoNothing();
    const work = { id, person, course: COURSE, case: CASE, number: 1, version: 'v', startedAt: 0, handedInAt: DAY };
    await tx.insert(submissions).values(work);
    const wanted = { submission: id, course: COURSE, case: CASE, student: person, openedAt: DAY, dueAt: 6 * DAY };
    for (const { role, marker, levels } of readings) {
      const score = levels.safety * 3750 + levels.planning * 1250;
      const given = { marker, claimedAt: DAY, givenAt: 2 * DAY + count, draft: { levels }, outcome: 'passed' as const };
      await tx.insert(marks).values({ ...wanted, role, ...given, score });
    }
    if (readings.length === 0) await tx.insert(marks).values({ ...wanted, role: 'first' });
    if (!decided) return;
    const [{ marker } = { marker: '' }] = readings;
    await tx.insert(markings).values({ submission: id, marker, score: 8000, comment: '', ...decided });
    await tx.insert(criterionMarks).values({ submission: id, criterion: 'safety', level: 2, comment: '' });
  });
  return id;
}

describe('how a course’s cases are marked', () => {
  let [ana, ben] = ['', ''];

  beforeAll(async () => {
    [ana, ben] = (await Promise.all(
      ['Ana', 'Ben'].map(async (name) => (await addPerson({ name, teaches: [COURSE] })).id),
    )) as [string, string];
    // Ben gives a level less for safety in every other work.
    for (let at = 0; at < 12; at += 1) {
      const levels = { safety: 1 + (at % 2), planning: at % 3 };
      const less = { ...levels, safety: levels.safety - (at % 2) };
      const decided = {
        at: 3 * DAY,
        releasedAt: at < 10 ? 3 * DAY : null,
        outcome: at < 5 ? 'passed' : 'returned',
      } as const;
      await keep(
        [
          { role: 'first', marker: ana, levels },
          { role: 'second', marker: ben, levels: less },
        ],
        decided,
      );
    }
    await keep([]);
  });

  const seen = async (now: number) => {
    const reader = await addPerson({ teaches: [COURSE] });
    const found = await caseStatistics(database(), reader, COURSE, now);
    if (!found) throw new Error('an instructor of the course sees it');
    return found;
  };

  test('is counted: what waits, what is late, what is held back, how fast, who passes', async () => {
    const work = async (now: number) => (await seen(now)).cases.find((it) => it.path === CASE)?.work;
    expect(await work(5 * DAY)).toEqual({
      ...{ handedIn: 13, marked: 12, waiting: 1, late: 0, held: 2, days: 2, passRate: 0.5, released: 10 },
    });
    expect(await work(7 * DAY)).toMatchObject({ late: 1 });
  });

  test('is compared, criterion by criterion and on the whole', async () => {
    const study = (await seen(5 * DAY)).cases.find((it) => it.path === CASE);
    expect(study?.criteria).toMatchObject([
      { criterion: 'safety', n: 12, exact: 6, within: 12 },
      { criterion: 'planning', n: 12, exact: 12, within: 12, quadratic: 1 },
    ]);
    expect(study?.total).toMatchObject({ n: 12, model: 'random', of: ['Ana', 'Ben'], differences: { mean: 1875 } });
  });

  test('says who is stricter, and of whom there is too little to say', async () => {
    const other = await addPerson({ name: 'Cy', teaches: [COURSE] });
    await keep([{ role: 'first', marker: other.id, levels: { safety: 1, planning: 1 } }]);
    const { markers } = await seen(5 * DAY);
    expect(markers).toMatchObject([
      { name: 'Ana', n: 12, fromOther: { mean: 1875 } },
      { name: 'Ben', n: 12, fromOther: { mean: -1875 } },
      { name: 'Cy', n: 1, fromOther: undefined, runs: [] },
    ]);
  });

  test('is a table to take along, each row as long as its head', async () => {
    const statistics = await seen(5 * DAY);
    for (const name of ['cases', 'criteria', 'markers'] as const) {
      const [head, ...rows] = caseTable(statistics, name);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toHaveLength(head?.length ?? 0);
    }
  });

  test('is for who teaches the course and who runs the school', async () => {
    const registrar = await addPerson({ registrar: true });
    expect(await caseStatistics(database(), registrar, COURSE, 0)).toBeDefined();
    for (const stranger of [await addPerson(), await addPerson({ teaches: ['priced'] })]) {
      expect(await caseStatistics(database(), stranger, COURSE, 0)).toBeUndefined();
    }
    expect(await caseStatistics(database(), registrar, 'no-such-course', 0)).toBeUndefined();
  });
});
