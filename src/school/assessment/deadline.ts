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

/** How an attempt whose time is over ends. */
export const howItEnds = ({ deadline, startedAt, rule }: Attempt, accommodation: Accommodation): Submission['how'] => {
  const timed = deadlineOf({ limit: rule.limit, closes: undefined }, startedAt, accommodation);
  return timed !== null && timed === deadline ? 'time-over' : 'closed';
};
