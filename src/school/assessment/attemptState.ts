import type { Attempt } from './types.ts';

/** Where an attempt stands. `graded` waits for its mark to be released. */
export type AttemptState = 'in-progress' | 'awaiting-marking' | 'graded' | 'released';

/** Where an attempt stands. @param markReleased whether its student may see its points. */
export function attemptState(attempt: Pick<Attempt, 'submission' | 'result'>, markReleased: boolean): AttemptState {
  if (!attempt.submission) return 'in-progress';
  if (!attempt.result) return 'awaiting-marking';
  return markReleased ? 'released' : 'graded';
}
