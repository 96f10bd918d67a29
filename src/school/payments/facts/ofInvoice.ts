import type Stripe from 'stripe';
import type { PaymentFact } from '../purchases/store.ts';
import { idOf, toFact } from './fact.ts';

/**
 * What the invoice of an instalment says, with its payments: that it was paid, that trying failed, or that nobody tries
 * any more. Its first try is when it was made final, and Stripe does not tell when the others were: they count as that
 * one, for grace runs from the day when the money was due.
 * @param charges of its payments: while one is pending, nothing has failed.
 */
export function factsOfInvoice(
  purchase: string,
  invoice: Stripe.Invoice,
  charges: readonly Stripe.Charge[],
): PaymentFact[] {
  const { id: object, status, created, status_transitions: moments, currency, attempt_count: tries } = invoice;
  const due = moments.finalized_at ?? created;
  if (status === 'paid') return [paid(purchase, invoice, charges)];
  const owed = { object, amount: invoice.amount_remaining, currency, details: { url: invoice.hosted_invoice_url } };
  if (status === 'open') {
    if (charges.some((it) => it.status === 'pending')) return [];
    return Array.from({ length: tries }, (_, index) =>
      toFact(purchase, { kind: 'payment-failed', at: due, time: index + 1, ...owed }),
    );
  }
  const given = status === 'void' ? moments.voided_at : moments.marked_uncollectible_at;
  if (status !== 'void' && status !== 'uncollectible') return [];
  return [toFact(purchase, { kind: 'given-up', at: given ?? due, ...owed })];
}

function paid(purchase: string, invoice: Stripe.Invoice, charges: readonly Stripe.Charge[]): PaymentFact {
  const { id: object, amount_paid: amount, currency, created, status_transitions: moments, subtotal, total } = invoice;
  const charge = charges.find((it) => it.status === 'succeeded');
  const details = {
    ...{ subtotal, total, discount: sum(invoice.total_discount_amounts), tax: sum(invoice.total_taxes) },
    // Of a customer who had something left with Stripe, that is taken first.
    credit: (invoice.ending_balance ?? 0) - invoice.starting_balance,
    ...{ number: invoice.number, url: invoice.hosted_invoice_url, pdf: invoice.invoice_pdf },
    ...{ paymentIntent: intentsOf(invoice)[0], charge: charge?.id, receipt: charge?.receipt_url },
  };
  return toFact(purchase, { kind: 'paid', object, at: moments.paid_at ?? created, amount, currency, details });
}

const sum = (amounts: readonly { amount: number }[] | null): number =>
  (amounts ?? []).reduce((all, it) => all + it.amount, 0);

/** The payment intents by which an invoice is paid, where its payments are shown. */
export const intentsOf = ({ payments }: Stripe.Invoice): string[] =>
  (payments?.data ?? []).map((it) => idOf(it.payment.payment_intent)).filter((it) => it !== null);
