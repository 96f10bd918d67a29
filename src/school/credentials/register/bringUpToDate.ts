import { database, write } from '../../../../db/client.ts';
import { chainRegister } from './enter.ts';
import { lastEntry } from './store.ts';

/** Chains what a release without a register left, once after its database was brought up to date. */
export async function bringUpToDate(): Promise<void> {
  if ((await lastEntry(database()))?.hash === null) await write(chainRegister);
}
