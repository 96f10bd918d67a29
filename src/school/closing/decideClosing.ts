import type { CourseProgress } from '../progress/index.ts';

/** Where someone stands to the closing of a course. */
export type ClosingState = 'not-enrolled' | 'not-complete' | 'open' | 'awarded';

/**
 * Whether someone can close a course: once all is done, and until there was a certificate. One that was revoked is not
 * issued anew by closing again.
 */
export function decideClosing({
  enrolled,
  complete,
  awarded,
}: Pick<CourseProgress, 'enrolled' | 'complete' | 'awarded'>): ClosingState {
  if (awarded) return 'awarded';
  if (!enrolled) return 'not-enrolled';
  return complete ? 'open' : 'not-complete';
}
