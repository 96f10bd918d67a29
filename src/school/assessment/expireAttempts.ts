import { database, write } from '../../../db/client.ts';
import { accommodationFor } from './accommodations/store.ts';
import { isOver } from './deadline.ts';
import { endWhenOver } from './endAttempt.ts';
import { findAttempt, overdueAttempts } from './store.ts';

/** How many attempts are ended in one go. */
const BATCH = 50;

/**
 * Ends the attempts whose time is over, whether or not their students come back, each in a transaction of its own.
 * @param now in ms. @returns how many were ended.
 */
export async function expireAttempts(now: number): Promise<number> {
  const overdue = await overdueAttempts(database(), now, BATCH);
  const ended = [];
  for (const id of overdue) ended.push(await endIfOver(id, now));
  return ended.filter(Boolean).length;
}

/** Ends an attempt if its time is over. Says whether it did. @param now in ms. */
export async function endIfOver(attemptId: string, now: number): Promise<boolean> {
  const seen = await findAttempt(database(), attemptId);
  if (!seen || seen.submission || !isOver(seen, now)) return false;
  return write(async (tx) => {
    const attempt = await findAttempt(tx, attemptId);
    if (!attempt || attempt.submission || !isOver(attempt, now)) return false;
    await endWhenOver(tx, attempt, await accommodationFor(tx, attempt.person, attempt.course), now);
    return true;
  });
}
