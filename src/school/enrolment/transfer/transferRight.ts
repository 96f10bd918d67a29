import { write } from '../../../../db/client.ts';
import { findPersonByEmail, type Person } from '../../accounts/index.ts';
import { findCourse } from '../../catalogue/index.ts';
import { done, refused } from '../../outcome.ts';
import { mailTo } from '../cohorts/tell.ts';
import { isEnrolled } from '../isEnrolled.ts';
import { letter, titleOf } from '../letter.ts';
import { attend } from '../rights/change.ts';
import { grant } from '../rights/grant.ts';
import { findRight } from '../rights/store.ts';
import { decideTransfer } from './decideTransfer.ts';

/** Where a right is to go: to the person with an address, or to another course of the same person. */
export type TransferTo = { email: string } | { course: string };

/**
 * A registrar hands a right of a student on to another person, or to another course. Both people are told. Progress stays
 * with whoever made it. @param now in ms. Refused to others, and as `decideTransfer` says.
 */
export function transferRight(registrar: Person, id: string, to: TransferTo, reason: string, now: number) {
  return write(async (tx) => {
    if (!registrar.registrar) return refused('not-registrar');
    const right = await findRight(tx, id);
    const person = 'email' in to ? (await findPersonByEmail(to.email))?.id : right?.person;
    const course = 'course' in to ? findCourse(to.course)?.id : right?.course;
    const enrolled = person !== undefined && course !== undefined && (await isEnrolled(tx, person, course, now));
    const decision = decideTransfer({ right, person, course, enrolled });
    if (!decision.ok) return decision;
    if (!right) throw new Error('a right was handed on that is not there');
    const { given } = decision;
    const doing = { by: registrar.id, at: now, details: { reason, to: given.person, toCourse: given.course } };
    await attend(tx, right, 'transferred', doing);
    await grant(tx, given, registrar.id, now);
    const [from, into] = [titleOf(right.course), titleOf(given.course)];
    if (given.person === right.person) {
      const text = `Your place in “${from}” was exchanged for one in “${into}”.`;
      await mailTo(tx, right.person, (it) => letter(it, `Another course: ${into}`, text), now);
      return done();
    }
    const gone = `Your place in “${from}” went to another person, as was asked for. What you did in it stays yours.`;
    const come = `You have a place in “${into}”. It was handed on to you.`;
    await mailTo(tx, right.person, (it) => letter(it, `Your place was handed on: ${from}`, gone), now);
    await mailTo(tx, given.person, (it) => letter(it, `You are enrolled: ${into}`, come), now);
    return done();
  });
}
