import { basename } from 'node:path';
import { besideCase } from '../../entries.ts';
import { type Problem, problem, START } from '../finding.ts';
import type { Source } from './source.ts';
import { activitiesIn, type SchoolTree } from './tree.ts';

/** A case, and the files beside it. */
export interface CaseFiles {
  study: Source;
  patient: Source | undefined;
  samples: Source | undefined;
}

/** Every case of the school with the files beside it. */
export function casesIn({ courses, sources }: SchoolTree): CaseFiles[] {
  const files = new Map(sources.map((it) => [it.path, it]));
  return courses
    .flatMap(activitiesIn)
    .filter((it) => it.source.kind === 'case')
    .map(({ source }) => ({
      study: source,
      patient: files.get(besideCase(source.path, 'patient')),
      samples: files.get(besideCase(source.path, 'samples')),
    }));
}

/** Files of a kind that lie beside no case: nobody would ever read them. @param what as in “the patient”. */
export function withoutCase(school: SchoolTree, kind: 'patient' | 'samples', what: string): Problem[] {
  const owned = new Set(casesIn(school).map((it) => it[kind]));
  return school.sources
    .filter((it) => it.kind === kind && !owned.has(it))
    .map((it) => {
      const study = basename(it.path).replace(`.${kind}.yaml`, '.case.mdx');
      return problem(it, START, `${what} to no case`, `name the file like its case; there is no ${study}`);
    });
}
