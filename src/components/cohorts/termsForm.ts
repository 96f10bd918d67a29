import { dayOf } from '../../platform/days.ts';
import type { FormState } from '../../platform/form.ts';
import { type CohortTerms, moduleField, type TermsRefusal, termsRefusal } from '../../school/enrolment/index.ts';

/** A form of a cohort's terms that shows those that are kept, where nothing else was typed. */
export const withTerms = (form: FormState, terms: CohortTerms): FormState => ({
  ...form,
  values: { ...valuesOf(terms), ...form.values },
});

function valuesOf({ title, startsAt, closesAt, places, release }: CohortTerms): Record<string, string> {
  const modules = release.kind === 'dates' ? Object.entries(release.modules) : [];
  return {
    ...{ title, startsOn: dayOf(startsAt), release: release.kind },
    // It closes at the end of its last day.
    lastDay: closesAt === null ? '' : dayOf(closesAt - 1),
    places: places === null ? '' : String(places),
    days: release.kind === 'pace' ? String(release.days) : '',
    ...Object.fromEntries(modules.map(([id, at]) => [moduleField(id), dayOf(at)])),
  };
}

/** The field and the words that tell why a cohort could not have its terms. */
export const termsError = (reason: TermsRefusal): [field: string, message: string] => [
  reason === 'closes-past' ? 'lastDay' : 'startsOn',
  termsRefusal(reason),
];
