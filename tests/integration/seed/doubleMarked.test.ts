import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database } from '../../../db/client.ts';
import { criterionMarks, markings, marks, submissions } from '../../../db/schema/cases.ts';
import { seedCohort } from '../../../db/seed/cohort/seedCohort.ts';
import { DAY } from '../../../src/platform/clock.ts';
import { previewRubricChange } from '../../../src/school/cases/index.ts';
import { findCase } from '../../../src/school/catalogue/index.ts';
import { passMark, weightedScore } from '../../../src/school/items/index.ts';
import { caseStatistics } from '../../../src/school/statistics/index.ts';
import { addPerson } from '../../support/school.ts';
import { openEmptySchool, throwAway } from './support.ts';

const [FROM, UNTIL] = [1_750_000_000_000, 1_750_000_000_000 + 68 * DAY];
const COURSE = 'myofascial-pain';

beforeAll(async () => {
  await openEmptySchool();
  for (const name of ['One', 'Two']) await addPerson({ name, teaches: [COURSE] });
  await seedCohort(FROM, UNTIL);
}, 60_000);
afterAll(throwAway);

describe('what two markers read of the cohort', () => {
  test('is decided as marking would: the mean of both, a pass from the pass mark on', async () => {
    const decisions = await database().select().from(markings);
    expect(decisions).toHaveLength(24);
    for (const { submission, outcome, score } of decisions) {
      const [work] = await database().select().from(submissions).where(eq(submissions.id, submission));
      const rubric = findCase(work?.case ?? '')?.rubric ?? [];
      const both = await database().select().from(marks).where(eq(marks.submission, submission));
      const given = both.map((it) => (it.draft as { levels: Record<string, number> }).levels);
      const kept = await database().select().from(criterionMarks).where(eq(criterionMarks.submission, submission));
      for (const { criterion, level } of kept) {
        expect(level).toBe(((given[0]?.[criterion] ?? 0) + (given[1]?.[criterion] ?? 0)) / 2);
      }
      expect(score).toBe(weightedScore(rubric, Object.fromEntries(kept.map((it) => [it.criterion, it.level]))));
      expect(outcome).toBe(score >= passMark(0.7) ? 'passed' : 'returned');
      expect(new Set(both.map((it) => it.outcome))).toEqual(new Set([outcome]));
      for (const it of both) expect(it.givenAt).toBeLessThan(UNTIL);
    }
  });

  test('tells who grows stricter, and has a rubric that was changed since', async () => {
    const reader = await addPerson({ teaches: [COURSE] });
    const statistics = await caseStatistics(database(), reader, COURSE, UNTIL);
    const study = statistics?.cases.find((it) => it.total.n > 0);
    expect(study?.total.n).toBe(24);
    expect(study?.criteria.every((it) => typeof it.quadratic === 'number')).toBe(true);
    const second = statistics?.markers.find((it) => (it.fromOther?.mean ?? 0) < 0);
    const [early, late] = second?.runs ?? [];
    expect(late?.fromOther?.mean).toBeLessThan(early?.fromOther?.mean ?? 0);
    const found = await previewRubricChange(reader, { path: study?.path ?? '', mayFall: false });
    expect(found).toMatchObject({ ok: true, concerned: 24, fell: 0, spared: 0 });
    expect(found.ok && found.passed).toBeGreaterThan(0);
  });

  test('is the same whenever it is seeded', async () => {
    const scores = async () =>
      (await database().select().from(markings)).map((it) => `${it.submission} ${it.score}`).sort();
    const before = await scores();
    await throwAway();
    await openEmptySchool();
    for (const name of ['One', 'Two']) await addPerson({ name, teaches: [COURSE] });
    await seedCohort(FROM, UNTIL);
    expect(await scores()).toEqual(before);
  }, 60_000);
});
