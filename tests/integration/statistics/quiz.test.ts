import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database } from '../../../db/client.ts';
import { seededRandom } from '../../../src/school/assessment/draw.ts';
import { saveAnswers, submitAttempt } from '../../../src/school/assessment/index.ts';
import { catalogue, useCatalogue } from '../../../src/school/catalogue/index.ts';
import { talliedIn } from '../../../src/school/items/index.ts';
import { scoreGroups } from '../../../src/school/statistics/formulas/scoreGroups.ts';
import { weights } from '../../../src/school/statistics/formulas/weights.ts';
import {
  courseStatistics,
  nameOfChoice,
  type QuizStatistics,
  quizStatistics,
  remarkText,
} from '../../../src/school/statistics/index.ts';
import { itemStatistics } from '../../../src/school/statistics/itemStatistics.ts';
import { answersQuery, timesQuery } from '../../../src/school/statistics/store.ts';
import { wholeQuiz } from '../../../src/school/statistics/wholeQuiz.ts';
import { addGradedAttempts, type GivenAttempt } from '../../support/gradedAttempts.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { scoresOf, totalsOf } from '../../support/scores.ts';
import { COURSE, form, QUIZ, rightAnswers, running, started } from '../assessment/support.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

/** Another quiz for each test: nothing else has attempts at it. The fixture's quiz under another path. */
function quizOfItsOwn(name: string, change: object = {}): string {
  const before = catalogue();
  const quiz = before.quizzes.get(QUIZ);
  if (!quiz) throw new Error('the fixture has no quiz');
  const path = `sample/basics/${name}`;
  useCatalogue({ ...before, quizzes: new Map(before.quizzes).set(path, { ...quiz, path, id: name, ...change }) });
  return path;
}

const teacher = () => addPerson({ teaches: [COURSE] });
const ITEMS = ['one', 'some', 'true-or-not'];

async function statisticsOf(path: string, which: 'first' | 'all' = 'first'): Promise<QuizStatistics> {
  const found = await quizStatistics(database(), await teacher(), path, which);
  if (!found) throw new Error('no statistics');
  return found;
}

describe('the statistics of a quiz', () => {
  test('are what the formulas give over the answers one by one', async () => {
    const path = quizOfItsOwn('by-formula');
    const random = seededRandom('answers');
    const matrix = Array.from({ length: 60 }, () => ITEMS.map(() => (random() < 0.6 ? 100 : random() < 0.3 ? 50 : 0)));
    const people = await Promise.all(matrix.map(() => addPerson()));
    const given = matrix.map(
      (row, at): GivenAttempt => ({
        person: people[at]?.id ?? '',
        answers: row.map((earned, column) => ({ item: ITEMS[column] ?? '', earned, seconds: 10 + at })),
      }),
    );
    await addGradedAttempts(path, given);

    const found = await statisticsOf(path);
    const possible = ITEMS.map(() => 100);
    const byItem = new Map([...scoresOf(matrix, possible).values()].map((rows, at) => [ITEMS[at] ?? '', rows]));
    const totals = totalsOf(matrix, possible);
    expect(found.whole).toEqual(closeTo(wholeQuiz(totals, byItem)));
    const weight = weights(byItem, 60);
    for (const it of found.items) {
      const answers = {
        item: it.item,
        choosing: 'nothing' as const,
        options: [],
        choices: [],
        certainties: [],
        times: [],
        scores: byItem.get(it.item) ?? [],
      };
      const expected = itemStatistics(
        answers,
        scoreGroups(totals),
        weight.get(it.item) ?? { intended: 0, effective: 0 },
      );
      const { n, facility, deviation, discrimination, efficiency, pointBiserial, upperLower, intended, effective } =
        expected;
      expect(it).toMatchObject(
        closeTo({ n, facility, deviation, discrimination, efficiency, pointBiserial, upperLower, intended, effective }),
      );
    }
    expect(found.items.map((it) => it.item)).toEqual(ITEMS);
    expect(found.items[0]?.seconds.all).toBe(39.5);
  });

  test('take first attempts, or all, and never one that waits for a mark or an item that was dropped', async () => {
    const path = quizOfItsOwn('which');
    const [a, b, c] = await Promise.all([addPerson(), addPerson(), addPerson()]);
    const answers = (one: number, some: number) => [
      { item: 'one', earned: one },
      { item: 'some', earned: some },
      { item: 'true-or-not', earned: 0, possible: 0 },
    ];
    await addGradedAttempts(path, [
      { person: a.id, answers: answers(100, 0) },
      { person: a.id, number: 2, answers: answers(100, 100) },
      { person: b.id, answers: answers(0, 0) },
      { person: c.id, answers: answers(100, 100), waits: true },
    ]);
    const first = await statisticsOf(path);
    expect(first.whole).toMatchObject({ attempts: 2, mean: 50 });
    expect(first.items.map((it) => [it.item, it.n, it.facility])).toEqual([
      ['one', 2, 0.5],
      ['some', 2, 0],
    ]);
    const all = await statisticsOf(path, 'all');
    expect(all.whole).toMatchObject({ attempts: 3, mean: 100 });
    expect(all.items[1]).toMatchObject({ n: 3, facility: 1 / 3 });
  });

  test('count what was chosen of the options there are, and name the right ones', async () => {
    const path = quizOfItsOwn('chosen');
    const person = await addPerson();
    await addGradedAttempts(path, [{ person: person.id, answers: [{ item: 'one', earned: 0 }] }]);
    const [one] = (await statisticsOf(path)).items;
    expect(one?.described.options.map((it) => [it.text, it.right])).toEqual([
      ['The right one', true],
      ['The wrong one', false],
      ['Another wrong one', false],
    ]);
    expect(one?.choices.choices.map((it) => it.n)).toEqual([0, 0, 0]);
    expect(one?.choices.leftOut.n).toBe(1);
  });

  test('say which wrong answer draws the strong', async () => {
    const path = quizOfItsOwn('key');
    const [right, wrong] = [keyOf('one', 'The right one'), keyOf('one', 'The wrong one')];
    const people = await Promise.all(Array.from({ length: 60 }, () => addPerson()));
    await addGradedAttempts(
      path,
      people.map((person, at) => ({
        person: person.id,
        answers: [
          { item: 'one', earned: at < 30 ? 100 : 0, chosen: at < 30 ? right : wrong },
          { item: 'some', earned: at < 30 ? 0 : 100 },
          { item: 'true-or-not', earned: at < 30 ? 0 : 100 },
          { item: 'match-up', earned: at < 30 ? at : 100 },
        ],
      })),
    );
    const [one] = (await statisticsOf(path)).items;
    expect(one?.remarks.map((it) => remarkText(it, (key) => nameOfChoice(one.described, key)))).toEqual(
      expect.arrayContaining([
        expect.stringContaining('The strong students chose “The wrong one”, which counts as wrong'),
        expect.stringContaining('The weak students chose “The right one”, which counts as right'),
      ]),
    );
  });

  test('know what is right where certainty counts and a right answer earns a third', async () => {
    const path = quizOfItsOwn('certain', { certainty: 'counts' });
    const people = await Promise.all(Array.from({ length: 30 }, () => addPerson()));
    await addGradedAttempts(
      path,
      people.map((person, at) => ({
        person: person.id,
        answers: [
          at < 10
            ? { item: 'one', earned: 33, chosen: 'x', certainty: 1 }
            : { item: 'one', earned: -200, chosen: 'y', certainty: 3 },
          { item: 'some', earned: 100, chosen: 'z', certainty: 3 },
        ],
      })),
    );
    const { items } = await statisticsOf(path);
    expect(items[0]?.certainty.map(({ certainty, n, right, verdict }) => ({ certainty, n, right, verdict }))).toEqual([
      { certainty: 1, n: 10, right: 10, verdict: 'too-careful' },
      { certainty: 3, n: 20, right: 0, verdict: 'too-certain' },
    ]);
    expect(items[0]?.remarks).toContainEqual(expect.objectContaining({ reason: 'certain-but-wrong', n: 20, share: 0 }));
  });

  test('come from attempts that were made on the site too', async () => {
    const people = await Promise.all([addPerson({ enrolledIn: [COURSE] }), addPerson({ enrolledIn: [COURSE] })]);
    for (const [at, { id }] of people.entries()) {
      const attempt = await started(id, 1000);
      const answers = { ...rightAnswers(await running(id, attempt)), ...(at === 0 && { 'name-it': 'vagus' }) };
      await saveAnswers(id, attempt, form(answers), 15_000);
      await submitAttempt(id, attempt, 20_000);
    }
    const found = await statisticsOf(QUIZ);
    expect(found.whole).toMatchObject({ attempts: 2, mean: 650, meanShare: (6 / 7 + 1) / 2 });
    const one = found.items.find((it) => it.item === 'one');
    expect(one?.choices.choices.map((it) => it.n)).toEqual([2, 0, 0]);
    expect(one?.seconds.all).toBe(2);
    const named = found.items.find((it) => it.item === 'name-it');
    expect(named).toMatchObject({ facility: 0.5, n: 2 });
    expect(found.mastery).toEqual([expect.objectContaining({ objective: 'know', answers: 14, items: 7 })]);
  });
});

describe('they are for staff', () => {
  test('who teaches the course or runs the school; nobody else learns that there is such a quiz', async () => {
    const ask = async (given: Parameters<typeof addPerson>[0], path = QUIZ) =>
      quizStatistics(database(), await addPerson(given), path, 'first');
    expect(await ask({ teaches: [COURSE] })).toBeDefined();
    expect(await ask({ registrar: true })).toBeDefined();
    expect(await ask({ teaches: ['priced'] })).toBeUndefined();
    expect(await ask({ enrolledIn: [COURSE] })).toBeUndefined();
    expect(await ask({ teaches: [COURSE] }, 'sample/basics/no-such')).toBeUndefined();
    expect(await ask({ teaches: [COURSE] }, 'sample/basics/first-lesson')).toBeUndefined();
  });

  test('the list of a course as well', async () => {
    const list = await courseStatistics(database(), await teacher(), COURSE);
    expect(list).toEqual([expect.objectContaining({ path: QUIZ, title: 'Basics check', look: undefined })]);
    expect(await courseStatistics(database(), await addPerson({ teaches: ['priced'] }), COURSE)).toBeUndefined();
    expect(await courseStatistics(database(), await teacher(), 'no-such-course')).toBeUndefined();
  });
});

describe('its queries', () => {
  const plan = async (query: { getSQL(): SQL }) =>
    (await database().all<{ detail: string }>(sql`explain query plan ${query.getSQL()}`))
      .map((it) => it.detail)
      .join('; ');

  test.each(['first', 'all'] as const)('read one index each, in its order: %s', async (which) => {
    const answers = await plan(answersQuery(database(), 'q', 'i', which));
    expect(answers).toContain('COVERING INDEX item_results_statistics');
    const times = await plan(timesQuery(database(), 'q', 'i', which, { weakest: 1, strongest: 2 }));
    expect(times).toContain('COVERING INDEX item_results_times');
    expect(`${answers} ${times}`).not.toContain('TEMP B-TREE');
  });
});

/** The key of an option of an item of the fixture's quiz. */
function keyOf(item: string, text: string): string {
  const found = catalogue()
    .quizzes.get(QUIZ)
    ?.items.find((it) => it.id === item);
  return (found && talliedIn(found).find((it) => it.text === text)?.key) ?? `no ${text} in ${item}`;
}

/** The same, with numbers taken as equal when they differ by rounding. */
const closeTo = (value: object): object =>
  Object.fromEntries(
    Object.entries(value).map(([name, it]) => [
      name,
      typeof it === 'number' ? expect.closeTo(it, 9) : typeof it === 'object' && it !== null ? closeTo(it) : it,
    ]),
  );
