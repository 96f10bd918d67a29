import { formatDay } from '../../../../platform/format.ts';
import { type Board, ruleOn } from '../../../boards/index.ts';
import { type Problem, problem } from '../finding.ts';
import { approvalsIn, today, type WrittenApproval } from '../reading/approved.ts';
import { valueOf } from '../reading/match.ts';
import { meant } from '../reading/nearest.ts';
import { fileId } from '../reading/source.ts';
import type { SchoolTree } from '../reading/tree.ts';
import type { Rule } from '../rule.ts';

/** Whoever approved a school or a course has rules that the school knows, and an edition of them that holds today. */
export const approvals: Rule = {
  id: 'approval',
  check: (school) =>
    school.sources
      .filter((it) => it.kind === 'school' || it.kind === 'course')
      .flatMap(approvalsIn)
      .flatMap((it) => approvalProblems(school, it)),
};

function approvalProblems({ sources }: SchoolTree, { source, board: id, at }: WrittenApproval): Problem[] {
  const boards = sources.filter((it) => it.kind === 'board');
  const file = boards.find((it) => fileId(it) === id);
  if (!file) {
    const remedy = meant(id, boards.map(fileId), `write its rules in content/boards/${id}.yaml, or correct the id`);
    return [problem(source, at, `there is no board \`${id}\``, remedy)];
  }
  const board = valueOf(file) as Omit<Board, 'id'> | undefined;
  const on = board && ruleOn({ ...board, id }, today());
  if (!on || on.ok) return [];
  const { edition } = on;
  const wrong =
    on.reason === 'expired'
      ? `the rules of \`${id}\` (edition ${edition.id}) ended on ${dayText(edition.until ?? '')}`
      : `the rules of \`${id}\` (edition ${edition.id}) begin on ${dayText(edition.from)}`;
  return [problem(source, at, wrong, `look up what holds now, and write an edition of it in ${file.path}`)];
}

const dayText = (day: string): string => formatDay(Date.parse(day));
