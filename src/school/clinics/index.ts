export {
  type AcceptanceRefusal,
  acceptSeat,
  type Invitation,
  invitationWith,
  whyNot,
} from './acceptSeat.ts';
export { type Bought, boughtBy } from './bought.ts';
export { CLINICS_MAX, createClinic, renameClinic } from './createClinic.ts';
export { CLINIC_NAME_MAX, clinicName } from './fields.ts';
export { inviteStaff } from './invite.ts';
export { leaveClinic } from './leaveClinic.ts';
export { mustWait } from './limits.ts';
export { listClinics } from './listClinics.ts';
export { addManager, removeManager } from './managers.ts';
export { clinicFor } from './manages.ts';
export { WHAT_A_CLINIC_SEES } from './messages.ts';
export { type OwnSeat, ownSeats } from './ownSeats.ts';
export type { SeatsShut } from './purchaseOf.ts';
export { INVITED_AT_ONCE, type Line } from './readAddresses.ts';
export { INVITATION_LIFE, invitationEnd, type SeatState } from './seatState.ts';
export { seatsLeft } from './seatsLeft.ts';
export { allStaffOf, type CourseSeen, type StaffMember, staffMember, staffOf } from './staff.ts';
export { staffTable } from './staffTable.ts';
export {
  type Clinic,
  clinicsLike,
  clinicsOf,
  isManager,
  type Manager,
  managersOf,
  type Seat,
  seatsOfPerson,
} from './store.ts';
export { tellOfMoney } from './tellOfMoney.ts';
export { reassignSeat, sendAgain, withdrawSeat } from './withdrawSeat.ts';
export {
  acceptanceRefusal,
  addressProblem,
  creationRefusal,
  invitationRefusal,
  managerRefusal,
  seatRefusal,
  shutText,
  shutWord,
  stateText,
} from './wording.ts';
