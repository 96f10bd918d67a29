import { now } from '../../platform/clock.ts';
import { checkForm, EMPTY_FORM, type Fields, type FormState, withError } from '../../platform/form.ts';
import type { Person } from '../../school/accounts/index.ts';
import { findCourse } from '../../school/catalogue/index.ts';
import {
  type Cohort,
  cancelCohort,
  changeCohort,
  cohortFields,
  moveMember,
  placeRefusal,
} from '../../school/enrolment/index.ts';
import { termsError } from './termsForm.ts';

/** What came of a posted deed: a note to show, or the form with what is wrong. */
type Result = { ok: true; note: string } | { ok: false; form: FormState };

/** What a registrar can do with a cohort, by the value of the form's field `deed`. */
const DEEDS = {
  change: async (registrar: Person, { id, course }: Cohort, fields: Fields): Promise<Result> => {
    const modules = findCourse(course)?.modules.map((it) => it.id) ?? [];
    const checked = checkForm(fields, cohortFields(modules));
    if (!checked.ok) return checked;
    const result = await changeCohort(registrar, id, checked.data, now());
    if (result.ok) return { ok: true, note: 'cohort-changed' };
    if (result.reason === 'not-registrar' || result.reason === 'unknown-cohort')
      return { ok: false, form: gone(checked.form) };
    return { ok: false, form: withError(checked.form, ...termsError(result.reason)) };
  },
  cancel: async (registrar: Person, { id }: Cohort): Promise<Result> => {
    const result = await cancelCohort(registrar, id, now());
    return result.ok ? { ok: true, note: 'cohort-cancelled' } : { ok: false, form: gone(EMPTY_FORM) };
  },
  move: async (registrar: Person, { id }: Cohort, fields: Fields): Promise<Result> => {
    const [person, to] = [fields.get('person'), fields.get('to')];
    const form = { ...EMPTY_FORM, values: { person, to } };
    const result = await moveMember(registrar, { from: id, to, person }, now());
    if (result.ok) return { ok: true, note: 'member-moved' };
    if (result.reason === 'not-registrar') return { ok: false, form: gone(form) };
    if (result.reason === 'unknown-member')
      return { ok: false, form: withError(form, 'person', 'They are not in this cohort any more.') };
    return { ok: false, form: withError(form, 'to', placeRefusal(result.reason)) };
  },
};

const gone = (form: FormState): FormState => withError(form, '', 'This cohort was cancelled. Nothing was changed.');

export type CohortDeed = keyof typeof DEEDS;

export const isCohortDeed = (deed: string): deed is CohortDeed => Object.hasOwn(DEEDS, deed);

/** Does what a registrar posted about a cohort. */
export const doCohortDeed = (deed: CohortDeed, registrar: Person, cohort: Cohort, fields: Fields): Promise<Result> =>
  DEEDS[deed](registrar, cohort, fields);
