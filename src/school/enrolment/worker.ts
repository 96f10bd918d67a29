import { database, write } from '../../../db/client.ts';
import { DAY, MINUTE, now } from '../../platform/clock.ts';
import { startRounds } from '../rounds.ts';
import { passToNextRight, tellOfEnds } from './ending/accessEnds.ts';
import { leavesComeDue } from './leave/leavesComeDue.ts';
import { forgetRows, hasOldRows } from './roster/store.ts';

/** How often leaves and ends of access are looked for, in ms. */
const INTERVAL = 5 * MINUTE;

/** How long a list of people is kept that nobody carries out, in ms: it names people who know nothing of it. */
const LISTS_KEPT = 30 * DAY;

/**
 * Begins and ends leaves, tells of ends of access, and forgets lists that nobody carried out, until stopped.
 * @returns stops it, after the round under way.
 */
export const startEnrolmentWorker = (interval = INTERVAL): (() => Promise<void>) =>
  startRounds(round, interval, 'leaves and ends of access could not be seen to');

async function round(): Promise<boolean> {
  const at = now();
  if (await hasOldRows(database(), at - LISTS_KEPT)) await write((tx) => forgetRows(tx, at - LISTS_KEPT));
  const [leaves, passed] = [await leavesComeDue(at), await passToNextRight(at)];
  return leaves + passed + (await tellOfEnds(at)) > 0;
}
