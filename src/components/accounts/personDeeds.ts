import { z } from 'zod';
import { now } from '../../platform/clock.ts';
import { checkForm, EMPTY_FORM, type Fields, type FormState, withError } from '../../platform/form.ts';
import {
  grantRole,
  liftSuspension,
  type Person,
  type Role,
  suspend,
  withdrawRole,
  wordRefusal,
} from '../../school/accounts/index.ts';
import { enrolOther } from '../../school/enrolment/index.ts';

/** What a registrar can do on a person's page; each is a form that names itself in the field `deed`. */
export type PersonDeed = 'grant' | 'withdraw' | 'suspend' | 'lift' | 'enrol';

type Result = { ok: true; note: string } | { ok: false; form: FormState };
type Doing = (by: Person, person: string, fields: Fields) => Promise<Result>;

const NO_ROLE = 'Choose a role.';
const REASON = z.object({
  reason: z.string().trim().min(1, 'Say why: the person will read it.').max(500, 'At most 500 characters.'),
});

/** The role that a field's value stands for: `registrar`, or `instructor/COURSE`. */
function roleOf(value: string): Role | undefined {
  if (value === 'registrar') return { role: 'registrar', course: '' };
  const [role, course] = value.split('/');
  return role === 'instructor' && course ? { role, course } : undefined;
}

const DEEDS: Record<PersonDeed, Doing> = {
  grant: async (by, person, fields) => {
    const role = roleOf(fields.get('role'));
    if (!role) return failed('role', NO_ROLE);
    const result = await grantRole(by, person, role);
    return result.ok ? { ok: true, note: 'role-granted' } : failed('role', wordRefusal(result));
  },
  withdraw: async (by, person, fields) => {
    const role = roleOf(fields.get('role'));
    if (!role) return failed('', NO_ROLE);
    const result = await withdrawRole(by, person, role);
    return result.ok ? { ok: true, note: 'role-withdrawn' } : failed('', wordRefusal(result));
  },
  suspend: async (by, person, fields) => {
    const checked = checkForm(fields, REASON);
    if (!checked.ok) return checked;
    const result = await suspend(by, person, checked.data.reason);
    return result.ok
      ? { ok: true, note: 'suspended' }
      : { ok: false, form: withError(checked.form, 'reason', wordRefusal(result)) };
  },
  lift: async (by, person) => {
    const result = await liftSuspension(by, person);
    return result.ok ? { ok: true, note: 'suspension-lifted' } : failed('', wordRefusal(result));
  },
  enrol: async (by, person, fields) => {
    const result = await enrolOther(by, person, fields.get('course'), now());
    if (result.ok) return { ok: true, note: 'saved' };
    const taken = result.reason === 'already-enrolled';
    return failed('course', taken ? 'This person is enrolled in that course already.' : 'Choose a course.');
  },
};

const failed = (field: string, message: string): Result => ({ ok: false, form: withError(EMPTY_FORM, field, message) });

/** Whether a posted value names a deed. */
export const isPersonDeed = (value: string): value is PersonDeed => Object.hasOwn(DEEDS, value);

/** Does what a form on a person's page asks. Each deed checks for itself that `by` may. */
export const doPersonDeed = (deed: PersonDeed, by: Person, person: string, fields: Fields): Promise<Result> =>
  DEEDS[deed](by, person, fields);
