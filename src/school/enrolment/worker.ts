import { MINUTE, now } from '../../platform/clock.ts';
import { startRounds } from '../rounds.ts';
import { passToNextRight, tellOfEnds } from './ending/accessEnds.ts';
import { leavesComeDue } from './leave/leavesComeDue.ts';

/** How often leaves and ends of access are looked for, in ms. */
const INTERVAL = 5 * MINUTE;

/**
 * Begins and ends leaves, and tells of ends of access, until stopped.
 * @returns stops it, after the round under way.
 */
export const startEnrolmentWorker = (interval = INTERVAL): (() => Promise<void>) =>
  startRounds(round, interval, 'leaves and ends of access could not be seen to');

async function round(): Promise<boolean> {
  const at = now();
  const [leaves, passed] = [await leavesComeDue(at), await passToNextRight(at)];
  return leaves + passed + (await tellOfEnds(at)) > 0;
}
