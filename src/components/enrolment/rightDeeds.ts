import { z } from 'zod';
import { DAY, now } from '../../platform/clock.ts';
import { checkForm, EMPTY_FORM, type Fields, type FormState, withError } from '../../platform/form.ts';
import type { Person } from '../../school/accounts/index.ts';
import {
  comeBack,
  endRight,
  extendRight,
  giveLeave,
  leaveRefusal,
  reinstateRight,
  type TransferTo,
  transferRefusal,
  transferRight,
} from '../../school/enrolment/index.ts';
import { leaveFields } from './leaveFields.ts';

/** What a registrar can do with a student's rights to a course; each is a form that names itself in the field `deed`. */
export type RightDeed = 'extend' | 'end' | 'reinstate' | 'hand-on' | 'exchange' | 'give-leave' | 'end-leave';

type Result = { ok: true } | { ok: false; form: FormState };
type Doing = (by: Person, of: { student: Person; course: string }, fields: Fields) => Promise<Result>;

const reason = z.string().trim().min(1, 'Say why.').max(500, 'At most 500 characters.');
const ofRight = { right: z.string(), reason };
const DONE: Result = { ok: true };

const DEEDS: Record<RightDeed, Doing> = {
  extend: async (by, _, fields) => {
    const until = z.iso.date('Choose the last day.').transform((it) => Date.parse(it) + DAY);
    const checked = checkForm(fields, z.object({ ...ofRight, until }));
    if (!checked.ok) return checked;
    const { data, form } = checked;
    const result = await extendRight(by, data.right, data.until, data.reason, now());
    if (result.ok) return DONE;
    const later = 'Choose a day after the present end, and after today.';
    return failed(form, 'until', result.reason === 'not-later' ? later : 'This right has no end that could move.');
  },
  end: async (by, _, fields) => {
    const checked = checkForm(fields, z.object(ofRight));
    if (!checked.ok) return checked;
    const result = await endRight(by, checked.data.right, checked.data.reason, now());
    return result.ok ? DONE : failed(checked.form, 'reason', 'This right is not in use any more.');
  },
  reinstate: async (by, _, fields) => {
    const result = await reinstateRight(by, fields.get('right'), now());
    return result.ok ? DONE : failed(EMPTY_FORM, '', 'This right cannot be given back.');
  },
  'hand-on': (by, _, fields) => {
    const to = z.object({ ...ofRight, email: z.string().trim().min(1, 'Type the address of the other person.') });
    return transfer(by, fields, to, 'email', ({ email }) => ({ email }));
  },
  exchange: (by, _, fields) => {
    const to = z.object({ ...ofRight, course: z.string().min(1, 'Choose a course.') });
    return transfer(by, fields, to, 'course', ({ course }) => ({ course }));
  },
  'give-leave': async (by, { student, course }, fields) => {
    const checked = checkForm(fields, z.object(leaveFields));
    if (!checked.ok) return checked;
    const result = await giveLeave(by, student, course, checked.data, now());
    if (result.ok) return DONE;
    if (result.reason === 'not-registrar') return failed(checked.form, '', 'Only a registrar can.');
    const { field, message } = leaveRefusal(result.reason);
    return failed(checked.form, field, message);
  },
  'end-leave': async (by, { student, course }) => {
    await comeBack(by, student.id, course, now());
    return DONE;
  },
};

async function transfer<T extends { right: string; reason: string }>(
  by: Person,
  fields: Fields,
  schema: z.ZodType<T>,
  field: string,
  to: (data: T) => TransferTo,
): Promise<Result> {
  const checked = checkForm(fields, schema);
  if (!checked.ok) return checked;
  const { data, form } = checked;
  const result = await transferRight(by, data.right, to(data), data.reason, now());
  if (result.ok) return DONE;
  return failed(
    form,
    field,
    result.reason === 'not-registrar' ? 'Only a registrar can.' : transferRefusal(result.reason),
  );
}

const failed = (form: FormState, field: string, message: string): Result => ({
  ok: false,
  form: withError(form, field, message),
});

/** Whether a posted value names a deed. */
export const isRightDeed = (value: string): value is RightDeed => Object.hasOwn(DEEDS, value);

/** Does what a form about a student's rights asks. Each deed checks for itself that `by` may. */
export const doRightDeed = (deed: RightDeed, ...given: Parameters<Doing>): Promise<Result> => DEEDS[deed](...given);
