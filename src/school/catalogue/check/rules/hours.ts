import { type Problem, problem } from '../finding.ts';
import { activitiesIn, type CourseTree } from '../reading/tree.ts';
import { isPractice, numberAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/** By how many hours a certificate may round up. */
const ROUNDING = 0.25;

/**
 * The hours that a certificate states are there to be spent: the activities' minutes add up to them. Nobody need take a
 * quiz for practice, so its minutes are not among them.
 */
export const hours: Rule = { id: 'hours', check: ({ courses }) => courses.flatMap(hourProblems) };

function hourProblems(course: CourseTree): Problem[] {
  const stated = numberAt(course.source, 'hours');
  // Drafts count only in a course that is itself one.
  const counted = activitiesIn(course).filter((it) => (course.draft || !it.draft) && !isPractice(it.source));
  const each = counted.map((it) => numberAt(it.source, 'minutes')?.value);
  // Minutes that can't be read, or no activities at all, are told by other rules; no sum can be said before.
  if (each.length === 0 || each.includes(undefined)) return [];
  const minutes = each.reduce<number>((sum, it) => sum + (it ?? 0), 0);
  if (!stated || !course.source || stated.value <= minutes / 60 + ROUNDING) return [];
  const most = Math.floor((minutes / 60 + ROUNDING) * 4) / 4;
  const remedy = `write \`hours: ${most}\` at most, or correct the minutes of the activities`;
  return [
    problem(
      course.source,
      stated.at,
      `\`hours\` is ${stated.value}, but the activities add up to ${minutes} minutes`,
      remedy,
    ),
  ];
}
