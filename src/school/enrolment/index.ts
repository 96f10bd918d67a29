export type { CodeRefusal } from './codes/decideCode.ts';
export { findUsableCode } from './codes/findUsableCode.ts';
export { holdCode, releaseCode } from './codes/holdCode.ts';
export { type CodeRequest, issueCodes, MOST_CODES, withdrawCode } from './codes/issueCodes.ts';
export { coursesOfCode, openByCode } from './codes/openByCode.ts';
export { type AccessCode, listCodes, listIssues } from './codes/store.ts';
export { codeRefusal } from './codes/wording.ts';
export { cancelCohort } from './cohorts/cancelCohort.ts';
export { changeCohort } from './cohorts/changeCohort.ts';
export { type CohortView, cohortFor, cohortsFor } from './cohorts/cohortsFor.ts';
export type { OwnPlace } from './cohorts/decideOwnPlace.ts';
export { closesOf, opensAtOf, type PlaceRefusal } from './cohorts/decidePlace.ts';
export type { CohortTerms, TermsRefusal } from './cohorts/decideTerms.ts';
export { cohortFields, moduleField } from './cohorts/fields.ts';
export { holdPlace, releasePlace } from './cohorts/holdPlace.ts';
export { makeCohort } from './cohorts/makeCohort.ts';
export { moveMember } from './cohorts/moveMember.ts';
export { releasesOf, releasesToCome } from './cohorts/releases.ts';
export { keepsPlace } from './cohorts/stillIn.ts';
export {
  type Cohort,
  cohortsOf,
  findCohort,
  listCohorts,
  type Member,
  membersOf,
  type Waiter,
  waitersOf,
} from './cohorts/store.ts';
export { type Place, takePlace } from './cohorts/takePlace.ts';
export { stopWaiting, waitForPlace } from './cohorts/wait.ts';
export { placeRefusal, termsRefusal } from './cohorts/wording.ts';
export { startCohortsWorker } from './cohorts/worker.ts';
export type { EntryRefusal } from './decideEntry.ts';
export { enrol } from './enrol.ts';
export { enrolOther } from './enrolOther.ts';
export { extendRight } from './extendRight.ts';
export { withdrawnBySelf } from './givenUp.ts';
export { isEnrolled } from './isEnrolled.ts';
export { answerLeave, comeBack } from './leave/answerLeave.ts';
export { askLeave, giveLeave } from './leave/askLeave.ts';
export { type LeaveAsked, LONGEST_LEAVE } from './leave/decideLeave.ts';
export { leaveDays } from './leave/messages.ts';
export { type Leave, leavesOf, openLeave, unendedLeaves } from './leave/store.ts';
export { leaveRefusal } from './leave/wording.ts';
export { titleOf } from './letter.ts';
export { accessUntil } from './rights/accessUntil.ts';
export { ATTENDANCE, type Attendance, type AttendanceEvent } from './rights/attendance.ts';
export { attend, type Doing, extend, setMoney } from './rights/change.ts';
export { type Access, accessAt, decideStanding, type Standing } from './rights/decideStanding.ts';
export { type Grant, grant } from './rights/grant.ts';
export { settle } from './rights/settle.ts';
export { eventsOfRight, findRight, type Right, rightsOfPurchase, rightsTo } from './rights/store.ts';
export { enrolRoster } from './roster/enrolRoster.ts';
export { outcomeText, type PlannedRow } from './roster/planRoster.ts';
export { LARGEST_LIST, MOST_ROWS, TOO_MANY } from './roster/readRoster.ts';
export { rosterToLookOver, sendRoster } from './roster/sendRoster.ts';
export { listRosters } from './roster/store.ts';
export {
  type Enrolment,
  enrolmentsOf,
  findEnrolment,
  studentsByCourse,
} from './store.ts';
export { type TransferTo, transferRight } from './transfer/transferRight.ts';
export { transferRefusal } from './transfer/wording.ts';
export { decideWithdrawal, type WithdrawalRefusal } from './withdrawal/decideWithdrawal.ts';
export { endRight, reinstateRight, withdrawFromCourse } from './withdrawal/withdraw.ts';
export { entryRefusal } from './wording.ts';
export { startEnrolmentWorker } from './worker.ts';
