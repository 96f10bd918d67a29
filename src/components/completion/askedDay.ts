import { DAY } from '../../platform/clock.ts';

/** A past day that a page is asked to show, by `?on=2026-11-01`. */
export interface AskedDay {
  /** As it was typed; empty where nothing was asked. */
  typed: string;
  /** The last moment of the day that has been (ms); undefined shows today. */
  until: number | undefined;
  /** What is wrong with what was typed. */
  error: string | undefined;
}

/** The day that an address asks for. Days are UTC. @param now in ms. */
export function askedDay(url: URL, now: number): AskedDay {
  const typed = (url.searchParams.get('on') ?? '').trim().slice(0, 40);
  if (typed === '') return { typed, until: undefined, error: undefined };
  const begins = startOf(typed);
  if (begins === undefined) {
    return { typed, until: undefined, error: 'Write a day of the calendar as year-month-day, such as 2026-11-01.' };
  }
  if (begins > now) {
    return { typed, until: undefined, error: 'That day is still to come. Choose today or a day before it.' };
  }
  return { typed, until: Math.min(begins + DAY - 1, now), error: undefined };
}

/** The first moment of a day (ms); undefined for what is no day of the calendar, such as the 30th of February. */
function startOf(typed: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return undefined;
  const begins = Date.parse(`${typed}T00:00:00Z`);
  return Number.isNaN(begins) || new Date(begins).toISOString().slice(0, 10) !== typed ? undefined : begins;
}
