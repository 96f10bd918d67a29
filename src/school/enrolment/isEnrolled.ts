import type { Db } from '../../../db/client.ts';
import { now } from '../../platform/clock.ts';
import { accessAt } from './rights/decideStanding.ts';
import { findEnrolment } from './store.ts';

/** Whether a person may be in a course: enrolled, begun, not ended, and not paused. @param at in ms; the present. */
export async function isEnrolled(db: Db, person: string, course: string, at = now()): Promise<boolean> {
  const enrolment = await findEnrolment(db, person, course);
  return enrolment !== undefined && accessAt(enrolment, at) === 'open';
}
