import type { Diploma } from '../catalogue/index.ts';
import { type Done, done, type Refused, refused } from '../outcome.ts';

/** Whether a course's certificate is due. Once issued it is never issued again, not even after a revocation. */
export function decideCourseAward(facts: { held: boolean; complete: boolean }): Done | Refused<'held' | 'incomplete'> {
  if (facts.held) return refused('held');
  return facts.complete ? done() : refused('incomplete');
}

export interface DiplomaFacts {
  held: boolean;
  /** Ids of the courses whose certificates the person holds, revoked ones left out. */
  standing: ReadonlySet<string>;
  /** Different case studies passed in the diploma's courses. */
  casesPassed: number;
}

/** Whether a diploma is due: a standing certificate of each of its courses, and as many passed cases as it asks for. */
export function decideDiplomaAward(
  diploma: Pick<Diploma, 'courses' | 'requirements'>,
  facts: DiplomaFacts,
): Done | Refused<'held' | 'courses-missing' | 'cases-missing'> {
  if (facts.held) return refused('held');
  if (!diploma.courses.every((it) => facts.standing.has(it))) return refused('courses-missing');
  return facts.casesPassed >= diploma.requirements.cases ? done() : refused('cases-missing');
}
