import type { PlaceRefusal } from './cohorts/decidePlace.ts';
import { placeRefusal } from './cohorts/wording.ts';
import type { EntryRefusal } from './decideEntry.ts';

/** Why someone could not enter a course, as they read it. */
export function entryRefusal(reason: EntryRefusal | PlaceRefusal): string {
  switch (reason) {
    case 'already-enrolled':
      return 'You are already enrolled in this course.';
    case 'code-needed':
      return 'Enter the access code that the registrar gave you.';
    case 'code-unknown':
      return 'We know no such code. Check each letter and digit; the letter O is the digit 0.';
    case 'code-other-course':
      return 'This code is for another course.';
    case 'code-expired':
      return 'This code has expired. Ask the registrar for a new one.';
    case 'code-withdrawn':
      return 'This code was withdrawn. Ask the registrar for a new one.';
    case 'code-used-up':
      return 'This code has been used as often as it may be. Ask the registrar for another.';
    default:
      return placeRefusal(reason);
  }
}
