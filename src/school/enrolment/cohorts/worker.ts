import { database, write } from '../../../../db/client.ts';
import { MINUTE, now } from '../../../platform/clock.ts';
import { startRounds } from '../../rounds.ts';
import { offerFreePlaces } from './offerPlaces.ts';
import { dropHoldsOver, hasHoldOver } from './store.ts';

/** How often places that came free are looked for, in ms. */
const INTERVAL = MINUTE;

/**
 * Offers places that came free to those who wait, until stopped: a hold or an offer ran out, a student left.
 * @returns stops it, after the round under way.
 */
export const startCohortsWorker = (interval = INTERVAL): (() => Promise<void>) =>
  startRounds(round, interval, 'free places could not be offered');

async function round(): Promise<boolean> {
  const at = now();
  if (await hasHoldOver(database(), at)) await write((tx) => dropHoldsOver(tx, at));
  return (await offerFreePlaces(at)) > 0;
}
