export { changeEmail } from './changeEmail.ts';
export { changeName } from './changeName.ts';
export { changePassword } from './changePassword.ts';
export { confirmIdentity } from './confirmIdentity.ts';
export {
  credentials,
  EMAIL_MAX,
  emailField,
  NAME_MAX,
  nameField,
  newPasswordField,
  presentPasswordField,
  registration,
} from './fields.ts';
export { type Granter, grantRole } from './grantRole.ts';
export { findHeldForm, type HeldForm, holdForm, takeHeldForm } from './heldForms/heldForms.ts';
export { joinSchool } from './joinSchool.ts';
export { liftSuspension } from './liftSuspension.ts';
export { PASSWORD_MAX, PASSWORD_MIN } from './passwordRules.ts';
export {
  findListed,
  findPerson,
  findPersonByEmail,
  getPerson,
  instructorsOf,
  type Listed,
  registrars,
  searchPeople,
} from './people.ts';
export { type Registration, register } from './register.ts';
export { requestPasswordReset } from './requestPasswordReset.ts';
export { canReset, resetPassword } from './resetPassword.ts';
export { sendEmailVerification } from './sendEmailVerification.ts';
export type { Recognised } from './sessions/lucia.ts';
export { listSessions, recogniseSession, revokeSession, type Session, signOut } from './sessions/sessions.ts';
export { type Client, signIn } from './signIn.ts';
export type { Role } from './store.ts';
export { suspend } from './suspend.ts';
export { addressToVerify, verifyEmail } from './verifyEmail.ts';
export { canTeach, isStaff, type Person, readsAsStaff, type Visitor } from './visitor.ts';
export { withdrawRole } from './withdrawRole.ts';
export { type Refusal, wordRefusal } from './wording.ts';
