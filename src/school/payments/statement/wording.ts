import { formatDay, formatMoney } from '../../../platform/format.ts';
import { eachPayment } from '../machine/agreed.ts';
import type { Purchase } from '../purchases/store.ts';
import type { Line } from './statementOf.ts';

/** Where a purchase stands, in a word or two. @param takenBack whether its buyer, or the school, took it back. */
export function purchaseStateText({ state }: Pick<Purchase, 'state'>, takenBack: boolean): string {
  if (takenBack && state !== 'refunded') return 'Withdrawn';
  switch (state) {
    case 'opened':
      return 'Not paid yet';
    case 'processing':
      return 'Payment on its way';
    case 'settled':
      return 'Paid';
    case 'paying':
      return 'Paying in instalments';
    case 'grace':
      return 'Instalment failed';
    case 'overdue':
      return 'Paused: instalment missing';
    case 'disputed':
      return 'Paused: payment in dispute';
    case 'questioned':
      return 'Being looked at';
    case 'refunded':
      return 'Refunded';
    case 'charged-back':
      return 'Taken back by the bank';
    case 'broken-off':
      return 'Plan ended early';
    case 'abandoned':
      return 'Not paid';
  }
}

/** What is the matter with a purchase, and what the buyer can do; undefined where nothing is. */
export function troubleText({ state, graceUntil, terms: { title } }: Purchase): string | undefined {
  const kept = 'Everything you have done is kept.';
  switch (state) {
    case 'processing':
      return `Your bank is still sending the payment for ${title}. Access opens when it arrives; you need not pay again.`;
    case 'grace':
      return graceUntil === null
        ? `An instalment for ${title} did not go through.`
        : `An instalment for ${title} did not go through. Your access stays open until ${formatDay(graceUntil)}.`;
    case 'overdue':
      return `Your access to ${title} is paused, since an instalment is missing. ${kept} It opens again the moment the payment arrives.`;
    case 'disputed':
      return `Your access to ${title} is paused while your bank decides about a dispute. ${kept}`;
    case 'questioned':
      return `A registrar is looking at your payment for ${title}, which differs from what was agreed. You need not do anything.`;
    case 'broken-off':
      return `The payment plan for ${title} ended before all was paid, and your access with it. ${kept}`;
    case 'opened':
    case 'settled':
    case 'paying':
    case 'refunded':
    case 'charged-back':
    case 'abandoned':
      return undefined;
  }
}

/** What a line of a statement is. */
export function lineText(kind: Line['kind']): string {
  switch (kind) {
    case 'paid':
      return 'Paid';
    case 'refunded':
      return 'Refunded';
    case 'refund-failed':
      return 'Refund that your bank did not take';
    case 'refund-ordered':
      return 'Refund on its way';
    case 'refund-refused':
      return 'Refund that could not be made; a registrar sees to it';
  }
}

/** How a purchase is paid, such as `3 payments of €84.00, one a month`. */
export function planText(purchase: Purchase): string {
  const { plan, terms, currency } = purchase;
  const parts = terms.instalments.find((it) => it.id === plan);
  const each = formatMoney(eachPayment(purchase), currency);
  const taxed = terms.tax === 'exclusive' ? ', and tax where it is due' : '';
  return parts ? `${parts.count} payments of ${each}, one a ${parts.every}${taxed}` : `${each} at once${taxed}`;
}
