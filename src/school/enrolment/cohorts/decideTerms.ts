import { type Done, done, type Refused, refused } from '../../outcome.ts';
import { closesOf } from './decidePlace.ts';
import type { Cohort } from './store.ts';

/** What a registrar settles about a cohort. Times in ms. */
export type CohortTerms = Pick<Cohort, 'title' | 'startsAt' | 'closesAt' | 'places' | 'release'>;

export type TermsRefusal = 'start-past' | 'closes-past' | 'already-begun';

/**
 * Decides whether a cohort may have these terms. It begins in the future, and somebody can still join it; once it has
 * begun its start stands. @param kept the terms that it had; undefined for a new one. @param now in ms.
 */
export function decideTerms(
  kept: CohortTerms | undefined,
  asked: CohortTerms,
  now: number,
): Done<{ movesStart: boolean; movesModules: boolean }> | Refused<TermsRefusal> {
  const movesStart = kept !== undefined && kept.startsAt !== asked.startsAt;
  if (movesStart && kept.startsAt <= now) return refused('already-begun');
  if ((movesStart || !kept) && asked.startsAt <= now) return refused('start-past');
  if (!kept && closesOf(asked) <= now) return refused('closes-past');
  const movesModules = kept !== undefined && JSON.stringify(kept.release) !== JSON.stringify(asked.release);
  return done({ movesStart, movesModules });
}
