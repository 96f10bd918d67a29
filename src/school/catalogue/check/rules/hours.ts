import { hoursOf } from '../../hours/hoursOf.ts';
import { type Problem, problem } from '../finding.ts';
import { catalogueOf } from '../reading/assembled.ts';
import { bodyOf } from '../reading/body.ts';
import { valueOf } from '../reading/match.ts';
import type { CourseTree, SchoolTree } from '../reading/tree.ts';
import { numberAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/** By how much the declared hours may differ from what the course makes: a quarter hour, or this share. */
const QUARTER = 0.25;
const SHARE = 0.05;

/**
 * The hours that a certificate states are there to be spent: they are those that follow from the words, the films and
 * the assessments of the course. Practice that nobody supervises, and quizzes for practice, make none.
 */
export const hours: Rule = {
  id: 'hours',
  check: (school) => school.courses.flatMap((it) => hourProblems(school, it)),
};

function hourProblems(school: SchoolTree, tree: CourseTree): Problem[] {
  const stated = numberAt(tree.source, 'hours');
  const catalogue = catalogueOf(school, tree.draft);
  const course = catalogue?.courses.find((it) => it.id === tree.id);
  if (!stated || !tree.source || !catalogue || !course || !isWhole(school, tree)) return [];
  const made = hoursOf(course, catalogue);
  if (made.activities.length === 0 || agrees(stated.value, made.computed)) return [];
  const nearest = Math.max(QUARTER, Math.round(made.computed / QUARTER) * QUARTER);
  const part = (minutes: number) => Math.round(minutes);
  return [
    problem(
      tree.source,
      stated.at,
      `\`hours\` is ${stated.value}, but the course makes ${made.computed.toFixed(2)}: ` +
        `${made.words} words read in ${part(made.reading)} minutes, ${part(made.video)} of film, ` +
        `${part(made.assessment)} of assessment; ${part(made.practice)} of practice count nothing`,
      `write \`hours: ${nearest}\`, or publish what takes the time`,
    ),
  ];
}

/** What makes hours agree, with what floating point adds. */
const agrees = (stated: number, made: number): boolean =>
  Math.abs(stated - made) <= Math.max(QUARTER, made * SHARE) + 1e-9;

/** Whether every file of a course can be read: of others no sum can be made, and other rules tell of them. */
const isWhole = ({ sources }: SchoolTree, { path }: CourseTree): boolean =>
  sources
    .filter((it) => it.path.startsWith(`${path}/`) && !['captions', 'figure'].includes(it.kind))
    .every((it) => valueOf(it) !== undefined && bodyOf(it).flaws.length === 0);
