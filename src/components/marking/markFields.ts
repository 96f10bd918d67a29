import { EMPTY_FORM, type Fields, type FormState } from '../../platform/form.ts';
import {
  type BankWishes,
  type CaseVersion,
  type GivenMark,
  type MarkProblem,
  markProblemText,
  type Reading,
  ROLES,
  type Role,
} from '../../school/cases/index.ts';
import {
  addField,
  commentField,
  fieldOfProblem,
  givenByRubric,
  keepField,
  levelField,
  wholeField,
} from './rubricFields.ts';

const OUTCOMES = ['passed', 'returned'] as const;

/** A marking as it was posted, which reading the page showed, and what is asked of the comment bank. */
export interface Posted {
  given: GivenMark;
  role: Role | undefined;
  wishes: BankWishes;
}

/** What a marker has posted. A level or outcome that was not chosen is missing. */
export function givenMark(fields: Fields, { rubric }: Pick<CaseVersion, 'rubric'>): Posted {
  const outcome = OUTCOMES.find((it) => it === fields.get('outcome'));
  const answer = fields.get('answer').trim();
  const given = {
    ...givenByRubric(fields, rubric),
    outcome,
    ...(answer !== '' && { answer }),
  };
  const wishes = {
    add: Object.fromEntries(rubric.map(({ id }) => [id, fields.getAll(addField(id))])),
    keep: rubric.map(({ id }) => id).filter((id) => fields.get(keepField(id)) !== ''),
  };
  return { given, role: ROLES.find((it) => it === fields.get('role')), wishes };
}

/** The form of a desk as it is first shown: with what its marker has saved. */
export function formOfMark(reading: Reading | undefined): FormState {
  const standing = reading?.standing;
  if (standing?.kind !== 'mine' || !standing.mark.draft) return EMPTY_FORM;
  const { levels, comments, comment, outcome, answer } = standing.mark.draft;
  const values = {
    ...Object.fromEntries(Object.entries(levels).map(([id, level]) => [levelField(id), String(level)])),
    ...Object.fromEntries(Object.entries(comments).map(([id, text]) => [commentField(id), text])),
    [wholeField()]: comment,
    ...(outcome && { outcome }),
    ...(answer && { answer }),
  };
  return { values, errors: {} };
}

/** A desk's form with what was posted, and what is wrong beside its fields. */
export function unfitForm(form: FormState, fields: Fields, problems: readonly MarkProblem[]): FormState {
  const errors = problems.map((it): [string, string] => [fieldOf(it), markProblemText(it)]);
  return { values: { ...form.values, ...fields.toObject() }, errors: Object.fromEntries(errors) };
}

function fieldOf(problem: MarkProblem): string {
  switch (problem.about) {
    case 'outcome':
    case 'answer':
      return problem.about;
    case 'comment':
      return wholeField();
    default:
      return fieldOfProblem(problem);
  }
}

/** What a marker has typed, to be copied where it could not be kept: comments, and an answer. */
export const wordsTyped = (fields: Fields): string[] =>
  fields.entries.filter(([name, value]) => /comment$|^answer$/.test(name) && value.trim() !== '').map(([, it]) => it);
