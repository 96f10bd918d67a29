import { DAY } from '../../../platform/clock.ts';
import { countWords } from '../../items/index.ts';
import { type Done, done, type Refused, refused } from '../../outcome.ts';

/** The fewest words of a reason: enough to say which criterion, and what speaks for another level. */
export const LEAST_REASON = 20;
/** The most that a reason holds, in characters. */
export const REASON_LIMIT = 4000;

/** What is true when a student appeals. Times in ms. */
export interface AppealFacts {
  /** When the mark that counts was released; undefined while there is none. */
  releasedAt: number | undefined;
  /** For how many days a mark can be appealed; 0 for never. */
  appealDays: number;
  /** Whether this submission was appealed before. */
  appealed: boolean;
}

export type AppealRefusal = 'no-mark' | 'never' | 'late' | 'twice' | 'reason-short' | 'reason-long';

/** The last moment to appeal: the end of the day (UTC) that lies so many days after the release. */
export const appealDeadline = (releasedAt: number, appealDays: number): number =>
  Math.floor((releasedAt + appealDays * DAY) / DAY) * DAY + DAY - 1;

/** Whether a mark can be appealed now, and until when. */
export function mayAppeal(facts: AppealFacts, now: number): Done<{ until: number }> | Refused<AppealRefusal> {
  if (facts.appealed) return refused('twice');
  if (facts.releasedAt === undefined) return refused('no-mark');
  if (facts.appealDays === 0) return refused('never');
  const until = appealDeadline(facts.releasedAt, facts.appealDays);
  return now > until ? refused('late') : done({ until });
}

/** Decides on an appeal with its reason: once, in time, and with enough said to judge by. */
export function decideAppeal(facts: AppealFacts, reason: string, now: number): Done | Refused<AppealRefusal> {
  const may = mayAppeal(facts, now);
  if (!may.ok) return may;
  if (countWords(reason) < LEAST_REASON) return refused('reason-short');
  return reason.length > REASON_LIMIT ? refused('reason-long') : done();
}

/** A mark in what an appeal compares. */
export interface Weighed {
  outcome: 'passed' | 'returned';
  /** In hundredths of a percent. */
  score: number;
}

/**
 * What comes of an appeal when another marker has read the work: a better mark takes the place of the old one, any
 * other upholds it. So nobody loses by appealing.
 */
export function decideAnswer(before: Weighed, after: Weighed): 'upheld' | 'changed' {
  if (before.outcome !== after.outcome) return after.outcome === 'passed' ? 'changed' : 'upheld';
  return after.score > before.score ? 'changed' : 'upheld';
}
