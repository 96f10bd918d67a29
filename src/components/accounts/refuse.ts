import type { AstroGlobal } from 'astro';
import { SECOND } from '../../platform/clock.ts';
import { type FormState, withError } from '../../platform/form.ts';
import { type Refusal, wordRefusal } from '../../school/accounts/index.ts';

/**
 * Answers a form that was refused: sets the status (429 with `Retry-After` for too many tries, else 422) and adds
 * what to tell to the form.
 * @param field beside which it is told; `''` above the whole form, as too many tries always are.
 */
export function refuse(response: AstroGlobal['response'], form: FormState, refusal: Refusal, field = ''): FormState {
  const tooMany = refusal.reason === 'too-many-tries';
  response.status = tooMany ? 429 : 422;
  if (tooMany) response.headers.set('retry-after', String(Math.ceil(refusal.wait / SECOND)));
  return withError(form, tooMany ? '' : field, wordRefusal(refusal));
}
