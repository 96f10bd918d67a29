import { now } from '../../../../platform/clock.ts';
import { judge, type Requirement, type Verdict } from '../../../boards/index.ts';
import { courseFacts } from '../../hours/courseFacts.ts';
import type { Position } from '../finding.ts';
import { catalogueOf } from './assembled.ts';
import type { Source } from './source.ts';
import type { CourseTree, SchoolTree } from './tree.ts';
import { textsAt, valuesAt } from './values.ts';

/** Today, in UTC: approvals are held against the rules that hold now. */
export const today = (): string => new Date(now()).toISOString().slice(0, 10);

/** An approval as it stands in a course.yaml or school.yaml, and whether it holds today. */
export interface WrittenApproval {
  source: Source;
  board: string;
  at: Position;
  /** Where it stands in its list. */
  index: number;
}

/** Approvals in a file that hold today; those of the past are kept for what was issued under them. */
export const approvalsIn = (source: Source | undefined): WrittenApproval[] =>
  textsAt(source, 'approvals.*.board').flatMap(({ value, at, path }) => {
    const index = Number(path[1]);
    const until = dayAt(source, `approvals.${index}.until`);
    return source && (until === undefined || until >= today()) ? [{ source, board: value, at, index }] : [];
  });

const dayAt = (source: Source | undefined, pattern: string): string | undefined =>
  valuesAt(source, pattern).map(({ value }) =>
    value instanceof Date ? value.toISOString().slice(0, 10) : String(value),
  )[0];

/** What a board that approved a course says of it today. */
export interface ApprovedCourse {
  approval: WrittenApproval;
  verdict: Verdict;
}

/** The approvals of a course, each held against the board's rules. Nothing for files that can't be read. */
export function approvedCourse(school: SchoolTree, tree: CourseTree): ApprovedCourse[] {
  const catalogue = catalogueOf(school, tree.draft);
  const course = catalogue?.courses.find((it) => it.id === tree.id);
  if (!catalogue || !course) return [];
  const facts = courseFacts(course, catalogue);
  return approvalsIn(tree.source).flatMap((approval) => {
    const board = catalogue.boards.find((it) => it.id === approval.board);
    return board ? [{ approval, verdict: judge(board, facts, today()) }] : [];
  });
}

/** Verified requirements of some kinds that a course does not meet. */
export const missingOf = ({ requirements }: Verdict, kinds: readonly Requirement['rule']['rule'][]): Requirement[] =>
  requirements.filter((it) => it.status === 'missing' && kinds.includes(it.rule.rule));
