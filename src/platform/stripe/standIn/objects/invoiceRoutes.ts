import { z } from 'zod';
import { bill, collect, collected, subscriptionOf } from '../billing.ts';
import { type Books, idOrNull } from '../books.ts';
import { bool, merged, metadata, paging, range, text } from '../params.ts';
import { invalid, Refusal } from '../refusal.ts';
import { type Route, route } from '../route.ts';
import { endInvoicePayment, intentOf } from './invoicePayments.ts';

const asked = {
  ...paging,
  customer: text.optional(),
  subscription: text.optional(),
  status: z.enum(['draft', 'open', 'paid', 'uncollectible', 'void']).optional(),
  created: range.optional(),
};

const paying = {
  payment_method: text.optional(),
  paid_out_of_band: bool.optional(),
  off_session: bool.optional(),
};

function pay(books: Books, given: { payment_method?: string; paid_out_of_band?: boolean }, id: string): object {
  const invoice = books.get('invoice', id);
  if (invoice.status === 'paid') throw invalid('Invoice is already paid');
  if (invoice.status === 'draft') bill(books, invoice);
  else if (given.paid_out_of_band) collected(books, invoice);
  else {
    const went = collect(books, invoice, given.payment_method);
    if (typeof went === 'object') throw new Refusal(402, { type: 'card_error', ...went });
  }
  return invoice;
}

function close(books: Books, id: string, status: 'void' | 'uncollectible'): object {
  const invoice = books.get('invoice', id);
  if (invoice.status !== 'open' && !(status === 'void' && invoice.status === 'uncollectible'))
    throw invalid(`You can only do that to an open invoice: ${id} is ${invoice.status}.`);
  const intent = intentOf(books, id);
  if (intent && status === 'void')
    books.change('payment_intent', intent, { status: 'canceled', canceled_at: books.now }, 'payment_intent.canceled');
  if (status === 'void') endInvoicePayment(books, id, 'canceled');
  const at = { ...invoice.status_transitions };
  if (status === 'void') at.voided_at = books.now;
  else at.marked_uncollectible_at = books.now;
  const event = status === 'void' ? 'invoice.voided' : 'invoice.marked_uncollectible';
  const ended = { status, auto_advance: false, next_payment_attempt: null, status_transitions: at };
  const closed = books.change(
    'invoice',
    invoice,
    { ...ended, ...(status === 'void' && { amount_remaining: 0 }) },
    event,
  );
  const subscription = subscriptionOf(books, invoice);
  if (
    subscription &&
    ['past_due', 'unpaid'].includes(subscription.status) &&
    idOrNull(subscription.latest_invoice) === id
  )
    books.change('subscription', subscription, { status: 'active' }, 'customer.subscription.updated');
  return closed;
}

export const invoiceRoutes: Route[] = [
  route('GET', '/v1/invoices', asked, (books, by) =>
    books.page(
      'invoice',
      by,
      (it) =>
        (by.customer === undefined || idOrNull(it.customer) === by.customer) &&
        (by.subscription === undefined || subscriptionOf(books, it)?.id === by.subscription) &&
        (by.status === undefined || it.status === by.status),
    ),
  ),
  route('GET', '/v1/invoices/:id', {}, (books, _, id) => books.get('invoice', id)),
  route(
    'POST',
    '/v1/invoices/:id',
    { metadata: metadata.optional(), auto_advance: bool.optional(), description: text.optional() },
    (books, given, id) => {
      const invoice = books.get('invoice', id);
      const auto = given.auto_advance ?? invoice.auto_advance ?? false;
      return books.change(
        'invoice',
        invoice,
        {
          ...{ auto_advance: auto, metadata: merged(invoice.metadata ?? {}, given.metadata) },
          ...{ description: given.description ?? invoice.description },
          next_payment_attempt: auto ? invoice.next_payment_attempt : null,
        },
        'invoice.updated',
      );
    },
  ),
  route('POST', '/v1/invoices/:id/pay', paying, pay),
  route('POST', '/v1/invoices/:id/finalize', { auto_advance: bool.optional() }, (books, _, id) => {
    const invoice = books.get('invoice', id);
    if (invoice.status !== 'draft') throw invalid(`This invoice is already finalized: ${id} is ${invoice.status}.`);
    bill(books, invoice);
    return invoice;
  }),
  route('POST', '/v1/invoices/:id/void', {}, (books, _, id) => close(books, id, 'void')),
  route('POST', '/v1/invoices/:id/mark_uncollectible', {}, (books, _, id) => close(books, id, 'uncollectible')),
];
