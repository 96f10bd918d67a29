import { write } from '../../../../db/client.ts';
import { newId } from '../../../platform/tokens.ts';
import type { Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { findCourse } from '../../catalogue/index.ts';
import { done, refused } from '../../outcome.ts';
import { type CohortTerms, decideTerms } from './decideTerms.ts';
import { addCohort } from './store.ts';

/** A registrar makes a cohort of a course. Refused to others, for unknown courses, and as `decideTerms` says. @param now in ms. */
export function makeCohort(registrar: Person, course: string, terms: CohortTerms, now: number) {
  return write(async (tx) => {
    if (!registrar.registrar) return refused('not-registrar');
    if (!findCourse(course)) return refused('unknown-course');
    const decision = decideTerms(undefined, terms, now);
    if (!decision.ok) return decision;
    const id = newId();
    await addCohort(tx, { ...terms, id, course, createdAt: now, createdBy: registrar.id, cancelledAt: null });
    await record(tx, {
      ...{ at: now, actor: registrar.id, action: 'cohort-made', subject: `cohort/${id}` },
      details: { course, ...terms },
    });
    return done({ id });
  });
}
