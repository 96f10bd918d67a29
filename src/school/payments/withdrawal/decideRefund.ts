import { dayOf, daysBetween } from '../../../platform/days.ts';
import type { RefundPolicy } from '../../catalogue/index.ts';
import { type Done, done, type Refused, refused } from '../../outcome.ts';
import type { PurchaseState } from '../purchases/store.ts';

/** What is true when a buyer thinks of withdrawing. Money in minor units, times in ms. */
export interface RefundFacts {
  state: PurchaseState;
  /** Whether seats for a clinic were bought. */
  seats: boolean;
  /** Whether the buyer, or the school, took the purchase back before. */
  takenBack: boolean;
  /** When the first payment arrived. */
  boughtAt: number;
  /** When their cohort begins; null without one. */
  beginsAt: number | null;
  /** Activities of all courses of the purchase, and how many of those are done. */
  activities: number;
  done: number;
  /** All that arrived, discounts being off already, and what of it went back or is on its way. */
  paid: number;
  wentBack: number;
}

export type RefundRefusal = 'nothing-paid' | 'questioned' | 'disputed' | 'over' | 'clinic';

/** What goes back to whoever withdraws now, and why. */
export interface RefundDecision {
  /** Minor units. */
  amount: number;
  /** Per cent of what was paid, by the policy; 0 where no rule fits. */
  percent: number;
  /** Days since the purchase, or since the cohort began; negative before that. */
  days: number;
  /** The rule that holds. */
  rule: RefundPolicy['rules'][number] | undefined;
}

/**
 * Decides what goes back to a buyer who withdraws, by the policy that they bought under: the first rule whose days and
 * progress they are within. Its share is of all that was paid so far; what went back before counts towards it, and
 * instalments that are left need not be paid. Days are counted as calendar days (UTC), the day of the purchase being day
 * 0, so that the last day of a rule is a whole one.
 * @param now in ms.
 */
export function decideRefund(
  policy: Pick<RefundPolicy, 'rules'>,
  facts: RefundFacts,
  now: number,
): Done<RefundDecision> | Refused<RefundRefusal> {
  const refusal = refusalOf(facts);
  if (refusal) return refused(refusal);
  const days = daysBetween(dayOf(Math.max(facts.boughtAt, facts.beginsAt ?? 0)), dayOf(now));
  const rule = policy.rules.find(
    (it) => days <= it.withinDays && facts.done * 100 <= it.progressAtMost * facts.activities,
  );
  const percent = rule?.percent ?? 0;
  const share = Math.round((facts.paid * percent) / 100);
  return done({ amount: Math.max(0, share - facts.wentBack), percent, days, rule });
}

function refusalOf({ state, seats, takenBack }: RefundFacts): RefundRefusal | undefined {
  if (takenBack) return 'over';
  switch (state) {
    case 'opened':
    case 'processing':
    case 'abandoned':
      return 'nothing-paid';
    case 'questioned':
      return 'questioned';
    case 'disputed':
    case 'charged-back':
      return 'disputed';
    case 'refunded':
    case 'broken-off':
      return 'over';
    case 'settled':
    case 'paying':
    case 'grace':
    case 'overdue':
      return seats ? 'clinic' : undefined;
  }
}
