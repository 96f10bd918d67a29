import { database } from '../../../db/client.ts';
import { Fields } from '../../../src/platform/form.ts';
import { attemptForStudent, type QuizForStudent, startAttempt } from '../../../src/school/assessment/index.ts';
import { catalogue, type Quiz, useCatalogue } from '../../../src/school/catalogue/index.ts';
import { type ActivityDone, onActivityDone } from '../../../src/school/events.ts';

export const COURSE = 'sample';
export const QUIZ = 'sample/basics/check';

/** What was announced, newest last. */
export const announced: ActivityDone[] = [];
onActivityDone(async (_tx, event) => {
  announced.push(event);
});

/** A posted form. */
export const form = (fields: Record<string, string | string[]>): Fields =>
  new Fields(
    Object.entries(fields).flatMap(([name, values]) => [values].flat().map((value) => [name, value] as const)),
  );

/** Starts the fixture's quiz and gives the attempt's id. Fails when it is refused. */
export async function started(person: string, now = 1000, quiz = QUIZ): Promise<string> {
  const result = await startAttempt(person, quiz, true, now);
  if (!result.ok) throw new Error(`not started: ${result.reason}`);
  return result.attempt;
}

/** A running attempt as its student sees it. Fails when it doesn't run. */
export async function running(person: string, attempt: string): Promise<QuizForStudent> {
  const quiz = await attemptForStudent(database(), person, attempt);
  if (!quiz || quiz === 'submitted') throw new Error('not running');
  return quiz;
}

const choose = (quiz: QuizForStudent, item: string, text: string): string => {
  const view = quiz.questions.find((it) => it.item.id === item)?.item;
  const things = Object.values(view ?? {})
    .filter(Array.isArray)
    .flat() as { id: string; text: string }[];
  return things.find((it) => it.text === text)?.id ?? `no ${text} in ${item}`;
};

/** The fixture's quiz answered right, all seven items. */
export function rightAnswers(quiz: QuizForStudent): Record<string, string | string[]> {
  const id = (item: string, text: string) => choose(quiz, item, text);
  return {
    one: id('one', 'The right one'),
    some: [id('some', 'Right A'), id('some', 'Right B')],
    'true-or-not': 'true',
    [`match-up.${id('match-up', 'One')}`]: id('match-up', 'Eins'),
    [`match-up.${id('match-up', 'Two')}`]: id('match-up', 'Zwei'),
    [`in-order.${id('in-order', 'First')}`]: '1',
    [`in-order.${id('in-order', 'Second')}`]: '2',
    [`in-order.${id('in-order', 'Third')}`]: '3',
    'how-many': '70',
    'how-many.unit': 'degrees',
    'name-it': 'Suboccipital Nerve',
  };
}

/** Runs some work while the fixture's quiz reads differently, as after an edit of its file. */
export async function withQuiz(edit: (quiz: Quiz) => Quiz, work: () => Promise<void>): Promise<void> {
  const before = catalogue();
  const quiz = before.quizzes.get(QUIZ);
  if (!quiz) throw new Error('the fixture has no quiz');
  useCatalogue({ ...before, quizzes: new Map(before.quizzes).set(QUIZ, edit(quiz)) });
  try {
    await work();
  } finally {
    useCatalogue(before);
  }
}
