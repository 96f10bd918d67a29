import type { Edition } from './boardFile.ts';
import { rulesOf } from './ruleOn.ts';

/** The days of a renewal period, first and last, such as 2026-11-29. */
export interface RenewalPeriod {
  from: string;
  until: string;
}

/**
 * The renewal period in which a day lies, as the board's rule says, verified or not: a proposal that its holder
 * corrects. Undefined where the board says nothing, or where each licence has a day of its own.
 */
export function renewalPeriod(edition: Edition, day: string): RenewalPeriod | undefined {
  const rule = rulesOf(edition, 'renewal')[0];
  if (!rule || rule.ends === 'own') return undefined;
  const { ends, months } = rule;
  const endIn = (year: number) => isoDay(year, ends.month, ends.day);
  const isYear = (year: number) => ends.years === 'every' || (year % 2 === 0) === (ends.years === 'even');
  let year = Number(day.slice(0, 4));
  while (!isYear(year) || endIn(year) < day) year += 1;
  return { from: periodFrom(endIn(year), months), until: endIn(year) };
}

/** The first day of a period of so many months that ends on a day. */
export function periodFrom(until: string, months: number): string {
  const [year = 0, month = 0, day = 0] = until.split('-').map(Number);
  const end = new Date(Date.UTC(year, month - 1, day + 1));
  // The day after the end, so many months before; of a month that has no such day, its last.
  const at = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() - months, 1));
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  return isoDay(at.getUTCFullYear(), at.getUTCMonth() + 1, Math.min(end.getUTCDate(), last));
}

const isoDay = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
