import { write } from '../../../../db/client.ts';
import type { Person } from '../../accounts/index.ts';
import { done } from '../../outcome.ts';
import { decideDraft, type TypedMark } from './decideDraft.ts';
import { holdMark } from './holdMark.ts';
import type { Role } from './mark.ts';
import { keepDraft } from './store.ts';

/**
 * Keeps what a marker has written so far, whatever is still missing; writing in a free reading claims it.
 * @param now in ms.
 * @returns the revision that is kept, and whether another tab of theirs was newer, so that nothing was kept.
 */
export function saveMarkDraft(person: Person, id: string, typed: TypedMark, now: number, role?: Role) {
  return write(async (tx) => {
    const held = await holdMark(tx, person, id, now, role);
    if (!held.ok) return held;
    const { mark } = held;
    const decision = decideDraft(mark, typed);
    // A clock that runs ahead must not make a revision that later changes can't reach.
    const revision = decision === 'write' ? Math.min(typed.revision, now) : (mark.savedAt ?? 0);
    if (decision === 'write') await keepDraft(tx, mark, typed.given, revision);
    return done({ revision, changedElsewhere: decision === 'changed-elsewhere' });
  });
}
