/**
 * The last day on which something holds that is issued for some months: the same day of the month, or the last one of
 * a month that has no such day.
 * @param from such as 2026-11-30. @param months at least 1.
 */
export function lastDay(from: string, months: number): string {
  const day = new Date(`${from}T00:00:00Z`);
  const wanted = day.getUTCDate();
  day.setUTCDate(1);
  day.setUTCMonth(day.getUTCMonth() + months + 1, 0);
  day.setUTCDate(Math.min(wanted, day.getUTCDate()));
  return day.toISOString().slice(0, 10);
}
