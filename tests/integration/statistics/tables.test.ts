import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '../../../db/client.ts';
import { csvLines } from '../../../src/platform/csv.ts';
import {
  attemptsTable,
  isTable,
  quizStatistics,
  TABLE_NAMES,
  tableOf,
  type Which,
} from '../../../src/school/statistics/index.ts';
import { addGradedAttempts } from '../../support/gradedAttempts.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { COURSE, QUIZ } from '../assessment/support.ts';

beforeAll(async () => {
  await openTestSchool();
  const harm = await addPerson({ name: '=HYPERLINK("http://evil.test","Marks")' });
  await addGradedAttempts(QUIZ, [
    {
      person: harm.id,
      answers: [
        { item: 'one', earned: 100, chosen: '@x', certainty: 3 },
        { item: 'name-it', earned: -200, chosen: '=1+1' },
      ],
    },
    { person: harm.id, number: 2, answers: [{ item: 'one', earned: 50 }] },
  ]);
  // More than are read at a time.
  const { id } = await addPerson({ name: 'Many' });
  await addGradedAttempts(
    QUIZ,
    Array.from({ length: 600 }, (_, at) => ({ person: id, number: at + 2, answers: [{ item: 'one', earned: 100 }] })),
  );
});
afterAll(closeTestSchool);

async function attempts(which: Which) {
  const pages = await attemptsTable(database(), await addPerson({ teaches: [COURSE] }), QUIZ, which);
  return pages ? (await Array.fromAsync(pages)).flat() : [];
}

test('the table of attempts holds each once, oldest first, with what each item earned', async () => {
  const [head, first, second, ...rest] = await attempts('all');
  expect(head).toEqual(['student', 'attempt', 'handed in', 'points', 'of', 'passed', 'name-it', 'one']);
  expect(first?.slice(3)).toEqual([-1, 2, true, -2, 1]);
  expect(second?.slice(3)).toEqual([0.5, 1, true, undefined, 0.5]);
  expect(rest.map((it) => it[1])).toEqual(Array.from({ length: 600 }, (_, at) => at + 2));
  expect(await attempts('first')).toHaveLength(2);
});

test('no name and no answer is a formula to a spreadsheet', async () => {
  const [, first] = await attempts('first');
  expect(csvLines([first ?? []])).toMatch(/^"'=HYPERLINK/);
  const teacher = await addPerson({ teaches: [COURSE] });
  const statistics = await quizStatistics(database(), teacher, QUIZ, 'first');
  if (!statistics) throw new Error('no statistics');
  for (const name of TABLE_NAMES) {
    const text = csvLines(tableOf(statistics, name));
    expect(text).not.toMatch(/(^|,|\r\n)"?[=@+]/);
  }
});

test('every table has a head, and rows as wide as it', async () => {
  const statistics = await quizStatistics(database(), await addPerson({ registrar: true }), QUIZ, 'all');
  if (!statistics) throw new Error('no statistics');
  for (const name of TABLE_NAMES) {
    const [head, ...rows] = tableOf(statistics, name);
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((it) => it.length))).toEqual(new Set([head?.length]));
  }
});

test('tables are known by their names only, and attempts are for staff', async () => {
  expect(['items', 'constructor', '__proto__', ''].map(isTable)).toEqual([true, false, false, false]);
  for (const given of [{ teaches: ['priced'] }, { enrolledIn: [COURSE] }]) {
    expect(await attemptsTable(database(), await addPerson(given), QUIZ, 'all')).toBeUndefined();
  }
  const teacher = await addPerson({ teaches: [COURSE] });
  expect(await attemptsTable(database(), teacher, 'sample/basics/no-such', 'all')).toBeUndefined();
});
