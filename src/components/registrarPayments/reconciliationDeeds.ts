import { setTimeout as wait } from 'node:timers/promises';
import { now, SECOND } from '../../platform/clock.ts';
import { EMPTY_FORM, type Fields, type FormState, withError } from '../../platform/form.ts';
import type { Person } from '../../school/accounts/index.ts';
import { mend, mendRefusal, putDown, reconcileFor, reconcileRefusal } from '../../school/payments/index.ts';

/** How long a page waits for a comparison, in ms; it goes on after that. */
const PATIENCE = 8 * SECOND;

type Result = { ok: true; note: string } | { ok: false; finding: string; form: FormState };

/**
 * Does what a form of the reconciliation asks for: compare the books, mend a finding, or leave it as it is. Undefined for a
 * form that asks for none of these.
 */
export async function doReconciliationDeed(registrar: Person, fields: Fields): Promise<Result | undefined> {
  const form: FormState = { ...EMPTY_FORM, values: fields.toObject() };
  const [mended, left] = [fields.get('mend'), fields.get('leave')];
  if (mended) {
    const result = await mend(registrar, mended, now());
    if (result.ok) return { ok: true, note: 'finding-mended' };
    // What somebody else has settled meanwhile has no form any more to say so.
    if (result.reason === 'not-open') return { ok: true, note: 'unchanged' };
    return { ok: false, finding: mended, form: withError(form, '', mendRefusal(result.reason)) };
  }
  if (left) {
    const field = `reason-${left}`;
    const result = await putDown(registrar, left, fields.get(field).trim().slice(0, 300), now());
    if (result.ok) return { ok: true, note: 'finding-put-down' };
    if (result.reason === 'not-open') return { ok: true, note: 'unchanged' };
    return { ok: false, finding: left, form: withError(form, field, mendRefusal(result.reason)) };
  }
  return fields.get('compare') === 'now' ? compareNow(registrar, form) : undefined;
}

async function compareNow(registrar: Person, form: FormState): Promise<Result> {
  const result = await Promise.race([reconcileFor(registrar, now()), wait(PATIENCE, undefined, { ref: false })]);
  if (!result) return { ok: true, note: 'books-running' };
  if (!result.ok) return { ok: false, finding: '', form: withError(form, '', reconcileRefusal(result.reason)) };
  return { ok: true, note: result.reconciliation.failed === null ? 'books-compared' : 'books-failed' };
}
