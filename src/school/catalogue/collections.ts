import { type CollectionEntry, type CollectionKey, getCollection } from 'astro:content';
import { assemble } from './assemble.ts';
import type { Entry } from './entries.ts';
import type { Catalogue } from './types.ts';

/**
 * Reads the catalogue from Astro's content collections: for the site itself, where commands use `readCatalogue`.
 * It stays out of `index.ts`, because `astro:content` exists only in a build.
 */
export async function collectCatalogue(drafts: boolean): Promise<Catalogue> {
  const [
    courses,
    modules,
    lessons,
    checks,
    quizzes,
    pools,
    cases,
    patients,
    samples,
    films,
    instructors,
    diplomas,
    boards,
    bundles,
    refunds,
    school,
    references,
    uses,
  ] = await Promise.all([
    entries('courses'),
    entries('modules'),
    entries('lessons'),
    entries('selfChecks'),
    entries('quizzes'),
    entries('pools'),
    entries('cases'),
    entries('patients'),
    entries('samples'),
    entries('films'),
    entries('instructors'),
    entries('diplomas'),
    entries('boards'),
    entries('bundles'),
    entries('refunds'),
    entries('school'),
    entries('references'),
    entries('uses'),
  ]);
  const [own] = school;
  if (!own) throw new Error('content/school.yaml is missing');
  return assemble(
    {
      courses: [
        ...courses,
        ...modules,
        ...lessons,
        ...checks,
        ...quizzes,
        ...pools,
        ...cases,
        ...patients,
        ...samples,
        ...films,
      ],
      instructors,
      diplomas,
      boards,
      bundles,
      refunds,
      school: own.data,
      references: references.map((it) => it.data),
      uses,
    },
    drafts,
  );
}

async function entries<C extends CollectionKey>(name: C): Promise<Entry<CollectionEntry<C>['data']>[]> {
  return (await getCollection(name)).map((entry) => ({ file: entry.id, data: entry.data }));
}
