import type { Db } from '../../../db/client.ts';
import { findEnrolment } from './store.ts';

export { type CodeRequest, issueCode, withdrawCode } from './codes.ts';
export type { EntryRefusal } from './decideEntry.ts';
export { enrol } from './enrol.ts';
export { enrolOther } from './enrolOther.ts';
export {
  type AccessCode,
  type Enrolment,
  enrolmentsOf,
  findEnrolment,
  listCodes,
  studentsByCourse,
} from './store.ts';
export { entryRefusal } from './wording.ts';

/** Whether a person is enrolled in a course. */
export const isEnrolled = async (db: Db, person: string, course: string): Promise<boolean> =>
  (await findEnrolment(db, person, course)) !== undefined;
