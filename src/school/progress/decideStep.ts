import type { ActivityProgress, Lock } from './decideProgress.ts';

/** What a student can do next about something that is missing. Moments in ms. */
export type Step =
  | { kind: 'unlock'; lock: Lock }
  | { kind: 'read' | 'take' | 'go-on' | 'write' | 'write-again' }
  /** Another attempt, of so many that are left. */
  | { kind: 'retake'; left: number }
  /** Nothing: a person marks it. */
  | { kind: 'wait-for-mark' }
  /** Nothing before a moment: the quiz opens then, or the next attempt may begin. */
  | { kind: 'wait-until'; at: number }
  /** Nothing any more, without help. */
  | { kind: 'ask'; because: 'no-attempt-left' | 'closed' | 'no-try-left' };

/** What is left to try: of a quiz its attempts and when they may begin, of a case whether it may be tried again. */
export interface Chances {
  left: number;
  closed?: boolean;
  /** From when the next may begin (ms), while that is to come. */
  from?: number | undefined;
}

/** What a student can do next about an activity that is not done. */
export function decideStep({ activity, locks, decision }: ActivityProgress, chances: Chances): Step | undefined {
  const [missing] = decision?.missing ?? [];
  const [lock] = locks;
  if (!missing) return undefined;
  if (missing.why === 'awaits-mark') return { kind: 'wait-for-mark' };
  if (missing.why === 'in-progress') return { kind: 'go-on' };
  if (lock) return { kind: 'unlock', lock };
  switch (activity.kind) {
    case 'lesson':
      return { kind: 'read' };
    case 'quiz':
      if (chances.left <= 0) return { kind: 'ask', because: 'no-attempt-left' };
      if (chances.closed) return { kind: 'ask', because: 'closed' };
      if (chances.from !== undefined) return { kind: 'wait-until', at: chances.from };
      return missing.why === 'not-started' ? { kind: 'take' } : { kind: 'retake', left: chances.left };
    case 'case':
      if (chances.left <= 0) return { kind: 'ask', because: 'no-try-left' };
      return { kind: missing.why === 'returned' ? 'write-again' : 'write' };
  }
}
