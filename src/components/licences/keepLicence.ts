import { checkForm, type FormState, readFields, withError } from '../../platform/form.ts';
import { fieldOfRefusal, licenceFields, licenceRefusal } from '../../school/licences/index.ts';

type Typed = Parameters<typeof licenceRefusal>[0];

/**
 * Keeps a licence that a form posts, by a deed that adds or changes it.
 * @returns what came of it, or the form again where something is wrong with it.
 */
export async function keepLicence<T extends { ok: true }>(
  request: Request,
  keep: (typed: ReturnType<typeof licenceFields.parse>) => Promise<T | Typed>,
): Promise<{ done: T } | { form: FormState }> {
  const checked = checkForm(await readFields(request), licenceFields);
  if (!checked.ok) return { form: checked.form };
  const result = await keep(checked.data);
  if (result.ok) return { done: result };
  return { form: withError(checked.form, fieldOfRefusal(result), licenceRefusal(result)) };
}
