import { type Db, database, write } from '../../../../db/client.ts';
import { DAY } from '../../../platform/clock.ts';
import { record } from '../../audit/index.ts';
import { type Message, post } from '../../mail/index.ts';
import { enter } from '../register/enter.ts';
import type { Snapshot } from '../snapshot.ts';
import { type Award, awardWith, holder } from '../store.ts';
import { awardExpired, awardExpiresSoon } from './letters.ts';
import { ranOut, runningOut, TOLD_OF_EXPIRY } from './store.ts';

/** How long before an award runs out its holder is told, in ms. */
export const TOLD_BEFORE = 60 * DAY;

/** How many awards one transaction takes. */
const AT_ONCE = 50;

/**
 * Enters the end of awards that have run out, each once, and tells their holders; of one that was renewed nobody needs
 * to be told.
 * @param at in ms. @returns how many there were, at most 50: then there may be more.
 */
export function expireAwards(at: number): Promise<number> {
  return eachOf(
    (db) => ranOut(db, at, AT_ONCE),
    async (tx, award) => {
      await enter(tx, { kind: 'expired', award: award.code, at });
      await record(tx, { at, actor: null, action: 'award-expired', subject: `award/${award.code}` });
      const wasRenewed = award.events.some((it) => it.kind === 'renewed');
      if (!wasRenewed) await mail(tx, award, awardExpired, at);
    },
  );
}

/**
 * Tells holders that an award runs out within 60 days, each once.
 * @param at in ms. @returns how many were told, at most 50: then there may be more.
 */
export function remindOfExpiry(at: number): Promise<number> {
  return eachOf(
    (db) => runningOut(db, at, at + TOLD_BEFORE, AT_ONCE),
    async (tx, award) => {
      await record(tx, { at, actor: null, action: TOLD_OF_EXPIRY, subject: `award/${award.code}` });
      await mail(tx, award, awardExpiresSoon, at);
    },
  );
}

/** Looks for awards, and only where there are some does something with each, in one transaction. */
async function eachOf(
  find: (db: Db) => Promise<string[]>,
  work: (tx: Db, award: Award) => Promise<void>,
): Promise<number> {
  if ((await find(database())).length === 0) return 0;
  return write(async (tx) => {
    const codes = await find(tx);
    for (const code of codes) {
      const award = await awardWith(tx, code);
      if (award) await work(tx, award);
    }
    return codes.length;
  });
}

type Letter = (to: string, snapshot: Snapshot, expiresOn: string) => Message;

async function mail(tx: Db, { person, snapshot, expiresAt }: Award, letter: Letter, at: number): Promise<void> {
  // An award holds to the end of its last day, which is the moment before `expiresAt`.
  const lastDay = new Date((expiresAt ?? at) - 1).toISOString().slice(0, 10);
  await post(tx, letter((await holder(tx, person)).email, snapshot, lastDay), at);
}
