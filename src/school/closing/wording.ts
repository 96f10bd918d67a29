import type { ClosingState } from './decideClosing.ts';

/** Said wherever a student comes by who has done all that a course asks for. */
export const ALL_IS_DONE = 'Everything is done: confirm your name and get your certificate.';

/** Why a course can't be closed, as its student reads it. */
export function closingRefusal(reason: Exclude<ClosingState, 'open' | 'awarded'>): string {
  switch (reason) {
    case 'not-enrolled':
      return 'Enrol in the course first.';
    case 'not-complete':
      return 'Not everything is done yet. What is missing stands below.';
  }
}
