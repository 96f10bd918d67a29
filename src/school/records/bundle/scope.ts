import { DAY } from '../../../platform/clock.ts';
import { formatDay } from '../../../platform/format.ts';

/** What an audit is about: a learner, a course, a period, or what they have in common where several are given. */
export interface Scope {
  /** A person's id. */
  learner?: string;
  /** A course's id. */
  course?: string;
  period?: Period;
}

/** First and last day, both included, in UTC, such as `2026-01-31`. */
export interface Period {
  from: string;
  to: string;
}

/** When a period begins, and the moment at which it is over (ms). */
export const momentsOf = ({ from, to }: Period): { from: number; before: number } => ({
  from: Date.parse(from),
  before: Date.parse(to) + DAY,
});

const DAY_TYPED = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (typed: string): boolean => {
  const at = DAY_TYPED.test(typed) ? Date.parse(typed) : Number.NaN;
  // 30 February is read as 2 March by some parsers: a day is one that is written back as it was typed.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(typed);
};

/** A period of two days as typed; undefined where one is no day, or the second comes before the first. */
export function readPeriod(from: string, to: string): Period | undefined {
  return isDay(from) && isDay(to) && from <= to ? { from, to } : undefined;
}

/** A period in words. */
export const periodText = ({ from, to }: Period): string =>
  from === to ? formatDay(Date.parse(from)) : `${formatDay(Date.parse(from))} to ${formatDay(Date.parse(to))}`;
