import type { Fields, FormState } from '../../platform/form.ts';
import { type CaseVersion, type GivenMark, type MarkProblem, markProblemText } from '../../school/cases/index.ts';
import { wholeNumber } from './draftFields.ts';

/** Names of the fields of a criterion. */
export const levelField = (criterion: string): string => `${criterion}.level`;
export const commentField = (criterion: string): string => `${criterion}.comment`;

/** What a marker has posted. A level or outcome that was not chosen is missing. */
export function givenMark(fields: Fields, { rubric }: Pick<CaseVersion, 'rubric'>): GivenMark {
  const levels = rubric.flatMap(({ id }): [string, number][] => {
    const level = wholeNumber(fields.get(levelField(id)));
    return level === undefined ? [] : [[id, level]];
  });
  const outcome = fields.get('outcome');
  return {
    levels: Object.fromEntries(levels),
    comments: Object.fromEntries(rubric.map(({ id }) => [id, fields.get(commentField(id)).trim()])),
    comment: fields.get('comment').trim(),
    outcome: outcome === 'passed' || outcome === 'returned' ? outcome : undefined,
  };
}

/** The posted form with what is wrong beside its fields. */
export function unfitForm(fields: Fields, problems: readonly MarkProblem[]): FormState {
  const errors = problems.map((it): [string, string] => [fieldOf(it), markProblemText(it)]);
  return { values: fields.toObject(), errors: Object.fromEntries(errors) };
}

function fieldOf(problem: MarkProblem): string {
  switch (problem.about) {
    case 'level':
      return levelField(problem.criterion);
    case 'criterion-comment':
      return commentField(problem.criterion);
    case 'comment':
    case 'outcome':
      return problem.about;
  }
}
