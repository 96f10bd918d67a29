import { EMPTY_FORM, type Fields, type FormState, withError } from '../../platform/form.ts';
import type { Person } from '../../school/accounts/index.ts';
import {
  type Corrected,
  changeRefusal,
  correct,
  fieldOfRefusal,
  type LifeDeed,
  reinstate,
  renew,
  revoke,
  suspend,
} from '../../school/credentials/index.ts';

/** What came of a form: the code of the award to show next, or the form again. */
type Result = { ok: true; code: string } | { ok: false; form: FormState };

/** Does with an award what a registrar's form asks for. @param code of the award. */
export async function doDeed(registrar: Person, deed: LifeDeed, code: string, fields: Fields): Promise<Result> {
  const result = await asked(registrar, deed, code, fields);
  if (result.ok) return { ok: true, code: 'code' in result ? result.code : code };
  const typed: FormState = { ...EMPTY_FORM, values: fields.toObject() };
  return { ok: false, form: withError(typed, fieldOfRefusal(result.reason), changeRefusal(result.reason)) };
}

function asked(registrar: Person, deed: LifeDeed, code: string, fields: Fields) {
  const reason = fields.get('reason');
  switch (deed) {
    case 'correct':
      return correct(registrar, code, correctedIn(fields), reason);
    case 'renew':
      return renew(registrar, code, reason);
    case 'suspend':
      return suspend(registrar, code, reason);
    case 'reinstate':
      return reinstate(registrar, code, reason);
    case 'revoke':
      return revoke(registrar, code, reason);
  }
}

/** Hours as typed are hours with a point or a comma; what is no number is refused with the rest. */
function correctedIn(fields: Fields): Corrected {
  const completedOn = fields.get('completedOn');
  const hours = Number(fields.get('hours').trim().replace(',', '.')) * 100;
  return {
    ...{ name: fields.get('name'), title: fields.get('title') },
    hours: Math.abs(hours - Math.round(hours)) < 1e-6 ? Math.round(hours) : Number.NaN,
    ...(/^\d{4}-\d\d-\d\d$/.test(completedOn) && { completedOn }),
  };
}
