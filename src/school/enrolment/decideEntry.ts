import { type Done, done, type Refused, refused } from '../outcome.ts';
import type { CodeRefusal, decideCode } from './codes/decideCode.ts';
import type { AccessCode } from './codes/store.ts';
import type { Access } from './rights/decideStanding.ts';
import type { Right } from './rights/store.ts';

export type EntryRefusal =
  | 'already-enrolled'
  | 'on-leave'
  | 'not-begun'
  | 'ended-by-school'
  | 'code-needed'
  | 'code-takes-off-only'
  | CodeRefusal;

/** What is true when someone asks to enter a course. */
export interface EntryFacts {
  /** Whether the course costs nothing. */
  free: boolean;
  /** Where they stand in the course; undefined where they never were in it. */
  access: Access | undefined;
  /** A right that they gave up themselves and can take up again. */
  givenUp: Right | undefined;
  /** Whether the school ended what a free course gives to everyone. */
  endedBySchool: boolean;
  /** What becomes of the code that they typed; undefined where they typed none. */
  code: ReturnType<typeof decideCode> | undefined;
}

/** How someone enters a course. */
export type Entry = { by: 'return'; right: Right } | { by: 'free' } | { by: 'code'; code: AccessCode };

/**
 * Decides how someone enters a course: back by the right that they gave up, freely, or by an access code.
 * Paying is another way in: `payments`.
 */
export function decideEntry(facts: EntryFacts): Done<Entry> | Refused<EntryRefusal> {
  const { access, givenUp, code } = facts;
  if (access === 'open') return refused('already-enrolled');
  if (access === 'on-leave' || access === 'not-begun') return refused(access);
  if (givenUp) return done({ by: 'return', right: givenUp });
  if (facts.free) return facts.endedBySchool ? refused('ended-by-school') : done({ by: 'free' });
  if (!code) return refused('code-needed');
  if (!code.ok) return code;
  return code.code.percent === 100 ? done({ by: 'code', code: code.code }) : refused('code-takes-off-only');
}
