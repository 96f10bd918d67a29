import type { Fields } from '../../platform/form.ts';
import type { Criterion, RubricMark, RubricProblem } from '../../school/items/index.ts';

/** What stands before the names of a rubric's fields: nothing, or where a page holds several the one that they are of. */
const before = (of: string): string => (of === '' ? '' : `${of}.`);

/** Names of the fields of a criterion, and of the comment on the whole. Ids hold no dot, so names can't meet. */
export const levelField = (criterion: string, of = ''): string => `${before(of)}${criterion}.level`;
export const commentField = (criterion: string, of = ''): string => `${before(of)}${criterion}.comment`;
/** Ids of comments of the bank to add to a criterion's, and whether its comment is to be kept there. */
export const addField = (criterion: string): string => `${criterion}.bank`;
export const keepField = (criterion: string): string => `${criterion}.keep`;
export const wholeField = (of = ''): string => `${before(of)}comment`;

/** What a marker has posted by a rubric. A level that was not chosen is missing. */
export function givenByRubric(fields: Fields, rubric: readonly Criterion[], of = ''): RubricMark {
  const levels = rubric.flatMap(({ id }): [string, number][] => {
    const level = fields.get(levelField(id, of));
    return /^\d{1,3}$/.test(level) ? [[id, Number(level)]] : [];
  });
  return {
    levels: Object.fromEntries(levels),
    comments: Object.fromEntries(rubric.map(({ id }) => [id, fields.get(commentField(id, of)).trim()])),
    comment: fields.get(wholeField(of)).trim(),
  };
}

/** The field that a problem is about. */
export function fieldOfProblem(problem: RubricProblem, of = ''): string {
  switch (problem.about) {
    case 'level':
      return levelField(problem.criterion, of);
    case 'criterion-comment':
      return commentField(problem.criterion, of);
    case 'comment':
      return wholeField(of);
  }
}
