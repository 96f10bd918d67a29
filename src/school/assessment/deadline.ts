import { DAY, MINUTE, SECOND } from '../../platform/clock.ts';
import type { Accommodation } from './accommodations/accommodation.ts';
import type { Rule } from './rule.ts';
import type { Attempt, Submission } from './types.ts';

/** When a quiz closes for someone (ms); undefined when it never does. */
export const closingFor = (closes: number | undefined, { laterDays }: Accommodation): number | undefined =>
  closes === undefined ? undefined : closes + laterDays * DAY;

/**
 * When the time of an attempt is over (ms), the grace not counted; null when nothing limits it. A limit is stretched by
 * the student's factor or falls away; the closing date ends every attempt that runs.
 */
export function deadlineOf(
  { limit, closes }: Pick<Rule, 'limit' | 'closes'>,
  startedAt: number,
  accommodation: Accommodation,
): number | null {
  const { timeFactor, noTimer } = accommodation;
  const timed = limit === undefined || noTimer ? [] : [startedAt + Math.round((limit * MINUTE * timeFactor) / 100)];
  const ends = [...timed, ...[closingFor(closes, accommodation)].filter((it) => it !== undefined)];
  return ends.length === 0 ? null : Math.min(...ends);
}

/** Whether the time of a running attempt is over, grace included. @param now in ms. */
export const isOver = ({ deadline, rule }: Pick<Attempt, 'deadline' | 'rule'>, now: number): boolean =>
  deadline !== null && now > deadline + rule.grace * SECOND;

/**
 * The end that a running attempt gets when its student's accommodation changes (ms). An end that would lie in the past
 * becomes the end of the grace from now, so that nobody is cut off in mid-sentence; it never comes later by that.
 * @param now in ms.
 */
export function movedDeadline(
  { deadline, startedAt, rule }: Pick<Attempt, 'deadline' | 'startedAt' | 'rule'>,
  accommodation: Accommodation,
  now: number,
): number | null {
  const due = deadlineOf(rule, startedAt, accommodation);
  if (due === null || due >= now || due === deadline) return due;
  return Math.min(now + rule.grace * SECOND, deadline ?? Number.POSITIVE_INFINITY);
}

/** How an attempt whose time is over ends: by whichever of its limit and the closing date comes first. */
export function howItEnds(
  { startedAt, rule }: Pick<Attempt, 'startedAt' | 'rule'>,
  accommodation: Accommodation,
): Submission['how'] {
  const timed = deadlineOf({ limit: rule.limit, closes: undefined }, startedAt, accommodation);
  const closing = closingFor(rule.closes, accommodation) ?? Number.POSITIVE_INFINITY;
  return timed !== null && timed <= closing ? 'time-over' : 'closed';
}
