import { remedyText, ruleText } from '../../../boards/index.ts';
import { type Problem, problem } from '../finding.ts';
import { type ApprovedCourse, approvedCourse, missingOf } from '../reading/approved.ts';
import type { Rule } from '../rule.ts';

/**
 * A course that a board approved is what the board's verified rules ask of it: home study with a test that is marked,
 * say, or with its gap and its authors' interests stated. What could not be looked up is never asked for.
 */
export const approvalTerms: Rule = {
  id: 'approval-terms',
  check: (school) => school.courses.flatMap((it) => approvedCourse(school, it).flatMap(termProblems)),
};

const termProblems = ({ approval: { source, at }, verdict }: ApprovedCourse): Problem[] =>
  missingOf(verdict, ['graded-test', 'achievement', 'states', 'evaluation', 'records', 'approval']).map((it) =>
    problem(
      source,
      at,
      `${verdict.board.short} approved the course, and asks: ${lower(ruleText(it.rule))}`,
      `${lower(remedyText(it, verdict.board.short)).replace(/\.$/, '')} (${it.rule.source.url})`,
    ),
  );

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
