import type { Accommodation } from './accommodation.ts';
import type { AccommodationRefusal } from './setAccommodation.ts';

/** A time factor as people say it, such as 1.5 times. @param factor in hundredths. */
export const factorText = (factor: number): string => `${factor / 100} times`;

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** What an accommodation gives, a line for each thing; none where all is as usual. */
export function accommodationLines({ timeFactor, noTimer, extraAttempts, laterDays }: Accommodation): string[] {
  const lines = [
    noTimer ? 'No time limits' : timeFactor > 100 && `Time limits: ${factorText(timeFactor)} the usual`,
    extraAttempts > 0 && `${counted(extraAttempts, 'more attempt', 'more attempts')} at each quiz`,
    laterDays > 0 && `Closing dates ${counted(laterDays, 'day', 'days')} later`,
  ];
  return lines.filter((it) => it !== false);
}

/** Why an accommodation could not be set, as staff read it. */
export function accommodationRefusal(reason: AccommodationRefusal): string {
  switch (reason) {
    case 'not-allowed':
      return 'Only a registrar, or an instructor for their own course, can make arrangements.';
    case 'yourself':
      return 'Nobody makes arrangements for themselves. Ask a registrar.';
    case 'no-such-course':
      return 'There is no such course.';
    case 'nobody':
      return 'There is no such person.';
    case 'not-enrolled':
      return 'This person is not a student of the course.';
    case 'unfit':
      return 'These arrangements are beyond what can be set. Nothing was changed.';
  }
}
