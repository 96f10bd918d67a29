export { addLicence } from './addLicence.ts';
export { beginNextPeriod, nextPeriod } from './beginNextPeriod.ts';
export { changeLicence } from './changeLicence.ts';
export { licenceFields, outsideFields, TEXT_MAX } from './fields.ts';
export type { Line } from './hours/earned.ts';
export type { Renewal } from './hours/renewal.ts';
export {
  basisText,
  deliveryText,
  hoursWords,
  missingText,
  notCountedText,
  timeLeftText,
  unverifiedText,
} from './hours/wording.ts';
export { addOutsideHours } from './outside/addOutsideHours.ts';
export { removeOutsideHours } from './outside/removeOutsideHours.ts';
export { startReminderWorker } from './reminders/worker.ts';
export { removeLicence } from './removeLicence.ts';
export { type Held, renewalFor, renewalsOf } from './renewals.ts';
export { findLicence, type Licence, type OutsideHours, outsideHoursOf } from './store.ts';
export { fieldOfRefusal, licenceRefusal } from './wording.ts';
