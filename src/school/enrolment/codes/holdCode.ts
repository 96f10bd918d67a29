import type { Db } from '../../../../db/client.ts';
import type { Person } from '../../accounts/index.ts';
import { judgeCode } from './findUsableCode.ts';
import { type AccessCode, addCodeUse, findCode, releaseUse } from './store.ts';

/**
 * Holds a code for a person while they pay for a purchase, so that nobody else gets its last use. It is looked at anew
 * here, in the transaction that opens the purchase. Give back first what an earlier purchase of theirs holds.
 * @param now in ms. @returns `{ ok: true, code }`, or why not, as `findUsableCode` does.
 */
export async function holdCode(tx: Db, code: AccessCode, person: Person, purchase: string, now: number) {
  const judged = await judgeCode(tx, await findCode(tx, code.code), true, person, now);
  if (judged.ok) await addCodeUse(tx, { code: code.code, person: person.id, purchase, at: now });
  return judged;
}

/** Gives back the code that a purchase holds, of which nothing came. @param now in ms. */
export const releaseCode = (tx: Db, purchase: string, now: number): Promise<void> => releaseUse(tx, purchase, now);
