import type { Db } from '../../../../db/client.ts';
import type { Person } from '../../accounts/index.ts';
import { rulesAt } from '../retention/keeping.ts';
import { draftsOf } from '../retention/store.ts';
import type { PersonFacts } from './plan.ts';
import { courseFactsOf, otherFactsOf } from './store.ts';

/** What the school has of a person, counted, with the rules that apply. @param now in ms. */
export async function factsOf(db: Db, { id, email }: Pick<Person, 'id' | 'email'>, now: number): Promise<PersonFacts> {
  const [courses, others, drafts] = await Promise.all([
    courseFactsOf(db, id),
    otherFactsOf(db, id, email),
    draftsOf(db, { person: id }),
  ]);
  return {
    ...others,
    drafts: drafts.length,
    courses: courses.map((it) => ({ ...it, rules: rulesAt(it.course, now) })),
  };
}
