import { write } from '../../../../db/client.ts';
import type { Person } from '../../accounts/index.ts';
import { done, refused } from '../../outcome.ts';
import { moveRight } from '../rights/change.ts';
import { decidePlace, opensAtOf } from './decidePlace.ts';
import { movedTo } from './messages.ts';
import { offerPlaces } from './offerPlaces.ts';
import { placeFacts } from './placeFacts.ts';
import { keepsPlace } from './stillIn.ts';
import { endWait, findCohort, membersOf } from './store.ts';
import { mailTo } from './tell.ts';

/**
 * A registrar moves a student to another cohort of the same course, also to one that has begun. Their place goes to who
 * waits; they are told. @param now in ms.
 * Refused to others, for who is not in the cohort, and as `decidePlace` says of the other one.
 */
export function moveMember(registrar: Person, asked: { from: string; to: string; person: string }, now: number) {
  return write(async (tx) => {
    if (!registrar.registrar) return refused('not-registrar');
    const [from, { cohort, ...facts }] = [await findCohort(tx, asked.from), await placeFacts(tx, asked.to, now)];
    const members = await membersOf(tx, asked.from);
    const own = members.filter((it) => it.person.id === asked.person && keepsPlace(it.right));
    if (!from || own.length === 0) return refused('unknown-member');
    const other = cohort?.course === from.course && cohort.id !== from.id ? cohort : undefined;
    const decision = decidePlace({ cohort: other, ...facts }, asked.person, now);
    if (!decision.ok && decision.reason !== 'cohort-closed') return decision;
    if (!other) return refused('unknown-cohort');
    const place = { cohort: other.id, opensAt: opensAtOf(other) };
    for (const { right } of own) await moveRight(tx, right, 'cohort-moved', place, { by: registrar.id, at: now });
    await endWait(tx, { cohort: other.id, person: asked.person }, 'took-it', now);
    await mailTo(tx, asked.person, (to) => movedTo(to, from, other), now);
    await offerPlaces(tx, from.id, now);
    return done();
  });
}
