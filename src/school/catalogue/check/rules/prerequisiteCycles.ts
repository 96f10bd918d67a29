import { type Problem, problem } from '../finding.ts';
import { cyclesIn } from '../reading/cycles.ts';
import { type Requirement, requirementsOf } from '../reading/requirements.ts';
import { activitiesIn, type CourseTree, type SchoolTree } from '../reading/tree.ts';
import type { Rule } from '../rule.ts';

/** Nothing requires itself, by whatever way round: no student could ever begin. */
export const prerequisiteCycles: Rule = {
  id: 'prerequisite-cycle',
  check: (school) => [...ofCourses(school), ...school.courses.flatMap(circlesWithin)],
};

/** Circles within one course: of its modules, and of its activities. */
export const circlesWithin = (course: CourseTree): Problem[] => [...ofModules(course), ...ofActivities(course)];

type Requiring = { id: string; requires: Requirement[] };

const ofCourses = (school: SchoolTree): Problem[] =>
  circles(school.courses.map((it) => ({ id: it.id, requires: requirementsOf(it.source, 'prerequisites') })));

const ofModules = (course: CourseTree): Problem[] =>
  circles(course.modules.map((it) => ({ id: it.id, requires: requirementsOf(it.source, 'requires') })));

const ofActivities = (course: CourseTree): Problem[] =>
  circles(
    activitiesIn(course).map((it) => ({ id: it.path, requires: requirementsOf(it.source, 'requires', it.path) })),
  );

function circles(all: Requiring[]): Problem[] {
  const requirementsFrom = (id: string) => all.find((it) => it.id === id)?.requires ?? [];
  const next = (id: string) => requirementsFrom(id).map((it) => it.id);
  return cyclesIn(
    all.map((it) => it.id),
    next,
  ).flatMap((cycle) => {
    const [first = '', second = first] = cycle;
    const step = requirementsFrom(first).find((it) => it.id === second);
    const shown = [...cycle, first].map((id) => id.replace(/^[^/]+\//, '')).join(' → ');
    return step
      ? [
          problem(
            step.source,
            step.at,
            `requirements go round in a circle: ${shown}`,
            'remove one of these requirements',
          ),
        ]
      : [];
  });
}
