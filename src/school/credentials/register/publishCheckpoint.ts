import { type Db, database, write } from '../../../../db/client.ts';
import { MINUTE, now, SECOND } from '../../../platform/clock.ts';
import { startRounds } from '../../rounds.ts';
import { schoolDid, signWithCurrentKey } from '../keys/index.ts';
import { checkpointText } from './checkpoint.ts';
import { originOf } from './checkRegister.ts';
import { keyHintOf, writeNote } from './note.ts';
import { addCheckpoint, lastEntry, newestCheckpoint } from './store.ts';

/** How often a register that grew gets a checkpoint, in ms: so long an award may stand in none. */
const INTERVAL = MINUTE;

/**
 * Signs how far the register of awards has come, if it grew since it was last signed.
 * @param at in ms. @returns whether it was.
 */
export async function publishCheckpoint(at: number): Promise<boolean> {
  if (!(await grown(database()))) return false;
  return write(async (tx) => {
    const last = await grown(tx);
    if (!last) return false;
    // A clock that was set back dates no checkpoint before what it covers.
    const signedAt = Math.ceil(Math.max(at, last.at) / SECOND) * SECOND;
    const origin = originOf(schoolDid());
    const text = checkpointText({ origin, size: last.number, hash: last.hash, at: signedAt });
    const { key, publicKey, signature } = await signWithCurrentKey(tx, Buffer.from(text));
    const note = writeNote({ text, signer: origin, keyHint: keyHintOf(origin, publicKey), signature });
    await addCheckpoint(tx, { size: last.number, at: signedAt, hash: last.hash, key, note });
    return true;
  });
}

/** The last entry, where it is chained and no checkpoint covers it. */
async function grown(db: Db): Promise<{ number: number; at: number; hash: string } | undefined> {
  const [last, newest] = [await lastEntry(db), await newestCheckpoint(db)];
  const { hash } = last ?? {};
  return last && hash && last.number > (newest?.size ?? 0) ? { ...last, hash } : undefined;
}

/**
 * Signs how far the register has come whenever it grew, until stopped.
 * @returns stops it, after the round under way.
 */
export const startRegisterWorker = (interval = INTERVAL): (() => Promise<void>) =>
  startRounds(
    async () => {
      await publishCheckpoint(now());
      return false;
    },
    interval,
    'the register of awards could not be signed',
  );
