import { formatMoney } from '../../platform/format.ts';
import type { PaymentFact } from '../../school/payments/index.ts';

const TEXTS: Readonly<Record<PaymentFact['kind'], string>> = {
  'checkout-completed': 'Came through the checkout',
  'checkout-expired': 'The checkout ran out',
  'checkout-failed': 'The payment failed',
  paid: 'Paid',
  'payment-failed': 'An instalment failed',
  'given-up': 'Nobody tries to collect an instalment any more',
  refunded: 'Sent back',
  'refund-failed': 'A refund did not reach the buyer',
  inquired: 'A bank asks what this was',
  disputed: 'Disputed at the bank',
  'dispute-won': 'The bank decided for the school',
  'dispute-lost': 'The bank decided for the buyer',
  'plan-completed': 'The plan ended, all asked for',
  'plan-cancelled': 'The plan ended early',
  accepted: 'The school accepted what arrived',
  waived: 'The school waived the rest',
};

/** A fact of a purchase in words, with its amount where it has one. */
export function factText({ kind, amount, currency }: PaymentFact): string {
  const text = TEXTS[kind];
  return amount === null || currency === null ? text : `${text}: ${formatMoney(amount, currency)}`;
}
