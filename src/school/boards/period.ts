import type { Edition } from './boardFile.ts';
import type { RuleOf } from './ruleFile.ts';
import { verifiedRulesOf } from './ruleOn.ts';
import type { Delivery } from './words.ts';

/** Hours that somebody earned in a period. */
export interface Credit {
  /** In hundredths. */
  hours: number;
  delivery: Delivery;
  /** Such as `ethics`; empty where it is none that a board asks for. */
  field: string;
}

/** One thing that a board asks for besides the sum, and how it stands. Hours in hundredths. */
export interface Part {
  rule: RuleOf<'field'> | RuleOf<'taught'>;
  earned: number;
  /** What is still missing of `least`. */
  missing: number;
  /** What was earned beyond `most`, and is not counted. */
  over: number;
}

/** How a renewal stands. Hours in hundredths. */
export interface Period {
  /** What the board asks for; 0 where no verified rule says. */
  needed: number;
  earned: number;
  /** What of it the board counts. */
  counted: number;
  /** What is missing until renewal: of the sum, or of its parts where that is more. */
  missing: number;
  parts: Part[];
}

/** How the hours of a renewal period stand against the verified rules of a board. */
export function periodOf(edition: Edition, all: readonly Credit[]): Period {
  const needed = hundredths(verifiedRulesOf(edition, 'renewal')[0]?.hours ?? 0);
  const share = needed > 0 ? verifiedRulesOf(edition, 'single-activity')[0]?.share : undefined;
  const most = share === undefined ? Infinity : Math.round(needed * share);
  const credits = all.map((it) => ({ ...it, hours: Math.min(it.hours, most) }));
  const fields = verifiedRulesOf(edition, 'field').map((it) => partOf(it, credits));
  const taught = verifiedRulesOf(edition, 'taught').map((it) => partOf(it, credits));
  const counted = countedOf(
    [...fields, ...taught].map((it) => it.rule),
    credits,
  );
  // A credit is of one field, so what fields lack adds up; it may be taught in any way.
  const lacking = [needed - counted, sum(fields, 'missing'), ...taught.map((it) => it.missing)];
  return {
    needed,
    earned: sum(all, 'hours'),
    counted,
    missing: Math.max(0, ...lacking),
    parts: [...fields, ...taught],
  };
}

/**
 * The most that can be counted when no more is taken of each field and of each way of teaching than its limit. A credit
 * flows through one field and one way of teaching at most, so this is a flow through a network, and the most that flows
 * is the least cut: over every set of limits, these limits and the hours outside all of them.
 * Source: L. R. Ford, D. R. Fulkerson, Maximal flow through a network, Canadian Journal of Mathematics 8 (1956).
 */
function countedOf(rules: readonly Part['rule'][], credits: readonly Credit[]): number {
  const [limit, ...others] = rules.filter((it) => it.most !== undefined);
  if (!limit) return sum(credits, 'hours');
  const within =
    hundredths(limit.most ?? 0) +
    countedOf(
      others,
      credits.filter((it) => !isOf(limit, it)),
    );
  return Math.min(within, countedOf(others, credits));
}

const isOf = (rule: Part['rule'], { field, delivery }: Credit): boolean =>
  rule.rule === 'field' ? rule.field === field : rule.how.includes(delivery);

function partOf(rule: Part['rule'], credits: readonly Credit[]): Part {
  const earned = sum(
    credits.filter((it) => isOf(rule, it)),
    'hours',
  );
  return {
    rule,
    earned,
    missing: Math.max(0, hundredths(rule.least ?? 0) - earned),
    over: rule.most === undefined ? 0 : Math.max(0, earned - hundredths(rule.most)),
  };
}

const sum = <Name extends string>(each: readonly Record<Name, number>[], name: Name): number =>
  each.reduce((total, it) => total + it[name], 0);

const hundredths = (hours: number): number => Math.round(hours * 100);
