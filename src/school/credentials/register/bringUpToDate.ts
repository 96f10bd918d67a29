import { database, write } from '../../../../db/client.ts';
import { chainRegister } from './enter.ts';
import { unchained } from './store.ts';

/** Chains what a release without a register left, once after its database was brought up to date. */
export async function bringUpToDate(): Promise<void> {
  if ((await unchained(database())).length > 0) await write(chainRegister);
}
