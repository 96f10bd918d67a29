import type { Fields, FormState } from '../../platform/form.ts';
import { type CaseVersion, type GivenMark, type MarkProblem, markProblemText } from '../../school/cases/index.ts';
import { fieldOfProblem, givenByRubric, wholeField } from '../marking/rubricFields.ts';

/** What a marker has posted. A level or outcome that was not chosen is missing. */
export function givenMark(fields: Fields, { rubric }: Pick<CaseVersion, 'rubric'>): GivenMark {
  const outcome = fields.get('outcome');
  return {
    ...givenByRubric(fields, rubric),
    outcome: outcome === 'passed' || outcome === 'returned' ? outcome : undefined,
  };
}

/** The posted form with what is wrong beside its fields. */
export function unfitForm(fields: Fields, problems: readonly MarkProblem[]): FormState {
  const errors = problems.map((it): [string, string] => [fieldOf(it), markProblemText(it)]);
  return { values: fields.toObject(), errors: Object.fromEntries(errors) };
}

function fieldOf(problem: MarkProblem): string {
  if (problem.about === 'outcome') return 'outcome';
  return problem.reason === 'comment-missing' ? wholeField() : fieldOfProblem(problem);
}
