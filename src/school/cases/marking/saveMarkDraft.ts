import { write } from '../../../../db/client.ts';
import type { Person } from '../../accounts/index.ts';
import { done } from '../../outcome.ts';
import { bankOf } from './bank/bankOf.ts';
import { type BankWishes, NO_WISHES, withBank } from './bank/fromBank.ts';
import { keepWished } from './bank/keepWished.ts';
import { decideDraft, type TypedMark } from './decideDraft.ts';
import { holdMark } from './holdMark.ts';
import type { Role } from './mark.ts';
import { keepDraft } from './store.ts';

/**
 * Keeps what a marker has written so far, whatever is still missing; writing in a free reading claims it.
 * @param now in ms. @param wishes comments of the bank to add, and to keep there.
 * @returns the revision that is kept, and whether another tab of theirs was newer, so that nothing was kept.
 */
export function saveMarkDraft(
  person: Person,
  id: string,
  typed: TypedMark,
  now: number,
  { role, wishes = NO_WISHES }: { role?: Role | undefined; wishes?: BankWishes } = {},
) {
  return write(async (tx) => {
    const held = await holdMark(tx, person, id, now, role);
    if (!held.ok) return held;
    const { mark } = held;
    const given = withBank(typed.given, wishes, await bankOf(tx, mark.case));
    const decision = decideDraft(mark, { ...typed, given });
    // A clock that runs ahead must not make a revision that later changes can't reach.
    const revision = decision === 'write' ? Math.min(typed.revision, now) : (mark.savedAt ?? 0);
    if (decision === 'write') await keepDraft(tx, mark, given, revision);
    if (decision !== 'changed-elsewhere') await keepWished(tx, person, mark.case, given, wishes, now);
    return done({ revision, changedElsewhere: decision === 'changed-elsewhere' });
  });
}
