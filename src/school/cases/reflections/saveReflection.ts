import { write } from '../../../../db/client.ts';
import { done, refused } from '../../outcome.ts';
import { decideSave, type TypedText } from '../decideSave.ts';
import { triesAt } from '../store.ts';
import { findReflection, keepReflection } from './store.ts';

export type ReflectionRefusal = 'no-mark' | 'changed-elsewhere' | 'too-long';

/**
 * Saves what a student notes about a case for their portfolio, in place of what they noted before. A text that another
 * tab saved since is not written over unseen.
 * @param path COURSE/MODULE/ACTIVITY, of a case of which they have a mark. @param now in ms.
 * @returns the revision that the note now has.
 */
export function saveReflection(person: string, path: string, typed: Omit<TypedText, 'section'>, now: number) {
  return write(async (tx) => {
    if (!(await triesAt(tx, person, path)).some((it) => it.markedAt !== null)) {
      return refused<ReflectionRefusal>('no-mark');
    }
    const kept = await findReflection(tx, person, path);
    const decision = decideSave(kept, { ...typed, section: path });
    if (decision === 'changed-elsewhere' || decision === 'too-long') return refused<ReflectionRefusal>(decision);
    if (decision !== 'write') return done({ revision: kept.revision });
    // A clock that runs ahead must not make a revision that later changes can't reach.
    const revision = Math.min(typed.revision, now);
    await keepReflection(tx, person, path, { text: typed.text, revision });
    return done({ revision });
  });
}
