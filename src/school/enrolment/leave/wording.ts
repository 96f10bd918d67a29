import { type LeaveRefusal, LONGEST_LEAVE } from './decideLeave.ts';

/** Why a leave cannot be had, and the field of the form that it is about. */
export function leaveRefusal(reason: LeaveRefusal): { field: '' | 'from' | 'until'; message: string } {
  switch (reason) {
    case 'not-enrolled':
      return { field: '', message: 'Only who is enrolled in the course can take a leave from it.' };
    case 'leave-already':
      return { field: '', message: 'There is a leave from this course already.' };
    case 'in-the-past':
      return { field: 'from', message: 'The first day is past. Choose today or a later day.' };
    case 'too-far':
      return { field: 'from', message: 'Choose a first day within a year from now.' };
    case 'no-length':
      return { field: 'until', message: 'The last day must not come before the first.' };
    case 'too-long':
      return { field: 'until', message: `A leave lasts at most ${LONGEST_LEAVE} days.` };
  }
}
