import { type Done, done, type Refused, refused } from '../outcome.ts';

export type StartRefusal = 'unknown-quiz' | 'not-enrolled' | 'locked' | 'no-attempt-left';

/** What is true when someone asks to start a quiz. */
export interface StartFacts {
  enrolled: boolean;
  unlocked: boolean;
  /** Attempts that the quiz allows. */
  allowed: number;
  /** Attempts made so far, the running one among them. */
  used: number;
  /** Id of the attempt that runs. */
  running: string | undefined;
}

/** Decides what starting a quiz comes to: going on with the attempt that runs, or a new one with its number. */
export function decideStart(facts: StartFacts): Done<{ resume: string } | { number: number }> | Refused<StartRefusal> {
  if (!facts.enrolled) return refused('not-enrolled');
  if (facts.running) return done({ resume: facts.running });
  if (!facts.unlocked) return refused('locked');
  if (facts.used >= facts.allowed) return refused('no-attempt-left');
  return done({ number: facts.used + 1 });
}
