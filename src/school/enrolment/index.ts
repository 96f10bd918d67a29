export { type CodeRequest, issueCode, withdrawCode } from './codes.ts';
export type { EntryRefusal } from './decideEntry.ts';
export { enrol } from './enrol.ts';
export { enrolOther } from './enrolOther.ts';
export { isEnrolled } from './isEnrolled.ts';
export { ATTENDANCE, type Attendance, type AttendanceEvent } from './rights/attendance.ts';
export { attend, type Doing, extend, setMoney } from './rights/change.ts';
export { type Access, accessAt, type Standing } from './rights/decideStanding.ts';
export { type Grant, grant } from './rights/grant.ts';
export { eventsOfRight, findRight, type Right, rightsOfPurchase, rightsTo } from './rights/store.ts';
export {
  type AccessCode,
  type Enrolment,
  enrolmentsOf,
  findEnrolment,
  listCodes,
  studentsByCourse,
} from './store.ts';
export { entryRefusal } from './wording.ts';
