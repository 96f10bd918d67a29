import { type Done, done, type Refused, refused } from '../outcome.ts';
import type { Try } from './submissionState.ts';

export type BeginRefusal = 'not-enrolled' | 'locked' | 'passed' | 'waiting' | 'no-tries-left';

/** What beginning means: going on with a draft, or starting a try, with the texts of the one before it. */
export type Beginning =
  | { kind: 'resume'; submission: string }
  | { kind: 'start'; number: number; previous: string | undefined };

/** What is true when someone asks to begin a case. */
export interface BeginFacts {
  enrolled: boolean;
  unlocked: boolean;
  /** Their tries so far, first to last. */
  tries: readonly Try[];
  /** How many tries the case allows. */
  allowed: number;
}

/** Decides whether a try is resumed or started: one at a time, up to the limit, none once passed. */
export function decideBegin(facts: BeginFacts): Done<{ beginning: Beginning }> | Refused<BeginRefusal> {
  if (!facts.enrolled) return refused('not-enrolled');
  if (!facts.unlocked) return refused('locked');
  if (facts.tries.some((it) => it.state === 'passed')) return refused('passed');
  const last = facts.tries.at(-1);
  if (last?.state === 'handed-in') return refused('waiting');
  if (last?.state === 'draft') return done({ beginning: { kind: 'resume', submission: last.id } });
  if (facts.tries.length >= facts.allowed) return refused('no-tries-left');
  return done({ beginning: { kind: 'start', number: (last?.number ?? 0) + 1, previous: last?.id } });
}
