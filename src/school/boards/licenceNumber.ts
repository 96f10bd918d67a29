import type { Edition } from './boardFile.ts';
import { matches } from './ruleFile.ts';
import { rulesOf } from './ruleOn.ts';

/** What can be said of a licence's number by its form. */
export type LicenceNumber =
  | { ok: true; number: string }
  /** It can't be right: the board's own form is known. */
  | { ok: false; example: string }
  /** It looks unusual, but how the board writes its numbers could not be looked up: to be shown, not refused. */
  | { ok: true; number: string; unusual: string };

/**
 * Holds a licence's number against the form that its board gives: capitals, without spaces. Only a verified form
 * refuses.
 */
export function readLicenceNumber(edition: Edition, typed: string): LicenceNumber {
  const number = typed.replace(/\s/g, '').toUpperCase();
  const form = rulesOf(edition, 'licence-number')[0];
  if (!form || matches(form.pattern, number)) return { ok: true, number };
  return form.verified ? { ok: false, example: form.example } : { ok: true, number, unusual: form.example };
}
