import type { Db } from '../../../../db/client.ts';
import { readCode } from '../code.ts';
import { type Award, awardWith } from '../store.ts';
import { isShown } from './chooseSharing.ts';
import { type Choice, choiceFor } from './store.ts';

/** What the share page of a code shows. */
export type Shared =
  | { state: 'shown'; award: Award; listed: boolean }
  /** The award was put right, and its successor is shared. */
  | { state: 'moved'; to: string }
  /** Shared once, but the award does not stand as it did; the code is shown, the holder not. */
  | { state: 'withdrawn'; code: string };

/**
 * What the share page of a code shows. @param typed as it stands in the address.
 * @returns undefined unless its holder turned it on.
 */
export async function sharedAward(db: Db, typed: string): Promise<Shared | undefined> {
  const award = await awardWith(db, readCode(typed));
  const choice = award ? await choiceFor(db, award.code) : 'off';
  if (!award || choice === 'off') return undefined;
  if (isShown(award)) return { state: 'shown', award, listed: choice === 'listed' };
  const { standing, code } = award;
  if (standing.state === 'corrected' && (await choiceFor(db, standing.replacedBy)) !== 'off') {
    return { state: 'moved', to: standing.replacedBy };
  }
  return { state: 'withdrawn', code };
}

/** An award of somebody, with what they chose for its share page; undefined for any other code. */
export async function ownSharing(
  db: Db,
  person: string,
  typed: string,
): Promise<{ award: Award; choice: Choice } | undefined> {
  const award = await awardWith(db, readCode(typed));
  return award?.person === person ? { award, choice: await choiceFor(db, award.code) } : undefined;
}
