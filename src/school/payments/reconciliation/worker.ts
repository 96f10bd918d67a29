import { database } from '../../../../db/client.ts';
import { MINUTE, now } from '../../../platform/clock.ts';
import { paymentMode } from '../../../platform/stripe/mode.ts';
import { startRounds } from '../../rounds.ts';
import { isDue } from './isDue.ts';
import { reconcile } from './reconcile.ts';
import { lastNightly } from './store.ts';

/** How often it is asked whether the night's comparison is due, in ms. */
const INTERVAL = 10 * MINUTE;

/**
 * Compares the books each night, until stopped. In the demonstration nobody pays, and nothing is compared by itself.
 * @returns stops it, after the comparison under way.
 */
export const startReconciliationWorker = (interval = INTERVAL): (() => Promise<void>) =>
  startRounds(
    async () => {
      if (paymentMode() === 'stripe' && isDue(await lastNightly(database()), now())) await reconcile(null, now());
      return false;
    },
    interval,
    'the books could not be compared with Stripe’s',
  );
