import { type Db, write } from '../../../db/client.ts';
import { isDuplicate } from '../../../db/faults.ts';
import { newId } from '../../platform/tokens.ts';
import { record } from '../audit/index.ts';
import { findQuiz, type Quiz } from '../catalogue/index.ts';
import { isEnrolled } from '../enrolment/index.ts';
import { done, refused } from '../outcome.ts';
import type { Accommodation } from './accommodations/accommodation.ts';
import { accommodationFor } from './accommodations/store.ts';
import { allowedAttempts } from './allowedAttempts.ts';
import { closingFor, deadlineOf, isOver } from './deadline.ts';
import { decideStart, type StartRefusal } from './decideStart.ts';
import { seededRandom } from './draw.ts';
import { drawAttempt } from './drawAttempt.ts';
import { endWhenOver } from './endAttempt.ts';
import { versionOf } from './itemVersion.ts';
import { ruleOf } from './rule.ts';
import { addAttempt, attemptsAt } from './store.ts';

/**
 * Starts a quiz, or goes on with the attempt that runs: a person has one running attempt at most. The attempt keeps
 * its items, their versions, numbers and order, and the quiz's rule.
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
  const accommodation = await accommodationFor(tx, person, quiz.course);
  const earlier = await attemptsAt(tx, person, quiz.path);
  const running = earlier.find((it) => !it.submission);
  const over = running !== undefined && isOver(running, now);
  if (over) await endWhenOver(tx, running, accommodation, now);
  const decision = decideStart(
    {
      enrolled: await isEnrolled(tx, person, quiz.course),
      unlocked,
      allowed: allowedAttempts(quiz, accommodation),
      used: earlier.length,
      running: over ? undefined : running?.id,
      opens: quiz.opens,
      closes: closingFor(quiz.closes, accommodation),
      cooldown: quiz.cooldown,
      lastSubmittedAt: over ? (running.deadline ?? now) : earlier.at(-1)?.submission?.submittedAt,
    },
    now,
  );
  if (!decision.ok) return decision;
  if ('resume' in decision) return done({ attempt: decision.resume, resumed: true });
  const id = newId();
  await beginAttempt(tx, { id, person, quiz, number: decision.number, accommodation }, now);
  return done({ attempt: id, resumed: false });
}

/** Who begins which attempt, as it was decided. `id` is what its items are drawn by. */
export interface Beginning {
  id: string;
  person: string;
  quiz: Quiz;
  number: number;
  accommodation: Accommodation;
}

/** Draws and pins the items of a new attempt. @param now in ms. */
export async function beginAttempt(tx: Db, { id, person, quiz, number, accommodation }: Beginning, now: number) {
  const drawn = drawAttempt(quiz, seededRandom(id));
  const items = drawn.map((it) => ({ ...it, hash: versionOf(it.item), templateHash: versionOf(it.template) }));
  const rule = ruleOf(quiz, items.length);
  const { path, course } = quiz;
  const deadline = deadlineOf(rule, now, accommodation);
  await addAttempt(tx, { id, person, course, quiz: path, number, startedAt: now, rule, deadline }, items);
  await record(tx, {
    at: now,
    actor: person,
    action: 'attempt-started',
    subject: `attempt/${id}`,
    details: { quiz: path, number },
  });
  return drawn;
}
