import { database, write } from '../../../db/client.ts';
import { DAY } from '../../platform/clock.ts';
import { dropIncomingBefore } from './incoming.ts';
import { removeUpload, throwAway } from './remove.ts';
import { expiredAt, unfinishedBefore } from './store.ts';

/** How long a file may take to come whole, in ms. */
const TIME_TO_FINISH = DAY;

/**
 * Removes files that never came whole, and those whose time is over, with their bytes.
 * @param now in ms. @returns how many.
 */
export async function sweepUploads(now: number): Promise<number> {
  const [unfinished, expired] = await Promise.all([
    unfinishedBefore(database(), now - TIME_TO_FINISH),
    expiredAt(database(), now),
  ]);
  for (const file of unfinished) await write((tx) => removeUpload(tx, file, null, 'unfinished', now));
  for (const file of expired) await write((tx) => removeUpload(tx, file, null, 'expired', now));
  await throwAway([...unfinished, ...expired].map((it) => it.id));
  await dropIncomingBefore(now - TIME_TO_FINISH);
  return unfinished.length + expired.length;
}
