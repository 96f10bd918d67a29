import { write } from '../../../../db/client.ts';
import type { Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { done, refused } from '../../outcome.ts';
import { moveRight } from '../rights/change.ts';
import { cohortCancelled, waitCancelled } from './messages.ts';
import { stillIn } from './stillIn.ts';
import { endWait, findCohort, keepCohort, membersOf, waitingFor } from './store.ts';
import { NO_COHORT } from './takePlace.ts';
import { mailTo } from './tell.ts';

/**
 * A registrar cancels a cohort. Nobody loses the course by it: its students have it open at once, without dates, for as long
 * as they would have had it, and are told; so is who waited. @param now in ms.
 * Refused to others, and for cohorts that are unknown or cancelled.
 */
export function cancelCohort(registrar: Person, id: string, now: number) {
  return write(async (tx) => {
    if (!registrar.registrar) return refused('not-registrar');
    const cohort = await findCohort(tx, id);
    if (!cohort || cohort.cancelledAt !== null) return refused('unknown-cohort');
    await keepCohort(tx, id, { cancelledAt: now });
    const [members, waiting] = [await membersOf(tx, id), await waitingFor(tx, id)];
    await record(tx, {
      ...{ at: now, actor: registrar.id, action: 'cohort-cancelled', subject: `cohort/${id}` },
      details: { members: members.length, waiting: waiting.length },
    });
    const doing = { by: registrar.id, at: now };
    for (const { right } of members) await moveRight(tx, right, 'cohort-cancelled', NO_COHORT, doing);
    for (const person of stillIn(members)) await mailTo(tx, person, (to) => cohortCancelled(to, cohort), now);
    for (const { person } of waiting) {
      await endWait(tx, { cohort: id, person }, 'cancelled', now);
      await mailTo(tx, person, (to) => waitCancelled(to, cohort), now);
    }
    return done();
  });
}
