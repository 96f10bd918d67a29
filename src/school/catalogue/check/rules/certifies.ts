import { type Problem, problem } from '../finding.ts';
import type { CourseTree } from '../reading/tree.ts';
import { isPractice, textsAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/** A certificate certifies an achievement only where something is passed for it. */
export const certifies: Rule = {
  id: 'certifies',
  check: ({ courses }) => courses.flatMap(claimProblems),
};

function claimProblems({ source, modules }: CourseTree): Problem[] {
  const claim = textsAt(source, 'certificate.certifies').find((it) => it.value === 'achievement');
  const assessed = modules
    .flatMap((it) => it.activities)
    .some((it) => it.source.kind === 'case' || (it.source.kind === 'quiz' && !isPractice(it.source)));
  if (!source || !claim || assessed) return [];
  return [
    problem(
      source,
      claim.at,
      'nothing in the course is graded, so its certificate can certify no achievement',
      'write `certifies: completion`, leave the line out, or add a quiz or a case',
    ),
  ];
}
