import { findPerson, findPersonByEmail } from '../../accounts/index.ts';
import { type Done, done, type Refused, refused } from '../../outcome.ts';
import { readPeriod, type Scope } from './scope.ts';

/** What an audit is about as someone types it; an empty text asks for nothing. */
export interface TypedScope {
  /** E-mail address or id of an account. */
  learner?: string | undefined;
  /** A course's id. */
  course?: string | undefined;
  /** First and last day. */
  from?: string | undefined;
  to?: string | undefined;
}

export type ScopeRefusal = 'nothing-asked' | 'unknown-learner' | 'no-period';

/** Reads what an audit is about. */
export async function readScope(typed: TypedScope): Promise<Done<{ scope: Scope }> | Refused<ScopeRefusal>> {
  const [learner = '', course = '', from = '', to = ''] = [typed.learner, typed.course, typed.from, typed.to].map(
    (it) => it?.trim(),
  );
  const person = await (learner.includes('@') ? findPersonByEmail(learner) : findPerson(learner));
  if (learner && !person) return refused('unknown-learner');
  const period = from || to ? readPeriod(from, to) : undefined;
  if ((from || to) && !period) return refused('no-period');
  const scope: Scope = { ...(person && { learner: person.id }), ...(course && { course }), ...(period && { period }) };
  return Object.keys(scope).length === 0 ? refused('nothing-asked') : done({ scope });
}
