import { type Db, write } from '../../../../db/client.ts';
import type { Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { done, refused } from '../../outcome.ts';
import { moveRight } from '../rights/change.ts';
import { opensAtOf } from './decidePlace.ts';
import { type CohortTerms, decideTerms } from './decideTerms.ts';
import { cohortMoved } from './messages.ts';
import { offerPlaces } from './offerPlaces.ts';
import { stillIn } from './stillIn.ts';
import { type Cohort, findCohort, keepCohort, type Member, membersOf } from './store.ts';
import { mailTo } from './tell.ts';

/**
 * A registrar changes a cohort. Where that moves its start or a module, its students are told; with the start, what is
 * left of their access moves. Places that come of it are offered to who waits. Fewer places than students put nobody out.
 * @param now in ms. Refused to others, for cohorts that are unknown or cancelled, and as `decideTerms` says.
 */
export function changeCohort(registrar: Person, id: string, terms: CohortTerms, now: number) {
  return write(async (tx) => {
    if (!registrar.registrar) return refused('not-registrar');
    const kept = await findCohort(tx, id);
    if (!kept || kept.cancelledAt !== null) return refused('unknown-cohort');
    const decision = decideTerms(kept, terms, now);
    if (!decision.ok) return decision;
    await keepCohort(tx, id, terms);
    const changed: Cohort = { ...kept, ...terms };
    const { title, startsAt, closesAt, places, release } = kept;
    await record(tx, {
      ...{ at: now, actor: registrar.id, action: 'cohort-changed', subject: `cohort/${id}` },
      details: { from: { title, startsAt, closesAt, places, release }, to: terms },
    });
    const members = await membersOf(tx, id);
    if (decision.movesStart) await moveMembers(tx, members, changed, { by: registrar.id, at: now });
    if (decision.movesStart || decision.movesModules) {
      for (const person of stillIn(members)) await mailTo(tx, person, (to) => cohortMoved(to, changed), now);
    }
    await offerPlaces(tx, id, now);
    return done();
  });
}

async function moveMembers(tx: Db, members: readonly Member[], cohort: Cohort, doing: { by: string; at: number }) {
  const place = { cohort: cohort.id, opensAt: opensAtOf(cohort) };
  for (const { right } of members) await moveRight(tx, right, 'cohort-changed', place, doing);
}
