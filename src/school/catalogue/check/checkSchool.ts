import type { Catalogue } from '../types.ts';
import { byPlace, type Finding } from './finding.ts';
import { catalogueOf } from './reading/assembled.ts';
import type { Folders } from './reading/source.ts';
import { activitiesIn, readTree, type SchoolTree } from './reading/tree.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules.ts';
import { withoutSilenced } from './silencing.ts';

/** Everything that is wrong with a school's files, drafts too, in order of file and line. Throws where a folder can't be read. */
export const checkSchool = (folders: Folders): Finding[] => reportOn(folders).findings;

/** What some rules find in a tree, silenced or not. */
export const findingsIn = (school: SchoolTree, rules: readonly Rule[]): Finding[] =>
  rules.flatMap((rule) => rule.check(school).map((it) => ({ ...it, rule: rule.id })));

/** What was found, with the numbers of what was looked at. */
export interface Report {
  findings: Finding[];
  courses: number;
  modules: number;
  activities: number;
  /** What was read, without what could not be. */
  catalogue: Catalogue | undefined;
}

/** As `checkSchool`, with what to say at the end. */
export function reportOn(folders: Folders): Report {
  const school = readTree(folders);
  const modules = school.courses.flatMap((it) => it.modules);
  const activities = school.courses.flatMap(activitiesIn);
  return {
    findings: withoutSilenced(school, RULES, findingsIn(school, RULES)).sort(byPlace),
    courses: school.courses.length,
    modules: modules.length,
    activities: activities.length,
    catalogue: catalogueOf(school, false),
  };
}
