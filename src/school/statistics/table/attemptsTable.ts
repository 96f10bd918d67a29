import type { Db } from '../../../../db/client.ts';
import { type Person, readsAsStaff } from '../../accounts/index.ts';
import { findQuiz } from '../../catalogue/index.ts';
import { answeredItems, type Which } from '../store.ts';
import { type GradedAttempt, gradedAttempts } from './store.ts';
import type { TableCell } from './tables.ts';

/** How many attempts are read at a time. */
const PAGE = 500;

/**
 * The table of graded attempts at a quiz, its head first, oldest first and some hundred rows at a time, so that a
 * hundred thousand never stand in memory at once. For who teaches the course or runs the school; undefined for others.
 */
export async function attemptsTable(
  db: Db,
  reader: Person,
  path: string,
  which: Which,
): Promise<AsyncGenerator<TableCell[][]> | undefined> {
  const quiz = findQuiz(path);
  if (!quiz || !readsAsStaff(reader, quiz.course)) return undefined;
  return pages(db, path, which, await answeredItems(db, path));
}

async function* pages(db: Db, path: string, which: Which, items: readonly string[]): AsyncGenerator<TableCell[][]> {
  yield [['student', 'attempt', 'handed in', 'points', 'of', 'passed', ...items]];
  for (let after = 0; ; ) {
    const attempts = await gradedAttempts(db, path, which, after, PAGE);
    const last = attempts.at(-1);
    if (!last) return;
    yield attempts.map((it) => rowOf(it, items));
    after = last.place;
  }
}

const rowOf = (it: GradedAttempt, items: readonly string[]): TableCell[] => [
  it.student,
  it.number,
  new Date(it.submittedAt).toISOString(),
  it.earned / 100,
  it.possible / 100,
  it.passed,
  ...items.map((item) => {
    const earned = it.items.get(item);
    return earned === undefined ? undefined : earned / 100;
  }),
];
