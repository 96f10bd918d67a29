import { DAY } from './clock.ts';

/** The day of a moment in UTC, such as 2026-11-29. @param at in ms. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The day so many days later, or earlier where the number is negative. @param day such as 2026-11-29. */
export const addDays = (day: string, days: number): string => dayOf(Date.parse(day) + days * DAY);

/** How many days there are from one day to another; negative where the other came before. */
export const daysBetween = (from: string, until: string): number =>
  Math.round((Date.parse(until) - Date.parse(from)) / DAY);

/** The day so many months later; of a month that has no such day, its last. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}
