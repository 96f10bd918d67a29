import { type Db, write } from '../../../db/client.ts';
import { isDuplicate } from '../../../db/faults.ts';
import { newId } from '../../platform/tokens.ts';
import { record } from '../audit/index.ts';
import { findQuiz, type Quiz } from '../catalogue/index.ts';
import { isEnrolled } from '../enrolment/index.ts';
import { orderFor } from '../items/index.ts';
import { done, refused } from '../outcome.ts';
import { decideStart, type StartRefusal } from './decideStart.ts';
import { drawItems, seededRandom, shuffled } from './draw.ts';
import { versionOf } from './itemVersion.ts';
import { addAttempt, attemptsAt } from './store.ts';

/**
 * Starts a quiz, or goes on with the attempt that runs: a person has one running attempt at most. The attempt keeps
 * its items, their versions and order, and the quiz's rule.
 * @param path the quiz, COURSE/MODULE/ACTIVITY.
 * @param unlocked whether the activity is open to this person, as progress has it.
 * @param now in ms. Refused as `decideStart` says, and for what is no quiz.
 */
export async function startAttempt(person: string, path: string, unlocked: boolean, now: number) {
  const quiz = findQuiz(path);
  if (!quiz) return refused<StartRefusal>('unknown-quiz');
  const start = () => write((tx) => startIn(tx, person, quiz, unlocked, now));
  try {
    return await start();
  } catch (error) {
    // Two requests on a database server may reach the same number; the second then finds the first one's attempt.
    if (isDuplicate(error)) return start();
    throw error;
  }
}

async function startIn(tx: Db, person: string, quiz: Quiz, unlocked: boolean, now: number) {
  const earlier = await attemptsAt(tx, person, quiz.path);
  const decision = decideStart({
    enrolled: await isEnrolled(tx, person, quiz.course),
    unlocked,
    allowed: quiz.attempts,
    used: earlier.length,
    running: earlier.find((it) => !it.result)?.id,
  });
  if (!decision.ok) return decision;
  if ('resume' in decision) return done({ attempt: decision.resume, resumed: true });
  const id = newId();
  const items = pinItems(quiz, id);
  const { title, pass, attempts, feedback } = quiz;
  const rule = { title, pass, attempts, drawn: items.length, feedback };
  const { path, course } = quiz;
  await addAttempt(tx, { id, person, course, quiz: path, number: decision.number, startedAt: now, rule }, items);
  await record(tx, {
    at: now,
    actor: person,
    action: 'attempt-started',
    subject: `attempt/${id}`,
    details: { quiz: path, number: decision.number },
  });
  return done({ attempt: id, resumed: false });
}

/** The items of a new attempt, drawn and shuffled by its id. */
function pinItems(quiz: Quiz, seed: string) {
  const random = seededRandom(seed);
  const drawn = drawItems(quiz.items, quiz.draw ?? quiz.items.length, random);
  const ordered = quiz.shuffle ? shuffled(drawn, random) : drawn;
  return ordered.map((item) => ({
    item,
    version: versionOf(item),
    order: orderFor(item, quiz.shuffle, (ids) => shuffled(ids, random)),
  }));
}
