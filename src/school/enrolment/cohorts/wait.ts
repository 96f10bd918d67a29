import { write } from '../../../../db/client.ts';
import { newId } from '../../../platform/tokens.ts';
import type { Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { done, refused } from '../../outcome.ts';
import { accessAt } from '../rights/decideStanding.ts';
import { findEnrolment } from '../store.ts';
import { decidePlace, type PlaceRefusal } from './decidePlace.ts';
import { offerPlaces } from './offerPlaces.ts';
import { placeFacts } from './placeFacts.ts';
import { addWait, endWait } from './store.ts';

export type WaitRefusal = Exclude<PlaceRefusal, 'cohort-full'> | 'place-free' | 'already-enrolled';

/**
 * Somebody waits for a place in a cohort that is full; asked for twice, it is one wait. Refused where there is a place to
 * be had, or none to wait for, and to whoever is in the course. @param now in ms.
 */
export function waitForPlace(person: Person, cohort: string, now: number) {
  return write(async (tx) => {
    const facts = await placeFacts(tx, cohort, now);
    const decision = decidePlace(facts, person.id, now);
    if (!facts.cohort) return refused<WaitRefusal>('unknown-cohort');
    if (decision.ok) return refused<WaitRefusal>('place-free');
    if (decision.reason !== 'cohort-full') return refused<WaitRefusal>(decision.reason);
    const enrolment = await findEnrolment(tx, person.id, facts.cohort.course);
    const access = enrolment && accessAt(enrolment, now);
    if (access === 'open' || access === 'not-begun') return refused<WaitRefusal>('already-enrolled');
    await addWait(tx, { id: newId(), cohort, person: person.id, joinedAt: now });
    await record(tx, { at: now, actor: person.id, action: 'wait-began', subject: `cohort/${cohort}` });
    return done();
  });
}

/** Somebody waits no longer; a place that they were offered goes to the next. Who does not wait changes nothing. @param now in ms. */
export function stopWaiting(person: Person, cohort: string, now: number) {
  return write(async (tx) => {
    if (!(await endWait(tx, { cohort, person: person.id }, 'left', now))) return done();
    await record(tx, { at: now, actor: person.id, action: 'wait-ended', subject: `cohort/${cohort}` });
    await offerPlaces(tx, cohort, now);
    return done();
  });
}
