import { MINUTE } from '../../platform/clock.ts';
import { type Done, done, type Refused, refused } from '../outcome.ts';

export type StartRefusal =
  | 'unknown-quiz'
  | 'not-enrolled'
  | 'locked'
  | 'no-attempt-left'
  | 'not-open-yet'
  | 'closed'
  | 'cooling-down';

/** What is true when someone asks to start a quiz. Moments in ms. */
export interface StartFacts {
  enrolled: boolean;
  unlocked: boolean;
  /** Attempts that this person is allowed; infinite for practice. */
  allowed: number;
  /** Attempts made so far, the running one among them. */
  used: number;
  /** Id of the attempt that runs. */
  running: string | undefined;
  opens: number | undefined;
  /** When it closes for this person. */
  closes: number | undefined;
  /** Minutes from the end of one attempt to the next. */
  cooldown: number | undefined;
  /** When the newest attempt was handed in. */
  lastSubmittedAt: number | undefined;
}

/**
 * Decides what starting a quiz comes to: going on with the attempt that runs, or a new one with its number.
 * @param now in ms.
 */
export function decideStart(
  facts: StartFacts,
  now: number,
): Done<{ resume: string } | { number: number }> | Refused<StartRefusal> {
  if (!facts.enrolled) return refused('not-enrolled');
  if (facts.running) return done({ resume: facts.running });
  if (!facts.unlocked) return refused('locked');
  if (facts.used >= facts.allowed) return refused('no-attempt-left');
  if (facts.opens !== undefined && now < facts.opens) return refused('not-open-yet');
  if (facts.closes !== undefined && now >= facts.closes) return refused('closed');
  if (now < startableFrom(facts)) return refused('cooling-down');
  return done({ number: facts.used + 1 });
}

/** From when a next attempt may begin (ms): the cool-down after the one before. */
export const startableFrom = ({
  cooldown,
  lastSubmittedAt,
}: Pick<StartFacts, 'cooldown' | 'lastSubmittedAt'>): number =>
  cooldown === undefined || lastSubmittedAt === undefined ? 0 : lastSubmittedAt + cooldown * MINUTE;
