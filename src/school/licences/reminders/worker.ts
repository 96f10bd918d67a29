import { HOUR, now } from '../../../platform/clock.ts';
import { startRounds } from '../../rounds.ts';
import { remind } from './remind.ts';

/** How often renewals that come near are looked for, in ms. */
const INTERVAL = HOUR;

/**
 * Reminds holders of licences of their renewals, until stopped.
 * @returns stops it, after the reminder under way.
 */
export const startReminderWorker = (interval = INTERVAL): (() => Promise<void>) =>
  startRounds(async () => (await remind(now())) > 0, interval, 'renewals could not be reminded of');
