import { type Done, done, type Refused, refused } from '../outcome.ts';
import type { AccessCode } from './store.ts';

export type EntryRefusal =
  | 'already-enrolled'
  | 'code-needed'
  | 'code-unknown'
  | 'code-other-course'
  | 'code-expired'
  | 'code-withdrawn'
  | 'code-used-up';

/** What is true when someone asks to enter a course. */
export interface EntryFacts {
  /** Whether the course costs nothing. */
  free: boolean;
  course: string;
  enrolled: boolean;
  /** Whether a code was typed, and the code that it is, if it is one. */
  codeTyped: boolean;
  code: AccessCode | undefined;
  uses: number;
}

/**
 * Decides by what right someone enters a course: a free course needs none, a priced one an access code.
 * Paying is another way in: `payments`.
 * @param now in ms.
 */
export function decideEntry(facts: EntryFacts, now: number): Done<{ via: 'free' | 'code' }> | Refused<EntryRefusal> {
  if (facts.enrolled) return refused('already-enrolled');
  if (facts.free) return done({ via: 'free' });
  if (!facts.codeTyped) return refused('code-needed');
  const { code } = facts;
  if (!code) return refused('code-unknown');
  if (code.offer !== facts.course) return refused('code-other-course');
  if (code.withdrawnAt !== null) return refused('code-withdrawn');
  if (code.expiresAt !== null && code.expiresAt <= now) return refused('code-expired');
  if (facts.uses >= code.usesAllowed) return refused('code-used-up');
  return done({ via: 'code' });
}
