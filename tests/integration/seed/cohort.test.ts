import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database } from '../../../db/client.ts';
import { people } from '../../../db/schema/accounts.ts';
import { attemptResults, attempts, itemResults } from '../../../db/schema/assessment.ts';
import { auditLog } from '../../../db/schema/audit.ts';
import { members } from '../../../db/seed/cohort/members.ts';
import { seedCohort } from '../../../db/seed/cohort/seedCohort.ts';
import { DAY } from '../../../src/platform/clock.ts';
import type { Person } from '../../../src/school/accounts/index.ts';
import { markAttempt } from '../../../src/school/assessment/gradeAttempt.ts';
import { findAttempt } from '../../../src/school/assessment/store.ts';
import { findQuiz } from '../../../src/school/catalogue/index.ts';
import { quizStatistics } from '../../../src/school/statistics/index.ts';
import { openEmptySchool, throwAway } from './support.ts';

const QUIZ = 'foundations/outcomes/check-your-reasoning';
const [FROM, UNTIL] = [1_750_000_000_000, 1_750_000_000_000 + 68 * DAY];
const registrar = { id: 'r', registrar: true, teaches: [] } as unknown as Person;

const everyAttempt = () => database().select().from(attempts).orderBy(asc(attempts.startedAt));

async function results() {
  const rows = await database()
    .select({ who: people.email, quiz: attempts.quiz, number: attempts.number, earned: attemptResults.earned })
    .from(attempts)
    .innerJoin(people, eq(people.id, attempts.person))
    .innerJoin(attemptResults, eq(attemptResults.attempt, attempts.id));
  return rows.map((it) => `${it.who} ${it.quiz} ${it.number} ${it.earned}`).sort();
}

beforeAll(async () => {
  await openEmptySchool();
  await seedCohort(FROM, UNTIL);
}, 60_000);
afterAll(throwAway);

describe('what is kept of the cohort', () => {
  test('marked again, comes to the same points, item by item', async () => {
    for (const { id } of await everyAttempt()) {
      const attempt = await findAttempt(database(), id);
      if (!attempt) throw new Error(`no attempt ${id}`);
      const { items, score } = await markAttempt(database(), attempt);
      const kept = await database().select().from(itemResults).where(eq(itemResults.attempt, id));
      const facts = (it: (typeof items)[number] | (typeof kept)[number]) =>
        [it.item, it.earned, it.possible, it.chosen, it.seconds, it.certainty].join('|');
      expect(kept.map(facts).sort()).toEqual(items.map(facts).sort());
      expect(attempt.result).toMatchObject(score ?? {});
    }
  });

  test('is what the quizzes allow: attempts, the time between them, the time for each', async () => {
    const byPerson = Map.groupBy(await everyAttempt(), (it) => `${it.person} ${it.quiz}`);
    for (const own of byPerson.values()) {
      const quiz = findQuiz(own[0]?.quiz ?? '');
      expect(own.length).toBeLessThanOrEqual(quiz?.attempts ?? 0);
      expect(own.map((it) => it.number)).toEqual(own.map((_, at) => at + 1));
      for (const [at, { startedAt }] of own.slice(1).entries()) {
        expect(startedAt - (own[at]?.startedAt ?? 0)).toBeGreaterThan(DAY / 4);
      }
    }
  });

  test('happened in the order in which it is told, between its first and its last day', async () => {
    const told = await database().select({ at: auditLog.at }).from(auditLog).orderBy(asc(auditLog.id));
    const times = told.map((it) => it.at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times[0]).toBeGreaterThan(FROM);
    expect(times.at(-1)).toBeLessThan(UNTIL);
  });

  test('is the same in every demo school', async () => {
    const first = await results();
    await throwAway();
    await openEmptySchool();
    await seedCohort(FROM + DAY, UNTIL + DAY);
    expect(await results()).toEqual(first);
  });
});

describe('the statistics of the cohort', () => {
  test('are of everybody, and tell the strong from the weak', async () => {
    const found = await quizStatistics(database(), registrar, QUIZ, 'first');
    expect(found?.whole.attempts).toBe(members().length);
    expect(found?.whole.reliability).toMatchObject({ kind: 'estimate' });
    const share = (found?.whole.meanShare ?? 0) * 100;
    expect(share).toBeGreaterThan(60);
    expect(share).toBeLessThan(90);
  });

  test('show one question whose key wants a look, and no other that draws the weak', async () => {
    const found = await quizStatistics(database(), registrar, QUIZ, 'first');
    const wrong = found?.items.filter((it) => it.remarks.some(({ reason }) => reason === 'right-draws-weak'));
    expect(wrong?.map((it) => it.item)).toEqual(['answer-will-it-work']);
  });
});

test('everybody of the cohort has an address of their own that can be written to', () => {
  const addresses = members().map((it) => it.email);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses.filter((it) => !/^[a-z]+(\.[a-z]+)+@demo\.test$/.test(it))).toEqual([]);
});
