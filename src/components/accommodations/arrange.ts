import { now } from '../../platform/clock.ts';
import { checkForm, type FormState, readFields, withError } from '../../platform/form.ts';
import type { Person } from '../../school/accounts/index.ts';
import { accommodationRefusal, profileFields, setAccommodation } from '../../school/assessment/index.ts';

/**
 * Sets the arrangements that a form posts; without any field posted they are withdrawn.
 * @param course `''` for all courses.
 * @returns the form again where something is wrong with it; undefined when it is done.
 */
export async function arrange(
  by: Person,
  person: string,
  course: string,
  request: Request,
): Promise<FormState | undefined> {
  const checked = checkForm(await readFields(request), profileFields);
  if (!checked.ok) return checked.form;
  const result = await setAccommodation(by, person, course, checked.data, now());
  return result.ok ? undefined : withError(checked.form, '', accommodationRefusal(result.reason));
}
