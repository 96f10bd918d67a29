import { codeRefusal } from './codes/wording.ts';
import type { PlaceRefusal } from './cohorts/decidePlace.ts';
import { placeRefusal } from './cohorts/wording.ts';
import type { EntryRefusal } from './decideEntry.ts';

/** Why someone could not enter a course, as they read it. */
export function entryRefusal(reason: EntryRefusal | PlaceRefusal): string {
  switch (reason) {
    case 'already-enrolled':
      return 'You are already enrolled in this course.';
    case 'on-leave':
      return 'You are on leave from this course. End the leave to come back.';
    case 'not-begun':
      return 'You are enrolled already; the course has not begun for you yet.';
    case 'ended-by-school':
      return 'The school ended your enrolment in this course. Write to the registrar if you want to come back.';
    case 'code-needed':
      return 'Enter the access code that the registrar gave you.';
    case 'code-takes-off-only':
      return 'This code takes a share off the price. Enter it where you pay.';
    case 'unknown-cohort':
    case 'cohort-cancelled':
    case 'cohort-closed':
    case 'cohort-full':
      return placeRefusal(reason);
    default:
      return codeRefusal(reason);
  }
}
