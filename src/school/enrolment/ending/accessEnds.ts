import { database, write } from '../../../../db/client.ts';
import { DAY } from '../../../platform/clock.ts';
import { mailTo } from '../cohorts/tell.ts';
import { settle } from '../rights/settle.ts';
import { type Enrolment, findEnrolment } from '../store.ts';
import { LETTERS_BEFORE, letterDue } from './letterDue.ts';
import { accessEnded, accessEndsSoon } from './messages.ts';
import { addLetter, endedBeforeAnother, lettersSent, untoldEnds } from './store.ts';

/** How many students are written to in one go. */
const BATCH = 50;

/** Brings those whose right has ended to the next that they have. @param now in ms. @returns how many. */
export async function passToNextRight(now: number): Promise<number> {
  const ended = await endedBeforeAnother(database(), now);
  for (const { person, course } of ended) await write((tx) => settle(tx, person, course, now));
  return ended.length;
}

/**
 * Tells students of the end of their access: 30 and 7 days before, and when it has come, each once, each in a transaction
 * of its own. @param now in ms. @returns how many ends were seen to.
 */
export async function tellOfEnds(now: number): Promise<number> {
  let seenTo = 0;
  // The nearest first: it stands for those further away that were missed.
  for (const daysBefore of LETTERS_BEFORE.toReversed()) {
    const after = daysBefore === 0 ? now - 7 * DAY : now;
    const ends = await untoldEnds(database(), { after, by: now + daysBefore * DAY, daysBefore, limit: BATCH });
    for (const end of ends) await tellOf(end, now);
    seenTo += ends.length;
  }
  return seenTo;
}

async function tellOf({ person, course }: Enrolment, now: number): Promise<void> {
  await write(async (tx) => {
    const enrolment = await findEnrolment(tx, person, course);
    const until = enrolment?.until;
    if (until === undefined || until === null || enrolment?.standing !== 'open') return;
    const due = letterDue(until, await lettersSent(tx, { person, course, until }), now);
    if (due === undefined) return;
    await addLetter(tx, { person, course, until, daysBefore: due, sentAt: now });
    await mailTo(tx, person, (to) => (due === 0 ? accessEnded : accessEndsSoon)(to, course, until), now);
  });
}
