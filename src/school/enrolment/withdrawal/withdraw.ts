import { write } from '../../../../db/client.ts';
import type { Person } from '../../accounts/index.ts';
import { done, refused } from '../../outcome.ts';
import { mailTo } from '../cohorts/tell.ts';
import { endLeave } from '../leave/beginAndEnd.ts';
import { openLeave } from '../leave/store.ts';
import { letter, titleOf } from '../letter.ts';
import { attend } from '../rights/change.ts';
import { findRight, rightsTo } from '../rights/store.ts';
import { decideWithdrawal } from './decideWithdrawal.ts';

/**
 * A student withdraws from a course for which they did not pay. What they did stays, and they can come back by themselves
 * (`enrol`). A leave ends with it. @param now in ms. Refused as `decideWithdrawal` says.
 */
export function withdrawFromCourse(student: Person, course: string, now: number) {
  return write(async (tx) => {
    const decision = decideWithdrawal(await rightsTo(tx, student.id, course));
    if (!decision.ok) return decision;
    const leave = await openLeave(tx, student.id, course);
    if (leave) await endLeave(tx, leave, student.id, now);
    for (const { id } of decision.rights) {
      const right = await findRight(tx, id);
      if (right) await attend(tx, right, 'withdrew', { by: student.id, at: now });
    }
    return done();
  });
}

/**
 * A registrar ends a right of a student, whatever it rests on. Money goes back only by a refund. The student is told why,
 * and cannot come back by themselves. @param now in ms. Refused to others, and where the right has ended so already.
 */
export function endRight(registrar: Person, id: string, reason: string, now: number) {
  return write(async (tx) => {
    if (!registrar.registrar) return refused('not-registrar');
    const right = await findRight(tx, id);
    const ended = right && (await attend(tx, right, 'withdrew', { by: registrar.id, at: now, details: { reason } }));
    if (!ended) return refused('ended-already');
    const text = `The school has ended your enrolment in “${titleOf(right.course)}”.`;
    const subject = `Your enrolment has ended: ${titleOf(right.course)}`;
    await mailTo(tx, right.person, (to) => letter(to, subject, text, reason), now);
    return done();
  });
}

/**
 * A registrar lets a student have a right again that was given up or ended. Money that went back stays back, so such a
 * right opens nothing. @param now in ms. Refused to others, and for a right that is in use or was handed on.
 */
export function reinstateRight(registrar: Person, id: string, now: number) {
  return write(async (tx) => {
    if (!registrar.registrar) return refused('not-registrar');
    const right = await findRight(tx, id);
    if (!right || right.money === 'returned') return refused('not-ended');
    const back = await attend(tx, right, 'reinstated', { by: registrar.id, at: now });
    if (!back) return refused('not-ended');
    const text = `You are enrolled again in “${titleOf(right.course)}”.`;
    await mailTo(tx, right.person, (to) => letter(to, `You are enrolled again: ${titleOf(right.course)}`, text), now);
    return done();
  });
}
