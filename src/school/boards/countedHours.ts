import type { Edition } from './boardFile.ts';
import { verifiedRulesOf } from './ruleOn.ts';
import { ACTIVITIES, type ActivityKind, type Delivery } from './words.ts';

/** What a course consists of. Words are those that are read; everything else is in minutes. */
export interface Spent {
  words: number;
  /** Of what is read, at the pace of the school. */
  reading: number;
  video: number;
  assessment: number;
  /** Practice that nobody supervises. */
  practice: number;
}

/** What a board counts of a course, in hundredths of its hours. */
export interface Counted {
  hours: number;
  by: Record<ActivityKind, number>;
}

const MINUTES = 60;

/**
 * How many hours a board counts for what a course consists of. Each activity is reckoned as a verified `counts` rule
 * says, else in minutes of the board's hour, else of 60 minutes; practice without a rule counts nothing. The sum is
 * rounded down to the board's steps.
 */
export function countedHours(edition: Edition, delivery: Delivery, spent: Spent): Counted {
  const minutes = verifiedRulesOf(edition, 'hour', delivery)[0]?.minutes ?? MINUTES;
  const rules = verifiedRulesOf(edition, 'counts', delivery);
  const exact = (activity: ActivityKind): number => {
    const hour =
      rules.find((it) => it.activity === activity)?.hour ?? (activity === 'practice' ? 'nothing' : { minutes });
    if (hour === 'nothing') return 0;
    return 'words' in hour ? spent.words / hour.words : spent[activity] / hour.minutes;
  };
  const each = ACTIVITIES.map((it) => [it, exact(it)] as const);
  const step = (verifiedRulesOf(edition, 'steps', delivery)[0]?.hours ?? 0.01) * 100;
  const sum = each.reduce((total, [, hours]) => total + hours, 0) * 100;
  return {
    hours: downTo(sum, step),
    by: Object.fromEntries(each.map(([it, hours]) => [it, downTo(hours * 100, 1)])) as Counted['by'],
  };
}

/** Rounds down to a step, forgiving what floating point adds or takes. */
const downTo = (value: number, step: number): number => Math.floor(value / step + 1e-9) * step;
