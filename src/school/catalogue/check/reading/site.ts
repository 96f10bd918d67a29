import { paths } from '../../../../paths.ts';
import { fileId, type Source } from './source.ts';
import { activitiesIn, type SchoolTree } from './tree.ts';
import { saysDraft } from './values.ts';

/** A page that a text can link to. */
export interface SitePage {
  /** The file that it is made from, if it is one file. */
  source?: Source | undefined;
  draft?: boolean;
}

/** The pages of a school by their address. */
export type Site = ReadonlyMap<string, SitePage>;

type Entry = [address: string, page: SitePage];

/** Every address that a text may link to: what people write, and the pages of the site for everyone. */
export function siteOf(school: SchoolTree): Site {
  const of = (kind: Source['kind'], path: (id: string) => string): Entry[] =>
    school.sources
      .filter((it) => it.kind === kind)
      .map((it) => [path(fileId(it)), { source: it, draft: saysDraft(it) }]);
  const entries: Entry[] = [
    ...Object.values(paths).flatMap((it): Entry[] => (typeof it === 'string' ? [[it, {}]] : [])),
    ...school.courses.map((it): Entry => [paths.course(it.id), it]),
    ...school.courses.flatMap(activitiesIn).map((it): Entry => [paths.activity(it.path), it]),
    ...[...school.atlas].map(([id, source]): Entry => [paths.structure(id), { source }]),
    ...of('term', paths.term),
    ...school.bibliography.references.map((it): Entry => [paths.reference(it.key), {}]),
    ...of('diploma', paths.diploma),
    ...of('guide', paths.guidePage),
    ...of('page', paths.page),
  ];
  // Of two files with one address the first stands for both.
  return new Map(entries.toReversed());
}
