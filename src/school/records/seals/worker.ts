import { HOUR, now } from '../../../platform/clock.ts';
import { startRounds } from '../../rounds.ts';
import { sealAudit } from './sealAudit.ts';

/** How often the audit log is sealed, in ms: as long an entry can be changed without anybody being able to tell. */
const INTERVAL = HOUR;

/**
 * Seals the audit log again and again, until stopped.
 * @returns stops it, after the round under way.
 */
export const startSealWorker = (interval = INTERVAL): (() => Promise<void>) =>
  startRounds(seal, interval, 'the audit log could not be sealed');

async function seal(): Promise<boolean> {
  await sealAudit(now());
  return false;
}
