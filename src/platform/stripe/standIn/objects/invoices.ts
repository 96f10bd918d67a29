import type Stripe from 'stripe';
import { type Books, decimalOf, idOf, idOrNull, listOf } from '../books.ts';
import { type Line, reckon, type Sum, total } from '../reckon.ts';
import { addInvoicePayment } from './invoicePayments.ts';
import { addIntent } from './paymentIntents.ts';

interface Asked {
  customer: Stripe.Customer | undefined;
  lines: readonly Line[];
  coupon?: Stripe.Coupon | undefined;
  discounts: string[];
  /** Of tax, in per cent; undefined where none is reckoned. */
  rate: number | undefined;
  subscription?: Stripe.Subscription;
  reason: 'subscription_create' | 'subscription_cycle' | 'manual';
  metadata?: Record<string, string>;
  description?: string | null;
  /** In seconds. */
  period: { start: number; end: number };
  /** When it stops being a draft by itself; null where somebody sees to it at once. */
  finalizesAt: number | null;
}

/** Draws up an invoice: a draft still. */
export function addInvoice(books: Books, asked: Asked): Stripe.Invoice {
  const id = books.newId('invoice');
  const sums = reckon(asked.lines, asked.coupon, asked.rate);
  const { subtotal, discount, tax, total: due } = total(sums);
  const { customer, subscription } = asked;
  const currency = asked.lines[0]?.price.currency ?? 'usd';
  return books.add(
    'invoice',
    {
      ...{ id, object: 'invoice', account_country: 'US', account_name: 'Stand-in', account_tax_ids: null },
      ...{ amount_due: due, amount_overpaid: 0, amount_paid: 0, amount_remaining: due, amount_shipping: 0 },
      ...{ application: null, attempt_count: 0, attempted: false, auto_advance: true },
      automatic_tax: {
        ...{
          disabled_reason: null,
          enabled: asked.rate !== undefined,
          provider: asked.rate === undefined ? null : 'stripe',
        },
        ...(asked.rate === undefined
          ? { liability: null, status: null }
          : { liability: { type: 'self' }, status: 'complete' }),
      },
      ...{ automatically_finalizes_at: asked.finalizesAt, billing_reason: asked.reason, created: books.now, currency },
      ...{ collection_method: 'charge_automatically', custom_fields: null, customer: customer?.id ?? null },
      ...{
        customer_account: null,
        customer_address: customer?.address ?? null,
        customer_email: customer?.email ?? null,
      },
      ...{ customer_name: customer?.name ?? null, customer_phone: customer?.phone ?? null, customer_shipping: null },
      ...{ customer_tax_exempt: customer?.tax_exempt ?? 'none', customer_tax_ids: [], default_payment_method: null },
      ...{ default_source: null, default_tax_rates: [], description: asked.description ?? null },
      ...{ discounts: asked.discounts, due_date: null, effective_at: null, ending_balance: null, footer: null },
      ...{ from_invoice: null, hosted_invoice_url: null, invoice_pdf: null, issuer: { type: 'self' } },
      ...{ last_finalization_error: null, latest_revision: null, livemode: false },
      lines: listOf(
        asked.lines.map((line, i) => lineOf(books, id, line, sums[i], asked)),
        `/v1/invoices/${id}/lines`,
      ),
      ...{ metadata: { ...asked.metadata }, next_payment_attempt: asked.finalizesAt, number: null, on_behalf_of: null },
      parent: subscription
        ? {
            ...{ quote_details: null, type: 'subscription_details' },
            subscription_details: { metadata: { ...subscription.metadata }, subscription: subscription.id },
          }
        : null,
      payment_settings: { default_mandate: null, payment_method_options: null, payment_method_types: null },
      ...{ period_end: asked.period.end, period_start: asked.period.start, post_payment_credit_notes_amount: 0 },
      ...{ pre_payment_credit_notes_amount: 0, receipt_number: null, rendering: null, shipping_cost: null },
      ...{ shipping_details: null, starting_balance: 0, statement_descriptor: null, status: 'draft' },
      status_transitions: { finalized_at: null, marked_uncollectible_at: null, paid_at: null, voided_at: null },
      ...{ subtotal, subtotal_excluding_tax: subtotal, test_clock: null, total: due, total_excluding_tax: due - tax },
      total_discount_amounts: asked.discounts.map((it) => ({ amount: discount, discount: it })),
      ...{ total_pretax_credit_amounts: [], webhooks_delivered_at: null },
      total_taxes:
        asked.rate === undefined
          ? []
          : [
              {
                ...{
                  amount: tax,
                  tax_behavior: asked.lines[0]?.price.tax_behavior === 'inclusive' ? 'inclusive' : 'exclusive',
                },
                ...{ tax_rate_details: null, taxability_reason: 'standard_rated', taxable_amount: due - tax },
                type: 'tax_rate_details',
              },
            ],
    },
    'invoice.created',
  );
}

function lineOf(
  books: Books,
  invoice: string,
  { price, quantity, description }: Line,
  sum: Sum | undefined,
  of: Asked,
): Stripe.InvoiceLineItem {
  return {
    ...{ id: books.id('il'), object: 'line_item', amount: sum?.subtotal ?? 0, currency: price.currency, description },
    discount_amounts: of.discounts.map((discount) => ({ amount: sum?.discount ?? 0, discount })),
    ...{ discountable: true, discounts: [], invoice, livemode: false },
    metadata: { ...(of.subscription?.metadata ?? of.metadata) },
    parent: of.subscription
      ? {
          ...{ invoice_item_details: null, type: 'subscription_item_details' },
          subscription_item_details: {
            ...{ invoice_item: null, proration: false, proration_details: { credited_items: null } },
            ...{ subscription: of.subscription.id, subscription_item: of.subscription.items.data[0]?.id ?? '' },
          },
        }
      : null,
    ...{ period: of.period, pretax_credit_amounts: [], quantity, quantity_decimal: decimalOf(quantity) },
    pricing: {
      price_details: { price: price.id, product: idOf(price.product) },
      ...{ type: 'price_details', unit_amount_decimal: decimalOf(price.unit_amount ?? 0) },
    },
    ...{ subscription: of.subscription?.id ?? null, subtotal: sum?.subtotal ?? 0, taxes: [] },
  };
}

/**
 * Makes a draft final: it has a number, a page, and an intent to collect it by. One of nothing is paid.
 * @param begun the intent, where there is one already.
 */
export function finalize(books: Books, invoice: Stripe.Invoice, begun?: Stripe.PaymentIntent): void {
  const page = books.pageOf(invoice.id);
  const at = { ...invoice.status_transitions, finalized_at: books.now };
  const opened = books.change(
    'invoice',
    invoice,
    {
      ...{ status: 'open', number: numberOf(books, invoice) },
      ...{
        effective_at: books.now,
        automatically_finalizes_at: null,
        hosted_invoice_url: page,
        invoice_pdf: page,
      },
      ...{ status_transitions: at, ending_balance: 0 },
    },
    'invoice.finalized',
  );
  if (opened.amount_due === 0) {
    invoicePaid(books, opened);
    return;
  }
  const { amount_due: amount, currency } = opened;
  const customer = idOrNull(opened.customer);
  addInvoicePayment(
    books,
    opened,
    begun ?? addIntent(books, { amount, currency, customer, description: opened.description }),
  );
}

/** A customer's invoices are counted, as Stripe does without another setting. */
function numberOf(books: Books, { customer }: Stripe.Invoice): string {
  const whose = books.find('customer', idOrNull(customer) ?? '');
  const next = whose?.next_invoice_sequence ?? 1;
  if (whose) books.change('customer', whose, { next_invoice_sequence: next + 1 });
  return `${whose?.invoice_prefix ?? 'GUEST'}-${String(next).padStart(4, '0')}`;
}

/** Notes that all of an invoice arrived. */
export function invoicePaid(books: Books, invoice: Stripe.Invoice): void {
  const transitions = { ...invoice.status_transitions, paid_at: books.now };
  books.change(
    'invoice',
    invoice,
    {
      ...{ status: 'paid', attempted: true, amount_paid: invoice.amount_due, amount_remaining: 0, auto_advance: false },
      ...{ next_payment_attempt: null, status_transitions: transitions },
    },
    ...['invoice.paid', 'invoice.payment_succeeded'],
  );
}
