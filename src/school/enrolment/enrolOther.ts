import { write } from '../../../db/client.ts';
import { newId } from '../../platform/tokens.ts';
import type { Person } from '../accounts/index.ts';
import { findCourse } from '../catalogue/index.ts';
import { done, refused } from '../outcome.ts';
import { isEnrolled } from './isEnrolled.ts';
import { grant } from './rights/grant.ts';

/** A registrar enrols someone, whatever the price. Refused to others, for unknown courses, and twice. */
export function enrolOther(registrar: Person, person: string, course: string, now: number) {
  return write(async (tx) => {
    if (!registrar.registrar) return refused('not-registrar');
    if (!findCourse(course)) return refused('unknown-course');
    if (await isEnrolled(tx, person, course, now)) return refused('already-enrolled');
    // Each time is a right of its own: the one before may have ended.
    const basis = newId();
    await grant(tx, { person, course, via: 'registrar', basis }, registrar.id, now);
    return done();
  });
}
