import { write } from '../../../db/client.ts';
import { dayOf } from '../../platform/days.ts';
import { newId } from '../../platform/tokens.ts';
import type { Person } from '../accounts/index.ts';
import { record } from '../audit/index.ts';
import type { Course } from '../catalogue/index.ts';
import { announce } from '../events.ts';
import { done, refused } from '../outcome.ts';
import { progressOf } from '../progress/index.ts';
import { signed } from './attestation.ts';
import { decideClosing } from './decideClosing.ts';
import type { ClosingForm } from './form.ts';
import { addClosing, addEvaluation } from './store.ts';

/**
 * Closes a course that someone has done all of: keeps the name, what they attest and, apart from it, what they think
 * of the course; and tells that all is done, so that the certificate is issued in the same transaction. Whoever sends
 * the form twice, or from two tabs, has closed it once.
 * @param now in ms. Refused to those not enrolled, and while something is missing.
 */
export function closeCourse(person: Person, course: Course, form: ClosingForm, now: number) {
  return write(async (tx) => {
    const state = decideClosing(await progressOf(tx, person.id, course));
    if (state === 'awarded') return done();
    if (state !== 'open') return refused(state);
    const { name, licences } = form;
    const attestation = signed(name, now);
    const isNew = await addClosing(tx, { person: person.id, course: course.id, at: now, name, attestation, licences });
    if (isNew) {
      await addEvaluation(tx, {
        ...{ id: newId(), course: course.id, version: course.version, answers: form.evaluation },
        day: dayOf(now),
      });
      const subject = `course/${course.id}`;
      await record(tx, { at: now, actor: person.id, action: 'course-closed', subject, details: { name } });
    }
    await announce(tx, { kind: 'activity-done', person: person.id, course: course.id, at: now });
    return done();
  });
}
