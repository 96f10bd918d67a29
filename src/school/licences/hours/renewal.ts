import { daysBetween } from '../../../platform/days.ts';
import { type Board, type Period, periodOf, type Rule, type RuleOn, ruleOn } from '../../boards/index.ts';
import type { Award } from '../../credentials/index.ts';
import type { Licence, OutsideHours } from '../store.ts';
import { type Line, lineOfAward, lineOfOutside, unverifiedRules } from './earned.ts';

/** How the renewal of a licence stands on a day. */
export interface Renewal {
  licence: Licence;
  board: Board;
  rules: RuleOn;
  /** Until the renewal; negative once it is past. */
  daysLeft: number;
  /** Everything that was earned, with what it is worth here and why; newest first. */
  lines: Line[];
  /** By what the board, or its rules, or their holder, say. */
  counted: Period;
  /** With what the board has to be asked about, if it accepts all of it. */
  withAsked: Period;
  /** Rules about hours that could not be looked up. */
  unverified: Rule[];
}

/** What somebody earned, here and elsewhere. */
export interface Earnings {
  awards: readonly Award[];
  outside: readonly OutsideHours[];
}

/** How the renewal of a licence stands. Pure: the same for the same facts. @param today such as 2026-11-29. */
export function renewalOf(licence: Licence, board: Board, earned: Earnings, today: string): Renewal {
  const rules = ruleOn(board, today);
  const { edition } = rules;
  const counted = new Set<string>();
  const fromHere = earned.awards.map((award) => {
    const line = lineOfAward(award, board, edition, licence, counted.has(award.subject));
    if ('credit' in line.counts) counted.add(award.subject);
    return line;
  });
  const lines = [...fromHere, ...earned.outside.map((own) => lineOfOutside(own, licence))];
  const credits = (asked: boolean) =>
    lines.flatMap(({ counts }) =>
      'credit' in counts && (asked || counts.basis.kind !== 'ask') ? [counts.credit] : [],
    );
  return {
    ...{ licence, board, rules },
    daysLeft: daysBetween(today, licence.renewsOn),
    lines: lines.toSorted((a, b) => b.on.localeCompare(a.on)),
    counted: periodOf(edition, credits(false)),
    withAsked: periodOf(edition, credits(true)),
    unverified: unverifiedRules(edition),
  };
}
