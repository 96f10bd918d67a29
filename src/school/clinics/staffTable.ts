import type { Cell } from '../../platform/csv.ts';
import { dayOf } from '../../platform/days.ts';
import type { StaffMember } from './staff.ts';
import { stateText } from './wording.ts';

const HEAD = [
  ...['seat in', 'invited', 'state', 'since', 'name', 'e-mail address'],
  ...['course', 'activities done', 'activities', 'complete', 'certificate'],
];

/** A clinic's staff as a table: a line a person and course, with what its managers see and nothing else. */
export const staffTable = (staff: readonly StaffMember[]): Cell[][] => [
  HEAD,
  ...staff.flatMap(({ seat, state, offer, person, courses }) => {
    const who = [offer, seat.email, stateText(state), dayOf(seat.acceptedAt ?? seat.invitedAt)];
    const row = [...who, person?.name, person?.email];
    if (!courses) return [[...row, person && 'not shared']];
    return courses.map(({ title, done, total, complete, certified }) => [
      ...row,
      title,
      done,
      total,
      complete,
      certified,
    ]);
  }),
];
