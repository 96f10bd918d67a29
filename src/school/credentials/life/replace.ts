import type { Db } from '../../../../db/client.ts';
import { type Done, done, type Refused, refused } from '../../outcome.ts';
import { issue } from '../issue.ts';
import type { Snapshot } from '../snapshot.ts';
import { type Change, tell } from './changeAward.ts';
import { letterOf } from './letters.ts';

/** How an award is replaced. */
export interface Replacing {
  because: 'corrected' | 'renewed';
  /** What the new one states other than the old. */
  changes: Partial<Snapshot>;
  /** What was changed, in words, for its holder. */
  says: readonly string[];
}

/**
 * Issues an award that takes the place of another: the same snapshot but for what changed, with a code of its own. The
 * old one stays and says which took its place; the new one says what it replaces.
 */
export async function replace(
  tx: Db,
  change: Change,
  { because, changes, says }: Replacing,
): Promise<Done<{ code: string }> | Refused<'is-replaced'>> {
  const { award, at } = change;
  const issued = await issue(tx, {
    ...{ person: award.person, at, number: award.number + 1, replaces: award.code },
    take: (verifyUrl) => ({ ...award.snapshot, ...changes, verifyUrl, replaces: { code: award.code, because } }),
  });
  if (!issued) return refused('is-replaced');
  const letter = letterOf(because, issued.snapshot, says);
  await tell(tx, change, { kind: because, replacedBy: issued.code, details: { says }, letter });
  return done({ code: issued.code });
}
