/** How often something comes due. */
export interface Interval {
  interval: string;
  interval_count: number;
}

const DAY = 24 * 60 * 60;
const LENGTHS: Readonly<Record<string, number>> = { day: DAY, week: 7 * DAY };

/**
 * A moment some periods after another, in seconds. A month ends on the same day of the next, or on its last one where
 * that has no such day, as Stripe's billing cycles do.
 */
export function after(start: number, { interval, interval_count: count }: Interval, times: number): number {
  const length = LENGTHS[interval];
  if (length !== undefined) return start + length * count * times;
  const months = (interval === 'year' ? 12 : 1) * count * times;
  const from = new Date(start * 1000);
  const month = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
  const lastDay = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0)).getUTCDate();
  const timeOfDay = start - Math.floor(start / DAY) * DAY;
  return month.getTime() / 1000 + (Math.min(from.getUTCDate(), lastDay) - 1) * DAY + timeOfDay;
}

/** The first end of a period after a moment, for periods that began at an anchor; all in seconds. */
export function endAfter(anchor: number, every: Interval, moment: number): number {
  for (let times = 1; ; times += 1) {
    const end = after(anchor, every, times);
    if (end > moment) return end;
  }
}
