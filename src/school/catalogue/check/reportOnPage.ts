import { sep } from 'node:path';
import { besideCase, checksBeside } from '../entries.ts';
import { findingsIn } from './checkSchool.ts';
import { byPlace, type Finding } from './finding.ts';
import type { Folders, Source } from './reading/source.ts';
import { activitiesIn, type CourseTree, readTree } from './reading/tree.ts';
import { RULES } from './rules.ts';
import { withoutSilenced } from './silencing.ts';

/** What an author wants to know of one page of a course. */
export interface PageReport {
  /** The file that makes the page. */
  file: string;
  /** Whether it, its module or its course is a draft. */
  draft: boolean;
  /** What is wrong with it; for a course, with anything in its folder. */
  findings: Finding[];
}

/**
 * Looks at the files that make a page. Works for a page whose file is broken, too.
 * @param page COURSE, or COURSE/MODULE/ACTIVITY. Undefined where no file makes such a page.
 */
export function reportOnPage(folders: Folders, page: string): PageReport | undefined {
  const school = readTree(folders);
  const [id] = page.split('/');
  const course = school.courses.find((it) => it.id === id);
  const own = course && (page === id ? wholeCourse(course) : activityOf(course, page));
  if (!own) return undefined;
  const findings = withoutSilenced(school, RULES, findingsIn(school, RULES)).filter((it) => own.holds(it.file));
  return { file: own.file, draft: own.draft, findings: findings.sort(byPlace) };
}

const wholeCourse = ({ path, source, draft }: CourseTree) =>
  source && { file: source.path, draft, holds: (file: string) => file.startsWith(path + sep) };

function activityOf(course: CourseTree, page: string) {
  const found = activitiesIn(course).find((it) => it.path === page);
  const files = found && [found.source.path, ...beside(found.source)];
  return (
    found && { file: found.source.path, draft: found.draft, holds: (file: string) => files?.includes(file) ?? false }
  );
}

/** The files that belong to the page of an activity. */
const beside = ({ kind, path }: Source): string[] =>
  kind === 'case' ? [besideCase(path, 'patient'), besideCase(path, 'samples')] : [checksBeside(path)];
