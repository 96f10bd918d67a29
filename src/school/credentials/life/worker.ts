import { HOUR, now } from '../../../platform/clock.ts';
import { log } from '../../../platform/log.ts';
import { startRounds } from '../../rounds.ts';
import { expireAwards, remindOfExpiry } from './expire.ts';

/** How often awards that run out are looked for, in ms: what `/verify` says does not wait for it. */
const INTERVAL = HOUR;

/**
 * Enters the end of awards that have run out and tells holders, some time before and then, until stopped.
 * @returns stops it, after the round under way.
 */
export const startAwardsWorker = (interval = INTERVAL): (() => Promise<void>) =>
  startRounds(round, interval, 'awards that run out could not be looked after');

async function round(): Promise<boolean> {
  const [ended, told] = [await expireAwards(now()), await remindOfExpiry(now())];
  if (ended + told > 0) log.info({ ended, told }, 'awards ran out, or will soon: their holders are told');
  return ended + told > 0;
}
