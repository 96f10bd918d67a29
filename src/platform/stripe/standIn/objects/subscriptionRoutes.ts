import { z } from 'zod';
import { endSubscription } from '../billing.ts';
import { idOrNull } from '../books.ts';
import { bool, int, merged, metadata, paging, range, text } from '../params.ts';
import { invalid } from '../refusal.ts';
import { type Route, route } from '../route.ts';
import { hasEnded, periodOf } from './subscriptions.ts';

const change = {
  metadata: metadata.optional(),
  description: z.string().optional(),
  default_payment_method: text.optional(),
  cancel_at_period_end: bool.optional(),
  cancel_at: z.union([z.literal('').transform(() => null), int]).optional(),
};

const asked = {
  ...paging,
  customer: text.optional(),
  status: z
    .enum([
      'all',
      'ended',
      'active',
      'past_due',
      'unpaid',
      'canceled',
      'incomplete',
      'incomplete_expired',
      'trialing',
      'paused',
    ])
    .optional(),
  created: range.optional(),
};

export const subscriptionRoutes: Route[] = [
  route('GET', '/v1/subscriptions', asked, (books, { status, customer, ...by }) =>
    books.page('subscription', by, (it) => {
      const wanted =
        status === 'all' || (status === 'ended' ? hasEnded(it) : status ? it.status === status : !hasEnded(it));
      return wanted && (customer === undefined || idOrNull(it.customer) === customer);
    }),
  ),
  route('GET', '/v1/subscriptions/:id', {}, (books, _, id) => books.get('subscription', id)),
  route('POST', '/v1/subscriptions/:id', change, (books, given, id) => {
    const subscription = books.get('subscription', id);
    if (hasEnded(subscription))
      throw invalid('A canceled subscription can only update its cancellation_details and metadata.');
    const ends = given.cancel_at_period_end ?? subscription.cancel_at_period_end;
    if (given.cancel_at_period_end !== undefined || given.cancel_at !== undefined) {
      const schedule = idOrNull(subscription.schedule);
      if (schedule !== null)
        throw invalid(
          `The subscription is managed by the subscription schedule \`${schedule}\`, and updating any cancelation behavior directly is not allowed. Please update the schedule instead.`,
        );
    }
    const method =
      given.default_payment_method &&
      books.get('payment_method', given.default_payment_method, 'default_payment_method').id;
    return books.change(
      'subscription',
      subscription,
      {
        ...(given.description !== undefined && { description: given.description || null }),
        ...(method && { default_payment_method: method }),
        ...{ cancel_at_period_end: ends, metadata: merged(subscription.metadata, given.metadata) },
        cancel_at:
          given.cancel_at !== undefined ? given.cancel_at : ends ? periodOf(subscription).end : subscription.cancel_at,
      },
      'customer.subscription.updated',
    );
  }),
  route(
    'DELETE',
    '/v1/subscriptions/:id',
    {
      ...{ invoice_now: bool.optional(), prorate: bool.optional() },
      cancellation_details: z.strictObject({ comment: z.string(), feedback: z.string() }).partial().optional(),
    },
    (books, _, id) => {
      const subscription = books.get('subscription', id);
      if (hasEnded(subscription))
        throw invalid(`No such subscription: ${id}`, { code: 'resource_missing', param: 'id' });
      return endSubscription(books, subscription, 'cancellation_requested');
    },
  ),
];
