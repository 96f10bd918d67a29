import { type Problem, problem } from '../finding.ts';
import { meant } from '../reading/nearest.ts';
import { type Requirement, requirementsOf } from '../reading/requirements.ts';
import type { CourseTree, SchoolTree } from '../reading/tree.ts';
import { activitiesIn } from '../reading/tree.ts';
import type { Rule } from '../rule.ts';

/** What has to be done first exists, and is shown where what needs it is shown. */
export const prerequisites: Rule = {
  id: 'prerequisites',
  check: (school) => [
    ...courseProblems(school),
    ...school.courses.flatMap((it) => [...moduleProblems(it), ...activityProblems(it)]),
  ],
};

interface Known {
  id: string;
  draft: boolean;
}

const courseProblems = (school: SchoolTree): Problem[] =>
  school.courses.flatMap((it) => unmet(requirementsOf(it.source, 'prerequisites'), school.courses, it.draft, 'course'));

const moduleProblems = (course: CourseTree): Problem[] =>
  course.modules.flatMap((it) => unmet(requirementsOf(it.source, 'requires'), course.modules, it.draft, 'module'));

const activityProblems = (course: CourseTree): Problem[] => {
  const known = activitiesIn(course).map((it) => ({ id: it.path, draft: it.draft }));
  return activitiesIn(course).flatMap((it) =>
    unmet(requirementsOf(it.source, 'requires', it.path), known, it.draft, 'activity'),
  );
};

function unmet(requirements: Requirement[], known: Known[], draft: boolean, what: string): Problem[] {
  return requirements.flatMap(({ source, written, id, at }) => {
    const own = known.find((it) => it.id === id);
    if (own) {
      return own.draft && !draft
        ? [
            problem(
              source,
              at,
              `requires the ${what} \`${written}\`, which is a draft`,
              'publish it, or remove it here',
            ),
          ]
        : [];
    }
    return [
      problem(source, at, `requires the ${what} \`${written}\`, which does not exist`, remedy(written, id, known)),
    ];
  });
}

/** Proposes what was probably meant. An activity of the same module is written without its module. */
function remedy(written: string, id: string, known: Known[]): string {
  const module = id.split('/').slice(0, -1).join('/');
  const names = known.map((it) =>
    module && it.id.startsWith(`${module}/`) ? it.id.slice(module.length + 1) : it.id.replace(/^[^/]+\//, ''),
  );
  const elsewhere = names.find((it) => it.endsWith(`/${written}`));
  return elsewhere ? `did you mean \`${elsewhere}\`?` : meant(written, names, 'correct the id, or remove it');
}
