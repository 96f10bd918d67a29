import type { Db } from '../../../../../db/client.ts';
import type { Person } from '../../../accounts/index.ts';
import { COMMENT_LIMIT } from '../../../items/index.ts';
import type { GivenMark } from '../decideMarking.ts';
import type { BankWishes } from './fromBank.ts';
import { addToBank } from './keepComment.ts';

/** Keeps in the bank what a marker has ticked for it, as far as there is something to keep and room. */
export async function keepWished(
  tx: Db,
  person: Person,
  path: string,
  { comments }: GivenMark,
  { keep }: BankWishes,
  now: number,
): Promise<void> {
  for (const criterion of keep) {
    const text = comments[criterion]?.trim() ?? '';
    if (text !== '' && text.length <= COMMENT_LIMIT) await addToBank(tx, person, path, criterion, text, now);
  }
}
