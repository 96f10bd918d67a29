import type { PlaceRefusal } from './decidePlace.ts';
import type { TermsRefusal } from './decideTerms.ts';
import type { WaitRefusal } from './wait.ts';

/** Why somebody could not have a place in a cohort, or wait for one, as they read it. */
export function placeRefusal(reason: PlaceRefusal | WaitRefusal): string {
  switch (reason) {
    case 'unknown-cohort':
      return 'This course has no such cohort.';
    case 'cohort-cancelled':
      return 'This cohort was cancelled. Choose another.';
    case 'cohort-closed':
      return 'This cohort can no longer be joined. Choose another.';
    case 'cohort-full':
      return 'Every place in this cohort is taken. You can wait for one, or choose another cohort.';
    case 'place-free':
      return 'There is a place for you: you need not wait.';
    case 'already-enrolled':
      return 'You are already enrolled in this course.';
  }
}

/** Why a cohort could not have the dates that a registrar asked for. */
export function termsRefusal(reason: TermsRefusal): string {
  switch (reason) {
    case 'start-past':
      return 'It must begin on a day to come.';
    case 'closes-past':
      return 'That day is over: nobody could join.';
    case 'already-begun':
      return 'It has begun: its start can no longer be changed.';
  }
}
