import { formatMoney, formatShare } from '../../../platform/format.ts';
import type { RefundPolicy } from '../../catalogue/index.ts';
import type { OrderRefusal } from '../refunds/orderRefund.ts';
import type { RefundDecision, RefundFacts, RefundRefusal } from './decideRefund.ts';

type Refusal = RefundRefusal | OrderRefusal | 'changed';

/** Why a purchase cannot be taken back, as its buyer reads it. */
export function withdrawalRefusal(reason: Refusal): string {
  switch (reason) {
    case 'nothing-paid':
      return 'Nothing has been paid yet, so there is nothing to take back.';
    case 'questioned':
      return 'A registrar is looking at this payment. Write to the school.';
    case 'disputed':
      return 'Your bank decides about this payment, so the school cannot send it back as well.';
    case 'over':
      return 'This purchase has ended already.';
    case 'clinic':
      return 'Seats for a clinic are taken back by the registrar. Write to the school.';
    case 'changed':
      return 'What goes back has changed since you opened this page. Look at it again before you withdraw.';
    case 'nothing':
    case 'too-much':
      return 'Your refund could not be worked out. Nothing was done; write to the school.';
  }
}

/** A rule of a policy as people read it. */
export const ruleText = ({ withinDays, progressAtMost, percent }: RefundPolicy['rules'][number]): string =>
  [
    `Within ${withinDays} ${withinDays === 1 ? 'day' : 'days'}`,
    progressAtMost < 100 && `with no more than ${formatShare(progressAtMost / 100)} of the activities done`,
    percent === 100 ? 'all that you paid goes back' : `${formatShare(percent / 100)} of what you paid goes back`,
  ]
    .filter(Boolean)
    .join(', ');

/** How a refund was reckoned, a sentence each. */
export function reckoningText(facts: RefundFacts, decision: RefundDecision, currency: string): string[] {
  const { days, percent, rule } = decision;
  return [
    `${daysText(days, facts)} You have done ${facts.done} of ${facts.activities} activities.`,
    rule ? `The rule that holds: ${ruleText(rule)}.` : 'No rule of the policy gives anything back after that.',
    ...(rule
      ? [
          `${formatShare(percent / 100)} of ${formatMoney(facts.paid, currency)}, which you paid so far${lessText(facts, currency)}.`,
        ]
      : []),
  ];
}

function daysText(days: number, { beginsAt, boughtAt }: RefundFacts): string {
  const since = beginsAt !== null && beginsAt > boughtAt ? 'your cohort began' : 'you bought it';
  if (days < 0) return 'Your cohort has not begun.';
  return days === 0
    ? `It is the day on which ${since}.`
    : `It is ${days} ${days === 1 ? 'day' : 'days'} since ${since}.`;
}

const lessText = ({ wentBack }: RefundFacts, currency: string): string =>
  wentBack > 0 ? `, less ${formatMoney(wentBack, currency)} that went back before` : '';
