import { decideCounting } from '../../assessment/index.ts';
import type { Graded } from './fact.ts';
import type { LeafOf } from './requirement.ts';

/** Of each attempt the grade that it has: its newest. In the order of the attempts. */
export const newestGrades = (graded: readonly Graded[]): Graded[] =>
  [...Map.groupBy(graded, (it) => it.attempt).values()]
    .map((all) => all.reduce((a, b) => ((b.at - a.at || b.grading - a.grading) > 0 ? b : a)))
    .toSorted((a, b) => a.number - b.number);

/** What a quiz's attempts come to by the grades that they have. */
export function countingOf({ counts, pass }: LeafOf<'quiz'>, graded: readonly Graded[]) {
  const attempts = newestGrades(graded).map(({ attempt, number, at, earned, possible, passed }) => ({
    ...{ id: attempt, number },
    result: { gradedAt: at, earned, possible, passed },
  }));
  return decideCounting(attempts, { counts, pass });
}

/** The grades that count: the one that does, or all where it is their mean. */
export function countingGrades(leaf: LeafOf<'quiz'>, graded: readonly Graded[]): Graded[] {
  const { attempt } = countingOf(leaf, graded);
  return newestGrades(graded).filter((it) => attempt === undefined || it.attempt === attempt);
}
