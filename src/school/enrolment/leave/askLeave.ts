import { type Db, write } from '../../../../db/client.ts';
import { newId } from '../../../platform/tokens.ts';
import type { Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { done, refused } from '../../outcome.ts';
import { mailTo, mailToRegistrars } from '../cohorts/tell.ts';
import { accessAt } from '../rights/decideStanding.ts';
import { findEnrolment } from '../store.ts';
import { beginLeave } from './beginAndEnd.ts';
import { decideLeave, type LeaveAsked } from './decideLeave.ts';
import { leaveAsked, leaveGranted } from './messages.ts';
import { addLeave, type Leave, openLeave } from './store.ts';

/** A student asks for a leave of absence from a course. Registrars are told. @param now in ms. Refused as `decideLeave` says. */
export function askLeave(student: Person, course: string, asked: LeaveAsked, now: number) {
  return write(async (tx) => {
    const leave = await newLeave(tx, student, student, course, asked, now);
    if (!leave.ok) return leave;
    await mailToRegistrars(tx, (to) => leaveAsked(to, student, leave.leave), now);
    return done();
  });
}

/**
 * A registrar gives a student a leave without being asked; it begins at once where its first day is today. The student is
 * told. @param now in ms. Refused to others, and as `decideLeave` says.
 */
export function giveLeave(registrar: Person, student: Person, course: string, asked: LeaveAsked, now: number) {
  return write(async (tx) => {
    if (!registrar.registrar) return refused('not-registrar');
    const made = await newLeave(tx, registrar, student, course, asked, now, {
      ...{ granted: true, decidedAt: now, decidedBy: registrar.id },
    });
    if (!made.ok) return made;
    if (made.leave.from <= now) await beginLeave(tx, made.leave, registrar.id, now);
    await mailTo(tx, student.id, (to) => leaveGranted(to, made.leave), now);
    return done();
  });
}

async function newLeave(
  tx: Db,
  by: Person,
  student: Person,
  course: string,
  asked: LeaveAsked,
  now: number,
  decided: Pick<Leave, 'granted' | 'decidedAt' | 'decidedBy'> = { granted: null, decidedAt: null, decidedBy: null },
) {
  const enrolment = await findEnrolment(tx, student.id, course);
  const hasLeave = (await openLeave(tx, student.id, course)) !== undefined;
  const decision = decideLeave(asked, { access: enrolment && accessAt(enrolment, now), hasLeave }, now);
  if (!decision.ok) return decision;
  const id = newId();
  const leave: Leave = {
    ...{ id, person: student.id, course, ...asked, askedAt: now, askedBy: by.id, ...decided },
    ...{ answer: '', beganAt: null, endedAt: null },
  };
  await addLeave(tx, leave);
  await record(tx, {
    ...{ at: now, actor: by.id, action: decided.granted ? 'leave-given' : 'leave-asked', subject: `course/${course}` },
    details: { leave: id, from: asked.from, until: asked.until, ...(by.id !== student.id && { person: student.id }) },
  });
  return done({ leave });
}
