import { z } from 'zod';
import { checkForm, EMPTY_FORM, type Fields, type FormState, withError } from '../../platform/form.ts';
import { emailField, type Person } from '../../school/accounts/index.ts';
import { reassignSeat, seatRefusal, sendAgain, withdrawSeat } from '../../school/clinics/index.ts';

/** What a manager can do with a seat; each is a form that names itself in the field `deed`. */
export type SeatDeed = 'again' | 'withdraw' | 'reassign';

type Result = { ok: true; note: string } | { ok: false; form: FormState };

/** Whether a posted value names a deed. */
export const isSeatDeed = (value: string): value is SeatDeed => ['again', 'withdraw', 'reassign'].includes(value);

/** Does what a form on a seat's page asks. The deed checks that `by` may. @param now in ms. */
export async function doSeatDeed(
  deed: SeatDeed,
  by: Person,
  { clinic, seat }: { clinic: string; seat: string },
  fields: Fields,
  now: number,
): Promise<Result> {
  if (deed === 'again') return told(await sendAgain(by, clinic, seat, now), 'seat-sent-again');
  if (deed === 'withdraw') return told(await withdrawSeat(by, clinic, seat, now), 'seat-withdrawn');
  const checked = checkForm(fields, z.object({ email: emailField }));
  if (!checked.ok) return checked;
  const result = await reassignSeat(by, clinic, seat, checked.data.email, now);
  return result.ok
    ? told(result, 'seat-reassigned')
    : { ok: false, form: withError(checked.form, 'email', seatRefusal(result.reason)) };
}

const told = (result: Awaited<ReturnType<typeof withdrawSeat>>, note: string): Result =>
  result.ok ? { ok: true, note } : { ok: false, form: withError(EMPTY_FORM, '', seatRefusal(result.reason)) };
