import { EMPTY_FORM, type Fields, type FormState } from '../../platform/form.ts';
import type { EssayForMarker, GivenEssayMark, UnfitEssays } from '../../school/assessment/index.ts';
import { rubricProblemText } from '../../school/items/index.ts';
import { wholeNumber } from '../cases/draftFields.ts';
import { commentField, fieldOfProblem, givenByRubric, levelField, wholeField } from '../marking/rubricFields.ts';

/** The field that names the mark which the page showed, by its moment. */
export const seenField = (item: string): string => `${item}.seen`;

/** What a marker has posted, by item. An essay that has no mark yet and was left empty is for another time. */
export function givenEssays(fields: Fields, essays: readonly EssayForMarker[]): Map<string, GivenEssayMark> {
  const all = essays.map(({ item, rubric, mark }) => {
    const given = { ...givenByRubric(fields, rubric, item.id), seen: wholeNumber(fields.get(seenField(item.id))) ?? 0 };
    return { item: item.id, given, left: mark === undefined && isEmpty(given) };
  });
  return new Map(all.filter((it) => !it.left).map(({ item, given }) => [item, given]));
}

const isEmpty = ({ levels, comments, comment }: GivenEssayMark): boolean =>
  Object.keys(levels).length === 0 && comment === '' && Object.values(comments).every((it) => it === '');

/** The form before anything is posted: with the marks that there are. */
export function formOf(essays: readonly EssayForMarker[]): FormState {
  const values = essays.flatMap(({ item: { id }, rubric, mark }) =>
    mark === undefined
      ? []
      : [
          ...rubric.flatMap((it): [string, string][] => [
            [levelField(it.id, id), String(mark.levels[it.id] ?? '')],
            [commentField(it.id, id), mark.comments[it.id] ?? ''],
          ]),
          [wholeField(id), mark.comment] satisfies [string, string],
        ],
  );
  return { ...EMPTY_FORM, values: Object.fromEntries(values) };
}

/** The posted form with what is wrong beside its fields. */
export function unfitEssays(fields: Fields, problems: UnfitEssays['problems']): FormState {
  const errors = [...problems].flatMap(([item, all]) =>
    all.map((it): [string, string] => [fieldOfProblem(it, item), rubricProblemText(it)]),
  );
  return { values: fields.toObject(), errors: Object.fromEntries(errors) };
}
