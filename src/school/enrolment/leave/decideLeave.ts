import { DAY } from '../../../platform/clock.ts';
import { type Done, done, type Refused, refused } from '../../outcome.ts';
import type { Access } from '../rights/decideStanding.ts';

/** The longest that a leave of absence lasts, in days. */
export const LONGEST_LEAVE = 180;

/** How far ahead a leave can be asked for, in days. */
const FURTHEST_AHEAD = 365;

export type LeaveRefusal = 'not-enrolled' | 'leave-already' | 'in-the-past' | 'no-length' | 'too-long' | 'too-far';

/** A leave as it is asked for: from a moment until another (ms), and why. */
export interface LeaveAsked {
  from: number;
  until: number;
  reason: string;
}

/** Decides whether a leave can be had. @param access where the student stands. @param now in ms. */
export function decideLeave(
  { from, until }: LeaveAsked,
  { access, hasLeave }: { access: Access | undefined; hasLeave: boolean },
  now: number,
): Done | Refused<LeaveRefusal> {
  if (hasLeave) return refused('leave-already');
  if (access !== 'open' && access !== 'stopped' && access !== 'not-begun') return refused('not-enrolled');
  // The day that is chosen begins at midnight: today is not past.
  if (from <= now - DAY) return refused('in-the-past');
  if (from > now + FURTHEST_AHEAD * DAY) return refused('too-far');
  if (until <= Math.max(from, now)) return refused('no-length');
  if (until - from > LONGEST_LEAVE * DAY) return refused('too-long');
  return done();
}

/** A new end of access after a leave: later by as long as it lasted. @param until null for no end. Times in ms. */
export const endAfterLeave = (until: number | null, { beganAt, endedAt }: { beganAt: number; endedAt: number }) =>
  until === null ? null : until + Math.max(0, endedAt - beganAt);
