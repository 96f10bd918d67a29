import { type Problem, problem } from '../finding.ts';
import { cyclesIn } from '../reading/cycles.ts';
import { requirementsOf } from '../reading/requirements.ts';
import { type ActivityTree, activitiesIn, type CourseTree } from '../reading/tree.ts';
import { placeOf } from '../reading/values.ts';
import type { Rule } from '../rule.ts';
import { circlesWithin } from './prerequisiteCycles.ts';

/**
 * Every activity of a course can be opened. Modules may each wait rightly for modules and activities for activities,
 * and yet stop each other: an activity that waits for one in a later module, which waits for its own.
 */
export const neverOpens: Rule = { id: 'never-opens', check: ({ courses }) => courses.flatMap(stopped) };

function stopped(course: CourseTree): Problem[] {
  // A circle of one kind of requirement is told by its own rule.
  if (circlesWithin(course).length > 0) return [];
  // Two of one name are told by `duplicate-id`; here the first stands for both.
  const activities = [
    ...new Map(
      activitiesIn(course)
        .toReversed()
        .map((it) => [it.path, it]),
    ).values(),
  ].toReversed();
  const waits = new Map(activities.map((it) => [it.path, new Set([...byItself(it), ...byItsModule(course, it)])]));
  const open = openable(activities, waits);
  const stuck = activities.filter((it) => !open.has(it.path)).map((it) => it.path);
  const circle = cyclesIn(stuck, (path) => [...(waits.get(path) ?? [])].filter((it) => stuck.includes(it)))[0];
  const first = activities.find((it) => it.path === circle?.[0]);
  if (!circle || !first) return [];
  const shown = [...circle, first.path].map((path) => path.replace(/^[^/]+\//, '')).join(' → ');
  return [
    problem(
      first.source,
      placeOf(first.source, 'requires'),
      `can never be opened, because it waits for itself: ${shown}`,
      'remove a requirement of one of these activities or of their modules',
    ),
  ];
}

const byItself = (it: ActivityTree): string[] =>
  requirementsOf(it.source, 'requires', it.path).map((required) => required.id);

/** Activities of the modules that an activity's module waits for. */
function byItsModule(course: CourseTree, it: ActivityTree): string[] {
  const module = course.modules.find((own) => own.activities.includes(it));
  const required = requirementsOf(module?.source, 'requires').map((own) => own.id);
  return course.modules
    .filter((own) => required.includes(own.id))
    .flatMap((own) => own.activities.map(({ path }) => path));
}

/** The activities that a diligent student comes to. What is required and does not exist stops nobody here. */
function openable(activities: ActivityTree[], waits: Map<string, Set<string>>): Set<string> {
  const open = new Set<string>();
  const known = new Set(activities.map((it) => it.path));
  for (let before = -1; before < open.size; ) {
    before = open.size;
    for (const { path } of activities) {
      if ([...(waits.get(path) ?? [])].every((it) => open.has(it) || !known.has(it))) open.add(path);
    }
  }
  return open;
}
