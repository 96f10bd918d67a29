import { write } from '../../../../db/client.ts';
import { DAY, HOUR, now } from '../../../platform/clock.ts';
import { startRounds } from '../../rounds.ts';
import { forgetPayloads } from './store.ts';

/**
 * How long the text of an event is kept after it was acted on, in ms. It names people and their addresses; what followed
 * from it is in the facts, and Stripe itself shows events for thirty days.
 */
const KEPT = 90 * DAY;

/** Forgets the texts of old events, until stopped; that they came, and what came of them, stays. */
export const startInboxWorker = (interval = HOUR): (() => Promise<void>) =>
  startRounds(
    async () => {
      await write((tx) => forgetPayloads(tx, now() - KEPT));
      return false;
    },
    interval,
    'old events of Stripe could not be forgotten',
  );
