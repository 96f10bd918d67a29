import type { Criterion } from './rubric.ts';

/** The most that one comment of a marker holds, in characters. */
export const COMMENT_LIMIT = 10_000;

/** What a marker gives: a level (its place, from 0) and a comment for each criterion by its id, a comment on the whole. */
export interface RubricMark {
  levels: Readonly<Record<string, number>>;
  comments: Readonly<Record<string, string>>;
  comment: string;
}

/** What is wrong with what a marker gives, by the part that it is about. */
export type RubricProblem =
  | { about: 'level'; criterion: string; reason: 'level-missing' }
  | { about: 'criterion-comment'; criterion: string; reason: 'comment-long' }
  | { about: 'comment'; reason: 'comment-long' };

/** Everything that is wrong with what a marker gives: each criterion needs a level that it has. */
export function rubricProblems(criteria: readonly Criterion[], given: RubricMark): RubricProblem[] {
  const long = given.comment.length > COMMENT_LIMIT;
  return [
    ...criteria.flatMap((it) => problemsOf(it, given)),
    ...(long ? [{ about: 'comment', reason: 'comment-long' } as const] : []),
  ];
}

function problemsOf({ id, levels }: Criterion, given: RubricMark): RubricProblem[] {
  const level = given.levels[id];
  const known = level !== undefined && Number.isInteger(level) && level >= 0 && level < levels.length;
  const long = (given.comments[id] ?? '').length > COMMENT_LIMIT;
  return [
    ...(known ? [] : [{ about: 'level', criterion: id, reason: 'level-missing' } as const]),
    ...(long ? [{ about: 'criterion-comment', criterion: id, reason: 'comment-long' } as const] : []),
  ];
}

/** What is wrong with a marking by a rubric, as its marker reads it. */
export function rubricProblemText({ reason }: RubricProblem): string {
  switch (reason) {
    case 'level-missing':
      return 'Choose a level.';
    case 'comment-long':
      return `A comment holds at most ${COMMENT_LIMIT.toLocaleString('en')} characters.`;
  }
}
