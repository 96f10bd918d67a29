import type Stripe from 'stripe';
import { z } from 'zod';
import { type Books, idOf } from '../books.ts';
import { paging, range, text } from '../params.ts';
import { type Route, route } from '../route.ts';

/** Ties an intent to the invoice that it is to pay. */
export function addInvoicePayment(
  books: Books,
  invoice: Stripe.Invoice,
  intent: Stripe.PaymentIntent,
): Stripe.InvoicePayment {
  return books.add('invoice_payment', {
    ...{ id: books.newId('invoice_payment'), object: 'invoice_payment', amount_paid: null },
    ...{ amount_requested: invoice.amount_due, created: books.now, currency: invoice.currency, invoice: invoice.id },
    ...{ is_default: true, livemode: false, payment: { payment_intent: intent.id, type: 'payment_intent' } },
    ...{ status: 'open', status_transitions: { canceled_at: null, paid_at: null } },
  });
}

export const paymentsOf = (books: Books, invoice: string): Stripe.InvoicePayment[] =>
  books.all('invoice_payment').filter((it) => idOf(it.invoice) === invoice);

/** The intent by which an invoice is collected; none for one of nothing. */
export function intentOf(books: Books, invoice: string): Stripe.PaymentIntent | undefined {
  const payment = paymentsOf(books, invoice)[0]?.payment.payment_intent;
  return payment === undefined ? undefined : books.get('payment_intent', idOf(payment));
}

/** The invoice that an intent pays; none for a payment of its own. */
export function invoiceOf(books: Books, intent: string): Stripe.Invoice | undefined {
  const payment = books.all('invoice_payment').find((it) => it.payment.payment_intent === intent);
  return payment && books.get('invoice', idOf(payment.invoice));
}

export function endInvoicePayment(books: Books, invoice: string, status: 'paid' | 'canceled'): void {
  for (const payment of paymentsOf(books, invoice).filter((it) => it.status === 'open')) {
    const paid = status === 'paid';
    const transitions = { canceled_at: paid ? null : books.now, paid_at: paid ? books.now : null };
    const change = { status, amount_paid: paid ? payment.amount_requested : null, status_transitions: transitions };
    books.change('invoice_payment', payment, change, ...(paid ? ['invoice_payment.paid'] : []));
  }
}

const asked = {
  ...paging,
  invoice: text.optional(),
  payment: z.strictObject({ type: z.literal('payment_intent'), payment_intent: text }).optional(),
  status: z.enum(['open', 'paid', 'canceled']).optional(),
  created: range.optional(),
};

export const invoicePaymentRoutes: Route[] = [
  route('GET', '/v1/invoice_payments', asked, (books, by) =>
    books.page(
      'invoice_payment',
      by,
      (it) =>
        (by.invoice === undefined || it.invoice === by.invoice) &&
        (by.payment === undefined || it.payment.payment_intent === by.payment.payment_intent) &&
        (by.status === undefined || it.status === by.status),
    ),
  ),
  route('GET', '/v1/invoice_payments/:id', {}, (books, _, id) => books.get('invoice_payment', id)),
];
