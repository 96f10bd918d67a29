import { write } from '../../../../db/client.ts';
import type { Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { done, refused } from '../../outcome.ts';
import { mailTo } from '../cohorts/tell.ts';
import { beginLeave, endLeave } from './beginAndEnd.ts';
import { leaveGranted, leaveRefused } from './messages.ts';
import { changeLeave, findLeave, openLeave } from './store.ts';

/**
 * A registrar grants or refuses a leave that a student asked for; the student is told. A leave whose first day has come
 * begins at once. @param answered what the student reads. @param now in ms.
 * Refused to others, and where it is decided, taken back or over already.
 */
export function answerLeave(
  registrar: Person,
  id: string,
  answered: { granted: boolean; answer: string },
  now: number,
) {
  return write(async (tx) => {
    if (!registrar.registrar) return refused('not-registrar');
    const leave = await findLeave(tx, id);
    if (!leave || leave.decidedAt !== null || leave.endedAt !== null) return refused('decided-already');
    if (answered.granted && leave.until <= now) return refused('over');
    const decided = { ...answered, decidedAt: now, decidedBy: registrar.id };
    await changeLeave(tx, id, { ...decided, ...(!answered.granted && { endedAt: now }) });
    await record(tx, {
      ...{ at: now, actor: registrar.id, action: answered.granted ? 'leave-granted' : 'leave-refused' },
      ...{ subject: `course/${leave.course}`, details: { leave: id, person: leave.person } },
    });
    const answer = { ...leave, ...decided };
    if (answered.granted && leave.from <= now) await beginLeave(tx, leave, registrar.id, now);
    await mailTo(tx, leave.person, (to) => (answered.granted ? leaveGranted : leaveRefused)(to, answer), now);
    return done();
  });
}

/**
 * A student comes back from a leave before its end, or takes back that they asked for one; a registrar can do it for them.
 * @param now in ms. Refused where there is none.
 */
export function comeBack(by: Person, student: string, course: string, now: number) {
  return write(async (tx) => {
    const leave = await openLeave(tx, student, course);
    if (!leave || (by.id !== student && !by.registrar)) return refused('no-leave');
    await endLeave(tx, leave, by.id, now);
    await record(tx, {
      ...{ at: now, actor: by.id, action: leave.beganAt === null ? 'leave-taken-back' : 'leave-cut-short' },
      ...{ subject: `course/${course}`, details: { leave: leave.id, ...(by.id !== student && { person: student }) } },
    });
    return done();
  });
}
