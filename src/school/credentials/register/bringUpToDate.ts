import { database, write } from '../../../../db/client.ts';
import { now } from '../../../platform/clock.ts';
import { currentKey, keysOf, publishKeys } from '../keys/index.ts';
import { chainRegister } from './enter.ts';
import { lastEntry } from './store.ts';

/** Chains what a release without a register left, and sees to it that there is a key to sign with; when the school opens. */
export async function bringUpToDate(): Promise<void> {
  if ((await lastEntry(database()))?.hash === null) await write(chainRegister);
  await currentKey(database(), now());
  await publishKeys(await keysOf(database()));
}
