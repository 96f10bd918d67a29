import { write } from '../../../db/client.ts';
import type { Person } from '../accounts/index.ts';
import { record } from '../audit/index.ts';
import { findCourse } from '../catalogue/index.ts';
import { done, refused } from '../outcome.ts';
import { addEnrolment } from './store.ts';

/** A registrar enrols someone, whatever the price. Refused to others, for unknown courses, and twice. */
export function enrolOther(registrar: Person, person: string, course: string, now: number) {
  return write(async (tx) => {
    if (!registrar.registrar) return refused('not-registrar');
    if (!findCourse(course)) return refused('unknown-course');
    if (!(await addEnrolment(tx, { person, course, startedAt: now, via: 'registrar' })))
      return refused('already-enrolled');
    await record(tx, {
      at: now,
      actor: registrar.id,
      action: 'enrolled',
      subject: `course/${course}`,
      details: { via: 'registrar', person },
    });
    return done();
  });
}
