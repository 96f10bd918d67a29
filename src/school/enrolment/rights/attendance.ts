/** Whether someone makes use of a right. */
export type Attendance = 'attending' | 'on-leave' | 'withdrawn' | 'transferred';

/** What happens to that, by a student's or a registrar's doing. */
export type AttendanceEvent = 'leave-began' | 'leave-ended' | 'withdrew' | 'reinstated' | 'transferred';

/** Enrolment as a state machine, first half: what becomes of attendance. A cell that is empty is a deed to refuse. */
export const ATTENDANCE: Readonly<Record<Attendance, Readonly<Partial<Record<AttendanceEvent, Attendance>>>>> = {
  attending: { 'leave-began': 'on-leave', withdrew: 'withdrawn', transferred: 'transferred' },
  'on-leave': { 'leave-ended': 'attending', withdrew: 'withdrawn', transferred: 'transferred' },
  withdrawn: { reinstated: 'attending' },
  transferred: {},
};
