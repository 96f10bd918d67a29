import { type Db, write } from '../../../../db/client.ts';
import { tellIfPassed } from '../endAttempt.ts';
import { isLess } from '../score.ts';
import { attemptsAtQuiz } from '../store.ts';
import type { Attempt } from '../types.ts';
import { inBatches } from './batches.ts';
import { effectsOf, type Regrade } from './store.ts';

/** How many passes are announced in one transaction: each may complete a course, which reads much. */
export const ANNOUNCED_AT_ONCE = 50;

/** Announces, for the student of each attempt, a quiz that counts as passed now. */
export const announcePassed = (tx: Db, attempts: readonly Attempt[], now: number): Promise<never[]> =>
  inBatches(attempts, 5, async (batch) => {
    for (const attempt of batch) await tellIfPassed(tx, attempt, now);
    return [];
  });

/** The same in transactions of their own, so that others can save in between. */
export async function announceLater(attempts: readonly Attempt[], now: number): Promise<void> {
  await inBatches(attempts, ANNOUNCED_AT_ONCE, (batch) => write((tx) => announcePassed(tx, batch, now)));
}

/**
 * An attempt of each student who may pass by a correction that was made before; none where all were announced in its
 * own transaction.
 */
export async function risenBy(db: Db, { id, quiz, at }: Regrade): Promise<Attempt[]> {
  const risen = (await effectsOf(db, id)).filter(({ before, after }) => isLess(before, after));
  const attempts = await attemptsAtQuiz(db, quiz);
  const first = attempts.filter((it) => it.result?.gradedAt === at);
  const people = new Set([...risen, ...first].map((it) => it.person));
  return people.size <= ANNOUNCED_AT_ONCE ? [] : oneOfEach(attempts.filter((it) => people.has(it.person)));
}

/** One attempt of each student. */
export const oneOfEach = (attempts: readonly Attempt[]): Attempt[] => [
  ...new Map(attempts.map((it) => [it.person, it])).values(),
];
