export { type CodeRequest, issueCode, withdrawCode } from './codes.ts';
export { closesOf, opensAtOf, type PlaceRefusal } from './cohorts/decidePlace.ts';
export { holdPlace, releasePlace } from './cohorts/holdPlace.ts';
export { type Cohort, cohortsOf, findCohort } from './cohorts/store.ts';
export { type Place, takePlace } from './cohorts/takePlace.ts';
export { placeRefusal } from './cohorts/wording.ts';
export { startCohortsWorker } from './cohorts/worker.ts';
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
