import { write } from '../../../db/client.ts';
import { formatDay } from '../../platform/format.ts';
import type { Person } from '../accounts/index.ts';
import { done, refused } from '../outcome.ts';
import { mailTo } from './cohorts/tell.ts';
import { letter, titleOf } from './letter.ts';
import { extend } from './rights/change.ts';
import { findRight } from './rights/store.ts';

/**
 * A registrar moves the end of a right to a later day; the student is told. It may have passed: then the course is open
 * again. @param until the new end, in ms. @param now in ms.
 * Refused to others, for a right without an end or that was given up, and for an end that is not later.
 */
export function extendRight(registrar: Person, id: string, until: number, reason: string, now: number) {
  return write(async (tx) => {
    if (!registrar.registrar) return refused('not-registrar');
    const right = await findRight(tx, id);
    const held = right?.attendance === 'attending' || right?.attendance === 'on-leave';
    if (!right || right.until === null || !held) return refused('no-end');
    if (until <= Math.max(right.until, now)) return refused('not-later');
    await extend(tx, right, until, { by: registrar.id, at: now, details: { reason } });
    const title = titleOf(right.course);
    const text = `Your access to “${title}” now ends on ${formatDay(until)}.`;
    await mailTo(tx, right.person, (to) => letter(to, `Longer access: ${title}`, text), now);
    return done();
  });
}
